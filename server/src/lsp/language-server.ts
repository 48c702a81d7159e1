import type { Connection, Disposable, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.ts';
import type { OpenDocuments } from './documents.ts';
import type { RequestLog } from './guard.ts';
import type { Project } from './project.ts';
import type { Runtime } from './runtime.ts';
import type { Workspaces } from './workspaces.ts';

/** Sends diagnostics that the client does not ask for itself. */
export interface DiagnosticsPublisher {
  /** From now on the findings of closed files are shown too. */
  includeClosedFiles(): void;
  /** Brings what the client shows of the project up to date; `changedKey` names the document to send in any case, and first. */
  publish(project: Project, changedKey?: string): Promise<void>;
  /** Takes back what was published for a document or file. */
  clear(uri: string): Promise<void>;
  /** Takes back everything that was published below a project's folder, when the folder leaves the workspace. */
  clearProject(project: Project): Promise<void>;
}

/** What a change may have touched: one document, or (`key` undefined) anything in the project. */
export interface Change {
  readonly project: Project;
  readonly key?: string;
}

/** What every feature works with. */
export interface LanguageServer {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly log: RequestLog;
  /** Logs a warning for the user unless it has been logged before. */
  warnOnce(message: string): void;
  readonly documents: OpenDocuments;
  readonly workspaces: Workspaces;
  readonly publisher: DiagnosticsPublisher;
  /** Known from `initialize` on. */
  readonly client: ClientAbilities;
  readonly initializeParams: InitializeParams;
  /** Adds to the capabilities that `initialize` answers with. */
  onInitialize(contribute: () => ServerCapabilities): void;
  /** Runs once the client has said `initialized`. */
  onInitialized(start: () => void | Promise<void>): void;
  /** Runs for each new project once the client is initialized, in the order of registration; answers wait for it. */
  onNewProject(prepare: (project: Project) => Promise<void>): void;
  /** Tells the features that texts, settings or files have changed. */
  changed(change: Change): void;
  onChanged(listener: (change: Change) => void): void;
  /** Tells the features that the client has closed a document. */
  closed(uri: string): void;
  onClosed(listener: (uri: string) => void): void;
  /** Released at `shutdown`. */
  own(disposable: Disposable): void;
}
