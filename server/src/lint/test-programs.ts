import { isTestPath } from '../rules/support/paths.ts';

/** Rules about what takes rows or objects away for good: what tests do before and after they run. */
const CLEARING_RULES: ReadonlySet<string> = new Set([
  'delete-without-where',
  'no-drop-cascade',
  'no-drop-column',
  'no-drop-database',
  'no-drop-schema',
  'no-drop-table',
  'no-truncate',
  'no-truncate-cascade',
  'update-without-where',
]);

/** The rules that are silent about the queries of a program at a path: tests clear a database that is made for them. */
export function silentInProgram(path: string): ReadonlySet<string> {
  return isTestPath(path) ? CLEARING_RULES : NONE;
}

const NONE: ReadonlySet<string> = new Set();
