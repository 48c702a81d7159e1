import type { Span } from '../text/span.ts';
import type { Statement } from './statement.ts';

/** A replacement inside (or at the edge of) one statement. `span` is relative to the statement; an empty span inserts. */
export interface StatementEdit {
  readonly statement: Statement;
  readonly span: Span;
  readonly newText: string;
}

/** Changes the text where it stands. Never offered for a deployed file. */
export interface EditFix {
  readonly kind: 'edit';
  /** Imperative, in sentence case: `Use numeric(19,4)`. */
  readonly title: string;
  readonly edits: readonly StatementEdit[];
  /**
   * True where it may be applied in bulk (with confidence ≥ 75): a changed query provably returns the same rows, and a changed definition is
   * what the rule demands.
   */
  readonly bulk: boolean;
}

/** One unit that the runner executes as a whole: its own file where the layout needs that. SQL without terminators. */
export interface MigrationStep {
  readonly up: readonly string[];
  /** The inverse of `up`, in the order to run; empty where there is nothing to undo. */
  readonly down: readonly string[];
  /** False for CONCURRENTLY and its like: must not run in a transaction, so it gets a file of its own where the runner wraps files. */
  readonly transactional: boolean;
  /** Comment lines for the head of the file, without `--`. */
  readonly comment?: string;
  /** Distinguishes the files of a many-step fix: appended to the slug. */
  readonly suffix?: string;
  /** True where something is deployed or looked at before the step runs, so that it gets files of its own under every runner. */
  readonly apart?: boolean;
}

/** Writes the next migration (with its rollback) in the layout's own naming. */
export interface MigrationFix {
  readonly kind: 'migration';
  readonly title: string;
  /** Snake-case name of the new migration: `add_index_on_items_order_id`. */
  readonly slug: string;
  readonly steps: readonly MigrationStep[];
  /** Edits of files that are not deployed which go with it: the statement that moves to the new migration is deleted where it stood. */
  readonly edits?: readonly StatementEdit[];
  readonly bulk: boolean;
}

/** Writes files that belong to one that is there: the rollback of a migration. */
export interface FileFix {
  readonly kind: 'file';
  readonly title: string;
  readonly files: readonly NewFile[];
  readonly edits?: readonly StatementEdit[];
  readonly bulk: boolean;
}

export type Fix = EditFix | MigrationFix | FileFix;

/** An edit at absolute offsets of a file. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly newText: string;
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** A fix with its places worked out: edits of existing files, or new files (the forward migration first). */
export type ResolvedFix =
  | { readonly kind: 'edit'; readonly title: string; readonly bulk: boolean; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'newFile';
      readonly title: string;
      readonly bulk: boolean;
      readonly files: readonly NewFile[];
      readonly edits?: readonly TextEdit[];
    };
