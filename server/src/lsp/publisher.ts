import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf, sameDiagnostics } from './diagnostics.ts';
import type { DiagnosticsPublisher, LanguageServer } from './language-server.ts';
import { pathBelow } from './locations.ts';
import type { Project } from './project.ts';

/**
 * Sends `textDocument/publishDiagnostics`: for every open document where the client cannot pull, and for closed files
 * once the user has asked for the whole workspace. An open document of a pulling client is never published too,
 * since the client would show both.
 */
export class Publisher implements DiagnosticsPublisher {
  readonly #server: LanguageServer;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  #closedFiles = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  includeClosedFiles(): void {
    this.#closedFiles = true;
  }

  async publish(project: Project, changedKey?: string): Promise<void> {
    await project.settled();
    if (changedKey !== undefined) await this.#publishFile(project, changedKey, true);
    for (const key of this.#keysToPublish(project)) {
      if (key !== changedKey) await this.#publishFile(project, key, false);
    }
    await this.#clearVanished(project);
  }

  async clear(uri: string): Promise<void> {
    if (this.#published.delete(uri)) await this.#server.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async clearProject(project: Project): Promise<void> {
    const { folderUri } = project;
    if (folderUri === undefined) return;
    for (const uri of [...this.#published.keys()]) if (pathBelow(folderUri, uri) !== undefined) await this.clear(uri);
  }

  #keysToPublish(project: Project): readonly string[] {
    const paths = this.#closedFiles ? project.engine.filePaths() : openKeys(this.#server, project);
    return paths.filter((key) => this.#isPublished(project, key));
  }

  #isPublished(project: Project, key: string): boolean {
    return project.isOpen(key) ? !this.#server.client.pullsDiagnostics : this.#closedFiles;
  }

  async #publishFile(project: Project, key: string, evenIfSame: boolean): Promise<void> {
    const uri = project.uriOf(key);
    if (!this.#isPublished(project, key)) {
      await this.clear(uri);
      return;
    }
    const diagnostics = diagnosticsOf(this.#server, project, key);
    if (!evenIfSame && sameDiagnostics(this.#published.get(uri) ?? [], diagnostics)) return;
    this.#published.set(uri, diagnostics);
    const version = project.versionOf(key);
    await this.#server.connection.sendDiagnostics({
      uri,
      diagnostics: diagnostics as Diagnostic[],
      ...(version === null ? {} : { version }),
    });
  }

  /** Files that were published and are gone now. */
  async #clearVanished(project: Project): Promise<void> {
    for (const uri of [...this.#published.keys()]) {
      if (this.#server.workspaces.projectOf(uri) !== project || this.#server.documents.get(uri)) continue;
      const key = project.keyOf(uri);
      if (key === undefined || !project.engine.document(key)) await this.clear(uri);
    }
  }
}

function openKeys(server: LanguageServer, project: Project): string[] {
  return [...server.documents.all()].filter((document) => document.project === project).map(({ key }) => key);
}
