import { SUPPRESSION_RULES } from '../../lint/suppression-rules.ts';
import { EXPLAIN_RULE, type ExplainRuleParams, type RuleExplanation } from '../../protocol.ts';
import { explainRule } from '../../report/rule-explanation.ts';
import { RULES } from '../../rules/index.generated.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

/** Answers `schemawise/explainRule` with the rule's documentation. */
export function register({ connection, log }: LanguageServer): void {
  connection.onRequest(
    EXPLAIN_RULE,
    guardedRequest(log, EXPLAIN_RULE, null, async ({ ruleId }: ExplainRuleParams): Promise<RuleExplanation | null> => {
      const meta = [...SUPPRESSION_RULES, ...RULES.map((rule) => rule.meta)].find(({ id }) => id === ruleId);
      return meta ? explainRule(meta) : null;
    }),
  );
}
