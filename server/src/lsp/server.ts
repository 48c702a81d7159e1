import {
  type Connection,
  type Disposable,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Engine } from '../lint/engine.ts';
import { RULES } from '../rules/index.generated.ts';
import { type ClientAbilities, clientAbilities } from './client-abilities.ts';
import { OpenDocuments } from './documents.ts';
import { register as registerAsk } from './features/ask.ts';
import { register as registerCheckWorkspace } from './features/check-workspace.ts';
import { register as registerCodeActions } from './features/code-actions.ts';
import { register as registerConfiguration } from './features/configuration.ts';
import { register as registerDatabaseInfo } from './features/database-info.ts';
import { register as registerDeployedSince } from './features/deployed-since.ts';
import { register as registerExplainRule } from './features/explain-rule.ts';
import { register as registerExportReport } from './features/export-report.ts';
import { register as registerHover } from './features/hover.ts';
import { register as registerInlayHints } from './features/inlay-hints.ts';
import { register as registerNewMigration } from './features/new-migration.ts';
import { register as registerPullDiagnostics } from './features/pull-diagnostics.ts';
import { register as registerPushDiagnostics } from './features/push-diagnostics.ts';
import { register as registerRemember } from './features/remember.ts';
import { register as registerRunTool } from './features/run-tool.ts';
import { register as registerTextSync } from './features/text-sync.ts';
import { register as registerWatchedFiles } from './features/watched-files.ts';
import { register as registerWorkspaceFolders } from './features/workspace-folders.ts';
import { register as registerWorkspaceScan } from './features/workspace-scan.ts';
import { errorLine, type RequestLog } from './guard.ts';
import type { Change, LanguageServer } from './language-server.ts';
import { diskPath } from './locations.ts';
import { Project } from './project.ts';
import { ProjectSkills } from './project-skills.ts';
import { Publisher } from './publisher.ts';
import type { Runtime } from './runtime.ts';
import { Workspaces } from './workspaces.ts';

/** More files than people have open; findings of whole workspaces are asked for now and then. */
const FILES_AT_HAND = 100;

/**
 * Starts the language server on a connection that is not listening yet. One server serves one client until `exit`.
 * Everything that needs a machine (disk, git) comes in through `runtime`.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const contributions: (() => ServerCapabilities)[] = [];
  const starters: (() => void | Promise<void>)[] = [];
  const listeners: ((change: Change) => void)[] = [];
  const closeListeners: ((uri: string) => void)[] = [];
  const preparers: ((project: Project) => Promise<void>)[] = [];
  const disposables: Disposable[] = [];
  let publisher: Publisher | undefined;
  const warnings = new Set<string>();
  let started: { client: ClientAbilities; params: InitializeParams } | undefined;
  const log: RequestLog = {
    error: (message) => connection.console.error(message),
    get isInitialized() {
      return started !== undefined;
    },
  };
  const afterInitialize = () => {
    if (!started) throw new Error('A request came before initialize.');
    return started;
  };

  const createEngine = () =>
    new Engine({
      rules: RULES,
      loadParser: runtime.loadParser,
      log: (message) => log.error(message),
      filesAtHand: FILES_AT_HAND,
    });

  const initialized = new Promise<void>((resolve) => {
    starters.push(resolve);
  });
  const pathOf = (uri: string): string | undefined =>
    runtime.fileSystem ? runtime.fileSystem.pathOf(uri) : diskPath(uri);
  const createProject = (folderUri: string | undefined): Project => {
    const project = new Project(folderUri, createEngine, log, pathOf);
    project.prepare(
      initialized.then(async () => {
        for (const prepare of preparers) await prepare(project);
      }),
    );
    return project;
  };

  const server: LanguageServer = {
    connection,
    runtime,
    log,
    warnOnce(message) {
      if (warnings.has(message)) return;
      warnings.add(message);
      connection.console.warn(message);
    },
    documents: new OpenDocuments(),
    workspaces: new Workspaces(createProject),
    get publisher() {
      publisher ??= new Publisher(server);
      return publisher;
    },
    get client() {
      return afterInitialize().client;
    },
    get initializeParams() {
      return afterInitialize().params;
    },
    onInitialize: (contribute) => contributions.push(contribute),
    onInitialized: (start) => starters.push(start),
    onNewProject: (prepare) => preparers.push(prepare),
    changed(change) {
      for (const listener of listeners) listener(change);
    },
    onChanged: (listener) => listeners.push(listener),
    closed(uri) {
      for (const listener of closeListeners) listener(uri);
    },
    onClosed: (listener) => closeListeners.push(listener),
    own: (disposable) => disposables.push(disposable),
  };

  connection.onInitialize((params) => {
    started = { client: clientAbilities(params), params };
    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    };
    for (const contribute of contributions) Object.assign(capabilities, contribute());
    return { capabilities, serverInfo: { name: 'schemawise', version: runtime.version } };
  });
  connection.onInitialized(() => {
    // None waits for another: what the client sends next must find every listener in place.
    for (const start of starters) {
      Promise.resolve()
        .then(start)
        .catch((error) => log.error(errorLine('start', error)));
    }
  });
  connection.onShutdown(() => {
    for (const disposable of disposables.splice(0)) disposable.dispose();
  });

  registerTextSync(server);
  registerPullDiagnostics(server);
  registerPushDiagnostics(server);
  registerCodeActions(server);
  registerConfiguration(server);
  registerWorkspaceFolders(server);
  registerWorkspaceScan(server);
  registerWatchedFiles(server);
  registerDeployedSince(server);
  registerDatabaseInfo(server);
  registerExplainRule(server);
  registerHover(server);
  registerInlayHints(server);
  registerNewMigration(server);
  registerCheckWorkspace(server);
  const skills = new ProjectSkills(server);
  registerAsk(server, skills);
  registerRunTool(server, skills);
  registerRemember(server);
  registerExportReport(server);
  connection.listen();
}
