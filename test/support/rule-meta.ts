import type { RuleMeta } from '../../server/src/rules/rule.ts';

/** The description of a rule for tests that need one to configure or to report, with the given parts changed. */
export function ruleMeta(changes: Partial<RuleMeta> & Pick<RuleMeta, 'id'>): RuleMeta {
  return {
    title: `The rule ${changes.id}`,
    group: 'hygiene',
    priority: 'P1',
    recommended: true,
    dialects: ['postgresql'],
    severity: 'warning',
    confidence: [{ value: 90, when: 'always' }],
    aboutRunning: false,
    docs: { why: 'Why.', howToFix: 'How.', whenNotToUse: 'When.', bad: [], good: [], sources: ['A source'] },
    ...changes,
  };
}
