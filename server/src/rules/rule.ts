import type { DatabasePlan, FilePlace, PrismaSchema, Timeline } from '../model/database.ts';
import type { Severity } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { QualifiedName } from '../model/identifier.ts';
import type { QueryEvidence } from '../model/query-evidence.ts';
import type { Provenance, SchemaView, Table } from '../model/schema.ts';
import type { Platform, Thresholds } from '../model/settings.ts';
import type { FactKind, ParsedStatement, Statement } from '../model/statement.ts';
import type { Dialect, KnownDialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';

export type RuleGroup =
  | 'types'
  | 'keys'
  | 'indexes'
  | 'queries'
  | 'migrations'
  | 'transactions'
  | 'security'
  | 'naming'
  | 'mysql'
  | 'prisma'
  | 'clickhouse'
  | 'workspace'
  | 'hygiene';

/** A rule applies to these dialects; `prisma` means Prisma schema files. */
export type RuleDialect = KnownDialect | 'prisma';

/** An example in a rule's documentation; executed as a test. */
export interface RuleExample {
  /** One sentence on what the example shows. */
  readonly title: string;
  /** One file, or several that make a small workspace (the finding may be in any of them). */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Paths that are already deployed as they stand. */
  readonly deployed?: readonly string[];
  /** What is deployed with another text than it has now, or is gone by now. */
  readonly deployedAs?: readonly { readonly path: string; readonly text: string }[];
  readonly dialect?: Dialect;
}

export interface RuleMeta {
  readonly id: string;
  /** A short imperative or statement, sentence case, no full stop: `Money must not be stored in a floating-point column`. */
  readonly title: string;
  readonly group: RuleGroup;
  readonly priority: 'P0' | 'P1' | 'P2';
  /** In the `recommended` preset. */
  readonly recommended: boolean;
  readonly dialects: readonly RuleDialect[];
  /** How bad it is if true; a report may lower it. */
  readonly severity: Severity;
  /** The confidences that reports carry, highest first, each with the condition in words. */
  readonly confidence: readonly { readonly value: number; readonly when: string }[];
  /** For table scope: the rule also runs on tables that nothing in the workspace creates, of which only changes are known. */
  readonly outsideTables?: boolean;
  /** True for rules about running a migration (locks, failing statements): moot once the file is deployed, so they become hints there. */
  readonly aboutRunning: boolean;
  readonly docs: {
    /** Why it matters: two to five sentences, with what happens in production. Markdown. */
    readonly why: string;
    readonly howToFix: string;
    /** When to switch it off or suppress it, and what it deliberately ignores. */
    readonly whenNotToUse: string;
    readonly bad: readonly RuleExample[];
    readonly good: readonly RuleExample[];
    /** Where the facts come from: titles of documentation pages, chapters, other linters' rules. No bare claims. */
    readonly sources: readonly string[];
  };
  /** Options with their JSON schema; keys in camel case. */
  readonly options?: Readonly<
    Record<
      string,
      { readonly schema: Readonly<Record<string, unknown>>; readonly default: unknown; readonly description: string }
    >
  >;
}

/** What a rule says. Spans are relative to the statement that the report (or its provenance) names. */
export interface Report {
  /** What, why, what to do: one to three sentences. */
  readonly message: string;
  readonly confidence: number;
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Provenance; readonly message: string }[];
  /** Worked out when somebody asks for it. Offer every form that makes sense; the caller picks by `context.deployed`. */
  readonly fixes?: (context: FixContext) => readonly Fix[];
}

/** What a fix may look at; always current when it is asked for. */
export interface FixContext {
  /** True where the file that bears the finding is deployed: offer a migration, never an edit. */
  readonly deployed: boolean;
  /** True where a next migration can be written for this database (its layout knows how to name one). */
  readonly canWriteMigration: boolean;
  readonly dialect: Dialect;
  readonly database: DatabaseContext;
  readonly file: FilePlace;
}

/** The database that the checked thing belongs to. */
export interface DatabaseContext {
  readonly plan: DatabasePlan;
  readonly dialect: Dialect;
  /** The SQL schema through time. For a Prisma schema without migrations it is empty. */
  readonly timeline: Timeline;
  readonly prisma?: PrismaSchema;
  /** Major version of the engine where configuration or the workspace tells (`{"postgresql": "16"}`), else undefined. */
  readonly target?: string;
  isDeployed(path: string): boolean;
  /** The text with which a file is deployed; undefined where it is not, or where nothing is known about deployment. */
  deployedText(path: string): string | undefined;
  /** The paths of everything that is deployed, in any database; files that are gone by now are among them where that is known. */
  deployedPaths(): readonly string[];
  /**
   * True where a checksum file of the tool (`atlas.sum`) recorded another text for the file than it has now; of several such files only the first
   * is known.
   */
  differsFromChecksum(path: string): boolean;
  /** The text of a file of this database, comments included; undefined for any other path. */
  textOf(path: string): string | undefined;
  /** The statements of a file of this database in text order; empty for any other path. */
  statementsOf(path: string): readonly Statement[];
  /**
   * Every statement of the database's files (migrations, queries, seeds, functions, …) whose queries read or write a table of that name
   * (without schema, in any case), by file and text order. A common table expression of that name counts too: resolve to tell.
   */
  queriesOn(table: string): readonly QueryEvidence[];
  /** The same for all tables at once, each statement once. */
  allQueries(): readonly QueryEvidence[];
  /**
   * The answer of what a survey of the final SQL schema has gathered. It is remembered by identity, so ask for a single value. A question by
   * name costs the same in every workspace, which walking over tables and files does not.
   */
  surveyed<S, T extends string | number | boolean | undefined>(survey: Survey<S>, ask: (gathered: S) => T): T;
  /** Whose own schemas and roles are to be expected; `auto` where the configuration leaves it open. */
  readonly platform: Platform;
  /** Numbers of the configuration that rules share. */
  readonly thresholds: Thresholds;
}

interface ContextBase {
  readonly dialect: Dialect;
  /** The rule's options with defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Scope `statement`: facts of one statement, nothing else. Cached by the statement's text. */
export interface StatementContext extends ContextBase {
  /** The statement or, for nested ones, the statement inside; spans count from the outer statement's start. */
  readonly parsed: ParsedStatement;
  /** The outer statement's text. */
  readonly text: string;
  /** True for a statement inside a function body or DO block. */
  readonly nested: boolean;
  report(span: Span, report: StatementReport): void;
}
/** A statement-scope report gets its statement when the fix is asked for, since the report is shared by equal texts. */
export interface StatementReport extends Omit<Report, 'fixes' | 'related'> {
  readonly fixes?: (context: FixContext, statement: Statement) => readonly Fix[];
}

/** Scope `timeline`: one statement with the schema before it and at the end. */
export interface TimelineContext extends ContextBase {
  readonly statement: Statement;
  readonly parsed: ParsedStatement;
  readonly nested: boolean;
  readonly file: FilePlace;
  /** `down` in a rollback file or a down section: it undoes, so rules about rolling forward stay silent. */
  readonly direction: 'up' | 'down';
  readonly database: DatabaseContext;
  /** The schema just before the statement (for a query: the final schema). */
  readonly before: SchemaView;
  readonly final: SchemaView;
  /**
   * The table if it is older than this change: it existed before this file (or, where deployment is known, before the
   * undeployed batch) and is not temporary. Undefined for tables that are created in the same file or batch, for unknown ones
   * see {@link TimelineContext.mayExist}.
   */
  existingTable(name: QualifiedName): Table | undefined;
  /** True where the table is older than this change or not known at all (an incomplete workspace): what lock rules ask. */
  mayExist(name: QualifiedName): boolean;
  /** Whether this statement runs in a transaction: an explicit one in the file, or the runner's. */
  readonly transaction: 'wrapped' | 'explicit' | 'none' | 'unknown';
  /** The statements of the same file and direction that run before this one and act on a table of that name, nearest last. */
  earlierOn(name: QualifiedName): readonly Statement[];
  report(span: Span, report: Report): void;
}

/** One statement of a file, with its transaction. */
export interface FileStep {
  readonly statement: Statement;
  /** Whether the statement runs in a transaction: an explicit one in the file, or the runner's. BEGIN and COMMIT themselves stand outside. */
  readonly transaction: 'wrapped' | 'explicit' | 'none' | 'unknown';
  /** Which of the file's parts it belongs to, from 0: parts (Liquibase's changesets, dbmate's sections) run apart, each in its own transaction. */
  readonly part: number;
}

/** Scope `file`: the statements of one SQL file that run in one direction, for rules about their order. Runs for every direction that has any. */
export interface FileContext extends ContextBase {
  readonly file: FilePlace;
  readonly direction: 'up' | 'down';
  /** In the order in which they run. */
  readonly steps: readonly FileStep[];
  readonly database: DatabaseContext;
  readonly final: SchemaView;
  /** The schema just before a statement of this file. */
  before(statement: Statement): SchemaView;
  /** As in {@link TimelineContext.existingTable}, seen from a statement of this file. */
  existingTable(name: QualifiedName, statement: Statement): Table | undefined;
  /** As in {@link TimelineContext.mayExist}, seen from a statement of this file. */
  mayExist(name: QualifiedName, statement: Statement): boolean;
  /** As in {@link TimelineContext.earlierOn}, seen from a statement of this file. */
  earlierOn(name: QualifiedName, statement: Statement): readonly Statement[];
  /** What all rules of one run share: worked out by the first that asks, under a key that is an object of their own. */
  once<T>(key: object, compute: () => T): T;
  /** `statement` is one of {@link steps}; the span counts from its start. */
  report(statement: Statement, span: Span, report: Report): void;
}

/** Scope `table`: a table of the final schema (SQL or Prisma). */
export interface TableContext extends ContextBase {
  readonly table: Table;
  readonly schema: SchemaView;
  readonly database: DatabaseContext;
  /** Set where the table is a Prisma model. */
  readonly prisma?: PrismaSchema;
  report(at: Provenance, report: Report): void;
}

/** What a survey may look at: the final schema (SQL or Prisma) and the statements of the database's files. */
export interface SurveyContext extends ContextBase {
  readonly schema: SchemaView;
  readonly database: DatabaseContext;
  readonly prisma?: PrismaSchema;
}

/** What has become different since a survey was last brought up to date. The first time that is everything. */
export interface SurveyChanges {
  /** The tables that are different, new or gone (undefined), by key; those that nothing creates are among them. */
  readonly tables: ReadonlyMap<string, Table | undefined>;
  /** The files of {@link Survey.files} whose statements may differ. */
  readonly files: readonly FilePlace[];
}

/**
 * What rules of database scope gather of a whole schema. It is kept from run to run and follows the changes, so that an edit costs what it
 * changes and not what the workspace holds. `S` is changed in place.
 */
export interface Survey<S> {
  /** What is gathered of nothing. */
  start(): S;
  /** Which files' statements are looked at; none where it is left out. */
  files?(place: FilePlace): boolean;
  update(gathered: S, changes: SurveyChanges, context: SurveyContext): void;
}

/** Scope `database`: the whole final schema (SQL or Prisma). */
export interface SchemaContext extends SurveyContext {
  /** What the survey has gathered, up to date. */
  survey<S>(survey: Survey<S>): S;
  report(at: Provenance, report: Report): void;
}

interface LooksAtStatements {
  /** The kinds of statements, nested ones included, of which the rule may have something to say: it is run for no others. All where it is left out. */
  readonly looksAt?: readonly FactKind[];
}

/** A rule; one that looks at tables and at queries has a part for each scope, which share the description. */
export type Rule = RulePart & { readonly also?: RulePart };

export type RulePart =
  | (LooksAtStatements & {
      readonly scope: 'statement';
      readonly meta: RuleMeta;
      check(context: StatementContext): void;
    })
  | (LooksAtStatements & { readonly scope: 'timeline'; readonly meta: RuleMeta; check(context: TimelineContext): void })
  | { readonly scope: 'file'; readonly meta: RuleMeta; check(context: FileContext): void }
  | { readonly scope: 'table'; readonly meta: RuleMeta; check(context: TableContext): void }
  | { readonly scope: 'database'; readonly meta: RuleMeta; check(context: SchemaContext): void };
