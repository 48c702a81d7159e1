import type { FilePlace } from './database.ts';
import type { ParsedStatement, Statement } from './statement.ts';

/** A statement with queries, and where it stands. */
export interface QueryEvidence {
  readonly place: FilePlace;
  readonly statement: Statement;
  /** The statement itself or the one inside it (a function's body) that holds the query; spans count from the outer statement's start. */
  readonly parsed: ParsedStatement;
}
