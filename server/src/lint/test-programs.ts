import type { RuleGroup, RuleMeta } from '../rules/rule.ts';

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

/** Groups whose rules are about what surely goes wrong: in a test too, the rest is how tests are written. */
const GROUPS_FOR_TESTS: ReadonlySet<RuleGroup> = new Set(['queries', 'security']);

/** Whether a rule is silent about the queries of tests: they clear a database that is made for them, and hold few rows and nobody's secrets. */
export function isSilentInTests({ id, group, severity }: RuleMeta): boolean {
  // A test makes tables of its own, and hands SQL to what it tests.
  if (CLEARING_RULES.has(id) || id === 'unknown-table') return true;
  return group !== 'workspace' && !(severity === 'error' && GROUPS_FOR_TESTS.has(group));
}
