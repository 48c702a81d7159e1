import type { Span } from '../text/span.ts';
import type { Expression } from './expression.ts';
import type { Identifier } from './identifier.ts';

/** One key of an index: a column or an expression. */
export interface IndexPart {
  readonly column?: Identifier;
  readonly expression?: Expression;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last';
  /** `text_pattern_ops`, `gin_trgm_ops`, …, with arguments where given. */
  readonly operatorClass?: string;
  readonly collation?: string;
  /** MySQL: `name(10)`. */
  readonly prefixLength?: number;
  readonly span: Span;
}

/** What CREATE INDEX, an inline KEY or Prisma's @@index declares. */
export interface IndexDefinition {
  readonly name?: Identifier;
  readonly unique: boolean;
  /** Lower case; `btree` where the statement is silent. MySQL: also `fulltext`, `spatial`. */
  readonly method: string;
  readonly parts: readonly IndexPart[];
  readonly include: readonly Identifier[];
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  /** The whole definition; relative to the statement. */
  readonly span: Span;
}
