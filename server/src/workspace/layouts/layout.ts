import type { TransactionMode } from '../../model/database.ts';
import type { NewFile } from '../../model/fix.ts';
import type { Dialect, KnownDialect } from '../../text/dialect.ts';
import type { NamedEngine } from '../engines.ts';
import type { AnnotatedSection, SqlSummary } from '../file-summary.ts';
import type { WorkspaceTree } from '../tree.ts';

/**
 * How sure a layout is of a file:
 * `listed` a file of the tool names it; `marked` the SQL itself, or a file beside it, bears the tool's mark;
 * `configured` the name fits and a manifest or configuration above names the tool; `named` the name is distinctive;
 * `numbered` it is only a numbered file.
 */
export type Evidence = 'listed' | 'marked' | 'configured' | 'named' | 'numbered';

/** A layout's claim to a file. */
export interface LayoutMatch {
  /** The folder that holds the migrations of this database. */
  readonly root: string;
  readonly role: 'migration' | 'rollback' | 'schema' | 'query' | 'seed';
  readonly version?: string;
  /** Files of one role run in the order of their keys, compared as text. */
  readonly sortKey: string;
  readonly evidence: Evidence;
  /** Set where the file is for one engine of several that share the folder. */
  readonly variant?: NamedEngine;
  /** True for a file that stands for everything before it: it is folded only where the earlier migrations are not there. */
  readonly baseline?: boolean;
  /** The engine that a file of the tool names for this one (a journal, a lock file). */
  readonly engine?: NamedEngine;
}

/** What decides whether the runner wraps a file. */
export interface TransactionFacts {
  readonly file: SqlSummary;
  readonly dialect: Dialect;
  readonly evidence: Evidence;
  readonly tree: WorkspaceTree;
}

/** A migration as the writer sees it. */
export interface ExistingMigration {
  readonly path: string;
  readonly role: 'migration' | 'rollback';
  readonly version?: string;
}

/** A migration to write. SQL without terminators. */
export interface MigrationRequest {
  /** Snake case: `add_index_on_items_order_id`. */
  readonly slug: string;
  /** Only layouts that stamp files with a time look at it. */
  readonly now: Date;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** False where the statements must not run in a transaction: the file gets the tool's directive for that. */
  readonly transactional: boolean;
  /** Comment lines for the head of the file, without `--`. */
  readonly comment?: string;
}

/**
 * Writes the next migration after `existing`, which are in order and never empty. The forward file comes first;
 * undefined where this history gives no way to name the next file, or no way to do what is asked.
 */
export type MigrationWriter = (
  existing: readonly ExistingMigration[],
  request: MigrationRequest,
) => readonly NewFile[] | undefined;

/** One migration tool: how its files look, in which order they run, and how the next one is written. */
export interface Layout {
  readonly id: string;
  /** For people: `golang-migrate`, `Rails structure.sql`. */
  readonly title: string;
  /** Where the tool works with one engine only. */
  readonly dialect?: KnownDialect;
  /**
   * Present in the text of files that this tool alone writes. Like {@link Layout.optOut} it holds `--` and reaches over two lines at
   * most, blank ones aside, so that an edit elsewhere need not look for it.
   */
  readonly trace?: RegExp;
  /** Present in the text of a file that asks to run outside a transaction. */
  readonly optOut?: RegExp;
  /** The sections of a file that has the {@link Layout.trace}. Other files are one section. */
  readonly sections?: (text: string) => AnnotatedSection[];
  /** The layout's claim to a file, from paths, markers and the file's own summary; undefined where it is not of this layout. */
  readonly match: (file: SqlSummary, tree: WorkspaceTree) => LayoutMatch | undefined;
  /** Whether the runner puts the file into a transaction, apart from the opt-outs in its text. */
  readonly transaction: (facts: TransactionFacts) => TransactionMode;
  /**
   * How a statement that refuses to run in a transaction gets its way: by a `directive` in (or beside) its file; by being `alone`
   * in its file; the runner never wraps (`free`); or not at all (`never`).
   */
  readonly outside: 'directive' | 'alone' | 'free' | 'never';
  /** The directive as people write it: `-- +goose NO TRANSACTION`; set with `outside: 'directive'`. */
  readonly directive?: string;
  /** Where only a fork of the tool knows the directive: in the path of a file where that fork is in use. */
  readonly directiveNeeds?: RegExp;
  /** What to do where `outside` is `never`, as a sentence. */
  readonly insteadOfOutside?: string;
  /**
   * True where the tool sends a file (or section) as one query. PostgreSQL puts several statements of one query into a transaction, even
   * where the directive asks for none, so that a statement which refuses must be alone (PostgreSQL manual, 54.2.2.1 Multiple Statements in a
   * Simple Query).
   */
  readonly sendsWhole?: true;
  readonly write?: MigrationWriter;
  /** Why no next migration can be written, and what to do instead; set where `write` is not. */
  readonly cannotWrite?: string;
}

/** The end of a section that reaches to the end of the file, so that edits elsewhere in the file leave it true. */
export const END_OF_FILE = Number.MAX_SAFE_INTEGER;
