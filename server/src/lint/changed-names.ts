import { actedTables } from '../model/acted-tables.ts';
import { mentionedTables } from '../model/mentioned-tables.ts';
import type { Statement } from '../model/statement.ts';

/**
 * The table names (without schema, lower case) about which an edit may have changed an answer; `undefined` stands for all.
 * Names are compared in lower case in every dialect: two tables that differ in case alone are then taken for one, which costs
 * a second look and nothing else.
 */
export type ChangedNames = ReadonlySet<string> | undefined;

/** The names that the statements act on, or mention in queries, by which two versions of a file differ. */
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
