import type { CallSite, EmbeddedPiece, Embedding } from '../../model/embedding.ts';
import type { ParsedStatement } from '../../model/statement.ts';

/** A SQL text of a file, which may hold several statements. Its offsets in the file count from the start of its part. */
export interface EmbeddedText {
  readonly text: string;
  readonly pieces: readonly EmbeddedPiece[];
  /** Undefined where literals in different quotes are joined, so that nothing can be written into the text. */
  readonly quote: '`' | "'" | '"' | undefined;
  readonly bindsHoles: boolean;
  readonly hides: Embedding['hides'];
  readonly site: CallSite;
  /** Where the statement of the program begins, comments above it included. */
  readonly leadStart: number;
}

/** What a statement at the top level of a file holds for us. The same object as before where a reading finds the same. */
export interface PartContents {
  readonly texts: readonly EmbeddedText[];
  readonly calls: readonly ScriptCall[];
}

/** A call of a database client, with its place. */
export interface ScriptCall {
  readonly text: string;
  readonly start: number;
  readonly leadStart: number;
  readonly parsed: ParsedStatement;
}
