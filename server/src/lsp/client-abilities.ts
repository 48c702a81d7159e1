import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';

/** What the connected client can do, asked once at `initialize`. */
export interface ClientAbilities {
  /** Asks for diagnostics itself (`textDocument/diagnostic`); otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** Pulls again when told to (`workspace/diagnostic/refresh`). */
  readonly refreshesDiagnostics: boolean;
  /** Fetches inlay hints again when told to (`workspace/inlayHint/refresh`). */
  readonly refreshesInlayHints: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly codeDescription: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfigurationChange: boolean;
  readonly registersFileWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  /** Understands code actions as literals; older clients know commands only and get none. */
  readonly codeActionLiterals: boolean;
  /** Fetches a code action's edit when it is chosen. */
  readonly resolvesCodeActionEdits: boolean;
  readonly documentChanges: boolean;
  /** A workspace edit may create a file. */
  readonly createsFiles: boolean;
  /** The `schemawise.*` commands that the client runs itself. */
  readonly commands: ReadonlySet<string>;
}

export function clientAbilities(params: InitializeParams): ClientAbilities {
  const { workspace, textDocument, window } = params.capabilities;
  const options = initializationOptions(params);
  const resolvable = textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    diagnosticTags:
      (textDocument?.diagnostic?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport) !== undefined,
    codeDescription:
      textDocument?.diagnostic?.codeDescriptionSupport ??
      textDocument?.publishDiagnostics?.codeDescriptionSupport ??
      false,
    configuration: workspace?.configuration === true,
    registersConfigurationChange: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActionEdits: resolvable.includes('edit'),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      (workspace.workspaceEdit.resourceOperations ?? []).includes('create'),
    commands: new Set(options.commands ?? []),
  };
}

/** The client's `initializationOptions` as far as they have the expected shape. */
export function initializationOptions(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  if (typeof options !== 'object' || options === null) return {};
  const { settings, commands } = options as Record<string, unknown>;
  return {
    settings,
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [],
  };
}
