import type { WorkspaceFolder } from 'vscode-languageserver';
import { guardedNotification } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { openDocument } from '../workspace-files.ts';

/** One project for each workspace folder; open documents move when folders come and go. */
export function register(server: LanguageServer): void {
  const { connection, documents, log, workspaces } = server;

  server.onInitialize(() => {
    const { workspaceFolders, rootUri } = server.initializeParams;
    for (const uri of workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : [])) workspaces.add(uri);
    return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
  });

  const rehome = (): void => {
    for (const { project, key, text } of [...documents.all()]) {
      const home = workspaces.projectOf(text.uri);
      const newKey = home.keyOf(text.uri, text.languageId);
      if (home === project || newKey === undefined) continue;
      project.closeDocument(key);
      project.removeDiskFile(key, project.beginRead());
      openDocument(server, { project: home, key: newKey, text });
      server.changed({ project: home });
    }
  };

  const changeFolders = async ({ added, removed }: { added: WorkspaceFolder[]; removed: WorkspaceFolder[] }) => {
    for (const folder of removed) {
      const project = workspaces.remove(folder.uri);
      if (project) await server.publisher.clearProject(project);
    }
    for (const folder of added) workspaces.add(folder.uri);
    rehome();
  };

  server.onInitialized(() => {
    if (!server.client.workspaceFolders) return;
    const event = guardedNotification(log, 'workspace/didChangeWorkspaceFolders', changeFolders);
    server.own(connection.workspace.onDidChangeWorkspaceFolders(event));
  });
}
