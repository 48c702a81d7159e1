/**
 * A stretch of a query's text and what it stands for in the file that embeds it. `text` corresponds character by character, `escape` is
 * an escape sequence of the host language, `hole` an interpolation or a placeholder for which a name or a parameter stands in the text.
 */
export interface EmbeddedPiece {
  readonly kind: 'text' | 'escape' | 'hole';
  /** In the statement's text. */
  readonly start: number;
  readonly end: number;
  /** In the file, counted from the statement's `start` there. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** Holes: what stands in the file. */
  readonly source?: string;
}

/** Where a call runs again and again: a loop, or the callback of `map`, `forEach` and their like. */
export interface EnclosingLoop {
  readonly kind: 'for' | 'while' | 'callback';
  /** The method that calls the callback: `map`, `forEach`, …. */
  readonly method?: string;
  /** The names that the loop binds anew in each round, and those that its body makes of them: `user` of `for (const user of users)`. */
  readonly variables: readonly string[];
  /** What is walked over, as written: `users`. */
  readonly over?: string;
  /** True where that is a list which the file writes out, so that it is as long as it was when the program was written. */
  readonly isFixed?: true;
  /** True where a round may be the last one: `break`. */
  readonly endsEarly?: true;
  /** True where each round stands for itself: it waits for something else than a database (a mail, a request), or goes on after the call has failed. */
  readonly standsAlone?: true;
}

/** A condition that decides whether a call runs. */
export interface Branch {
  /** Where the condition begins in its function, or in its statement at the top level: equal numbers name the same one. */
  readonly condition: number;
  /** Which of its ways holds the call, from 0. */
  readonly way: number;
  /** True where that way leaves the function, so that nothing behind the condition runs after it. */
  readonly leaves: boolean;
}

/** What surrounds a query or client call in its program. */
export interface CallSite {
  /** True where the result is waited for. */
  readonly awaited: boolean;
  /** True for a statement that is prepared and run at once, without waiting: `db.prepare(…).get(id)`. */
  readonly synchronous?: true;
  /** The variables that the call mentions. */
  readonly names: readonly string[];
  /** The loops around the call within its function, the innermost first. */
  readonly loops: readonly EnclosingLoop[];
  /** The conditions around the call within its function, the innermost first. */
  readonly branches: readonly Branch[];
  /** Of a client call: how far it stands behind the beginning of its function; undefined at the top level. */
  readonly functionOffset?: number;
  /** The name of that function, or of the variable or property that it is given to. */
  readonly functionName?: string;
  /** In a migration that is a program: whether the call belongs to its change or to what takes the change back. */
  readonly migration?: 'up' | 'down';
  /** The variable or property that the call's result is kept in. */
  readonly keptAs?: string;
}

/** How a query stands in a file of another language. */
export interface Embedding {
  /** The quotes of the literal, which say what its text has to escape; undefined where literals in different quotes are joined. */
  readonly quote?: '`' | "'" | '"';
  /** In order, without gaps in the statement's text. */
  readonly pieces: readonly EmbeddedPiece[];
  /** True where the holes are bound as parameters by the tag; false where the text is put together as text. */
  readonly bindsHoles: boolean;
  /**
   * What the holes may hold beside values and names: `conditions` (`WHERE ${filter}`) or whole `clauses` (`FROM t ${where}`). What the text
   * seems to lack may be there.
   */
  readonly hides?: 'conditions' | 'clauses';
  readonly site: CallSite;
}
