import { actedTables } from '../model/acted-tables.ts';
import { mentionedTables } from '../model/mentioned-tables.ts';
import type { Statement } from '../model/statement.ts';

/** What an edit may have changed of a database. */
export interface Changes {
  /**
   * The table names (without schema, lower case) about which an answer may differ. Names are compared in lower case in every dialect: two
   * tables that differ in case alone are then taken for one, which costs a second look and nothing else.
   */
  readonly names: ReadonlySet<string>;
  /** True where the schema, now or at an earlier moment, may differ in anything. */
  readonly schema: boolean;
  /** The files whose text differs, if only in white space. */
  readonly texts: ReadonlySet<string>;
  /** The files whose statements differ. */
  readonly statements: ReadonlySet<string>;
}

/** {@link Changes}, or `undefined` where everything may have changed. */
export type AnyChanges = Changes | undefined;

export const NO_CHANGES: Changes = { names: new Set(), schema: false, texts: new Set(), statements: new Set() };

/** What two updates, one after the other, may have changed. */
export function joinChanges(earlier: AnyChanges, later: AnyChanges): AnyChanges {
  if (!earlier || !later) return undefined;
  if (earlier === NO_CHANGES) return later;
  return {
    names: new Set([...earlier.names, ...later.names]),
    schema: earlier.schema || later.schema,
    texts: new Set([...earlier.texts, ...later.texts]),
    statements: new Set([...earlier.statements, ...later.statements]),
  };
}

/**
 * Adds the names that the statements act on, or mention in queries, by which two versions of a file differ.
 * Returns false where the difference concerns every table.
 */
export function namesBetween(before: readonly Statement[], after: readonly Statement[], names: Set<string>): boolean {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  const replaced = [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)];
  for (const { parsed } of replaced) {
    // Where names are searched, and what is rolled back, concerns every table.
    if (parsed.fact.kind === 'set' || parsed.fact.kind === 'transaction') return false;
    for (const name of actedTables(parsed)) names.add(name.toLowerCase());
    for (const one of [parsed, ...parsed.nested]) for (const name of mentionedTables(one)) names.add(name);
  }
  return true;
}
