import type { Query } from '../../model/query.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { SqlSource } from './source.ts';

/** What the readers of all statements share: the tokens, and how queries inside a statement are read. */
export interface Reading {
  readonly source: SqlSource;
  /** The query that stands from token `first` to token `last`. */
  readonly query: (first: number, last: number) => Query;
  /** The statements of a body from token `first` to token `last`, flattened. */
  readonly statements: (first: number, last: number) => readonly ParsedStatement[];
  /** The query of an expression's value, where it holds a query or compares with NULL; else nothing. */
  readonly expression: (first: number, last: number) => readonly ParsedStatement[];
  /** The statements in a text that stands at `start` in the statement, flattened. */
  readonly embedded: (text: string, start: number) => readonly ParsedStatement[];
}

/** Something that was read, with the last of its tokens. */
export interface Located<T> {
  readonly value: T;
  readonly last: number;
}
