import { TextDocument } from 'vscode-languageserver-textdocument';
import { guardedNotification } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { openDocument, readIntoProject } from '../workspace-files.ts';

/** Keeps the engines' texts those that the client has open; a closed document's text is the disk's again. */
export function register(server: LanguageServer): void {
  const { connection, documents, workspaces, log } = server;

  connection.onDidOpenTextDocument(
    guardedNotification(log, 'textDocument/didOpen', ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      const project = workspaces.projectOf(uri);
      const key = project.keyOf(uri, languageId);
      if (key === undefined) return;
      const document = TextDocument.create(uri, languageId, version, text);
      openDocument(server, { project, key, text: document });
      server.changed({ project, key });
    }),
  );

  connection.onDidChangeTextDocument(
    guardedNotification(log, 'textDocument/didChange', ({ textDocument, contentChanges }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return;
      const change = documents.change(document, contentChanges, textDocument.version);
      document.project.changeDocument(document.key, change.kind === 'changes' ? change.changes : undefined);
      server.changed({ project: document.project, key: document.key });
    }),
  );

  connection.onDidCloseTextDocument(
    guardedNotification(log, 'textDocument/didClose', async ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return;
      const { project, key } = document;
      documents.close(textDocument.uri);
      server.closed(textDocument.uri);
      const path = server.runtime.fileSystem?.pathOf(textDocument.uri);
      // A document outside every folder, or under a name that no scan finds, is known only while it is open.
      const isScanned = project.folderUri !== undefined && project.keyOf(textDocument.uri) === key;
      project.closeDocument(key);
      if (isScanned && path !== undefined) await readIntoProject(server, project, path);
      else project.removeDiskFile(key, project.beginRead());
      server.changed({ project, key });
    }),
  );
}
