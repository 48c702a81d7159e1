/**
 * What Schemawise's client and server say to each other beyond the Language Server Protocol.
 * The only file of the server that the client imports, so it imports nothing that would pull the server in.
 */

/** Whether a script is worth showing to the server: both ask the same cheap question. */
export { mayHoldQueries } from './text/script-marks.ts';

/** The databases that an editor's status display names. */
export interface DatabaseInfo {
  /** Stable within the workspace: the folder that holds the database. */
  readonly database: string;
  /** `postgresql`, `mysql`, …, or `unknown`: then dialect-dependent rules stay silent. */
  readonly dialect: string;
  /** Why this dialect, for people. */
  readonly dialectReason: string;
  /** The layout's id: `prisma-migrate`, `flyway`, `loose`, … */
  readonly layout: string;
  /** True where `schemawise/newMigration` can write the next migration of this database. */
  readonly canWriteMigration: boolean;
  /** Findings in the asked file. */
  readonly counts: SeverityCounts;
  /** False while the first scan of the workspace is still running. */
  readonly complete: boolean;
  /** The products in use in the workspace folder, engines first. */
  readonly stack: readonly StackProduct[];
}

/** An engine, ORM, migration tool or platform in use. */
export interface StackProduct {
  /** `PostgreSQL 16`, `Prisma`. */
  readonly label: string;
  /** Where that was read, relative to the workspace folder. */
  readonly file: string;
  /** From 0. */
  readonly line: number;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export interface DocumentParams {
  readonly uri: string;
}

/** {@link DocumentParams} → {@link DatabaseInfo} or null where the file belongs to no database. */
export const DATABASE_INFO = 'schemawise/databaseInfo';

export interface ExplainRuleParams {
  readonly ruleId: string;
}

export interface RuleExplanation {
  readonly title: string;
  readonly markdown: string;
}

/** {@link ExplainRuleParams} → {@link RuleExplanation} or null for an unknown rule. */
export const EXPLAIN_RULE = 'schemawise/explainRule';

export interface NewMigrationParams {
  readonly uri: string;
  /** What the user typed; the server makes the layout's spelling of it. */
  readonly name: string;
  /** The statements of the forward migration; without them it is empty. */
  readonly sql?: string;
}

/** The files of the next migration (not written yet: the client does that), or why there are none. */
export type NewMigrationResult =
  | { readonly files: readonly { readonly uri: string; readonly text: string }[] }
  | { readonly problem: string };

/** {@link NewMigrationParams} → {@link NewMigrationResult}. */
export const NEW_MIGRATION = 'schemawise/newMigration';

export interface WorkspaceSummary {
  readonly files: number;
  readonly databases: number;
  readonly counts: SeverityCounts;
}

/** Scans again, shows the findings of files that are not open too, and answers with a {@link WorkspaceSummary}. */
export const CHECK_WORKSPACE = 'schemawise/checkWorkspace';

/** No parameters → every finding of the workspace as Markdown. */
export const EXPORT_REPORT = 'schemawise/exportReport';

/** A question to the advisor, with what the user looks at. */
export interface AskParams {
  readonly question: string;
  /** The document that the user is in. */
  readonly uri?: string;
  /** Text that the user selected, which the question is about. */
  readonly selection?: string;
}

/** Where a passage of an answer stands. */
export interface SkillSection {
  readonly skill: string;
  readonly heading: string;
  /** The file that holds it; undefined where the spokes are not on a disk. */
  readonly uri?: string;
  /** Line of the heading, from 0. */
  readonly line: number;
}

export interface AdvisorPart {
  /** `ask`, `workspace`, `memory`, `change`, `choice`, `plan`, `passage`, `findings`, `gates`, `handoff` or `summary`. */
  readonly kind: string;
  readonly title: string;
  readonly markdown: string;
  readonly section?: SkillSection;
}

/** What the user can do next; a client leaves out kinds that it does not know. */
export type AdvisorAction =
  | { readonly kind: 'openSection'; readonly title: string; readonly section: SkillSection }
  | {
      readonly kind: 'openFile';
      readonly title: string;
      readonly uri: string;
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'explainRule'; readonly title: string; readonly ruleId: string }
  | {
      readonly kind: 'newMigration';
      readonly title: string;
      readonly name: string;
      readonly text: string;
      readonly uri?: string;
    }
  | { readonly kind: 'checkWorkspace'; readonly title: string };

/** The route of a question, as `route()` of the Node API gives it. */
export interface AdvisorRoute {
  readonly primary: string | null;
  readonly spokes: readonly string[];
  readonly handoff: string | null;
  readonly decision: string;
  readonly gates: readonly string[];
  readonly nextAction: string;
  readonly confidence: number;
  readonly why: readonly string[];
}

export interface AdvisorAnswer {
  readonly language: 'en' | 'fr';
  readonly route: AdvisorRoute;
  readonly parts: readonly AdvisorPart[];
  readonly actions: readonly AdvisorAction[];
  readonly followUps: readonly string[];
  /** The whole answer as one Markdown text. */
  readonly markdown: string;
}

/** {@link AskParams} → {@link AdvisorAnswer}, or null where the answer failed, of which the log has the details. */
export const ASK = 'schemawise/ask';

/** What the user wants remembered, as typed. */
export interface RememberParams {
  readonly kind: 'decision' | 'denormalisation' | 'suppression' | 'migration';
  /** How far a migration is. */
  readonly status?: 'planned' | 'done' | 'rolled-back' | 'failed';
  readonly text: string;
  /** The question that led to it. */
  readonly question?: string;
  /** The document that the user is in. */
  readonly uri?: string;
}

/** A new file of the memory (not written yet: the client does that), or why there is none. */
export type RememberResult =
  | {
      readonly uri: string;
      readonly text: string;
      /** True where a secret or a row of data was removed. */
      readonly scrubbed: boolean;
    }
  | { readonly problem: string };

/** {@link RememberParams} → {@link RememberResult}. */
export const REMEMBER = 'schemawise/remember';

/** A tool of the advisor by name, with its input as the tool's JSON schema says. */
export interface RunToolParams {
  readonly name: string;
  readonly input: unknown;
  /** The document that the user is in. */
  readonly uri?: string;
}

export interface ToolResult {
  readonly text: string;
  readonly isError?: boolean;
}

/** {@link RunToolParams} → {@link ToolResult}, or null where the tool failed, of which the log has the details. */
export const RUN_TOOL = 'schemawise/runTool';

/** Server to client, without content: what {@link DATABASE_INFO} answers may have changed. */
export const ANALYSIS_CHANGED = 'schemawise/analysisChanged';

/** The client's command that shows a rule's documentation; its argument is the rule's id. */
export const EXPLAIN_RULE_COMMAND = 'schemawise.explainRule';

/** The client's command that opens files which an action has just created; its arguments are their URIs. */
export const OPEN_FILES_COMMAND = 'schemawise.openFiles';

/** What a client may pass as `initializationOptions`; every part is optional. */
export interface InitializationOptions {
  /** The settings, for editors that do not answer `workspace/configuration`: the keys of `schemawise.config.json`. */
  readonly settings?: unknown;
  /** The `schemawise.*` commands that the client itself can run. */
  readonly commands?: readonly string[];
}

/**
 * What a client in a browser posts to the server's worker, once and before any message of the Language Server Protocol. The worker has
 * neither a disk nor an address of its own, so it learns where the extension's files lie and asks the client for them.
 */
export interface WorkerStart {
  readonly version: string;
  /** The folder of the installed extension. */
  readonly extensionUri: string;
}

/** An entry of a folder; a link to a folder is a `link`, one to a file is a `file`. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** The entries of a folder in any order, or why there are none, in a few words. */
export type ReadFolderResult =
  | { readonly kind: 'entries'; readonly entries: readonly FolderEntry[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Server in a browser to client, {@link DocumentParams} → {@link ReadFolderResult}. */
export const READ_FOLDER = 'schemawise/readFolder';

export interface ReadFileParams extends DocumentParams {
  /** A longer file is not read. */
  readonly maxBytes?: number;
}

/** The content of a file, as bytes: messages between a worker and its client are not text. */
export type ReadFileResult =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Server in a browser to client, {@link ReadFileParams} → {@link ReadFileResult}. */
export const READ_FILE = 'schemawise/readFile';

/** The spokes as one file of the extension, since a web server lists no folders: each path below `skills`, with its text. */
export const WEB_SKILLS = 'dist/web/skills.json';
