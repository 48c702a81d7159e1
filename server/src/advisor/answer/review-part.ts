import type { SqlReview } from '../review/review-sql.ts';
import type { AnswerAction, AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';
import { plainText } from './plain-text.ts';

/** Rules of a review that can be opened from the answer. */
const MOST_RULES = 2;

/** What the rules say of SQL that was pasted into the question, and the SQL with what can be mended without a decision. */
export function reviewPart(
  { findings, rewritten }: SqlReview,
  language: Language,
): { readonly part: AnswerPart; readonly actions: readonly AnswerAction[] } {
  const words = PHRASES[language];
  const lines = findings.map(({ severity, ruleId, message, fixes }) => {
    const ways = fixes.length > 0 ? ` ${words.ways(fixes)}` : '';
    return `- ${severity}: ${plainText(message)} (\`${ruleId}\`)${ways}`;
  });
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].slice(0, MOST_RULES);
  return {
    part: {
      kind: 'findings',
      title: words.reviewTitle,
      markdown: [
        lines.join('\n'),
        ...(rewritten === undefined ? [] : [words.rewritten, `\`\`\`sql\n${rewritten.trim()}\n\`\`\``]),
      ].join('\n\n'),
    },
    actions: rules.map((ruleId) => ({ kind: 'explainRule', title: words.explainRule(ruleId), ruleId })),
  };
}

const ASKS_FOR_REVIEW =
  /\b(?:slow\w*|faster|review|check|improve|optimi[sz]e\w*|ok(?:ay)?|wrong|safe|correct|better|lint|hung|locks?|locked|lente?s?|relire|relis|ameliorer|améliorer|verifie[rz]?|vérifie[rz]?|accelerer|accélérer)\b/i;

/** True where the SQL itself is in question, so that its review comes before the passages. Words in the SQL do not count. */
export function leadsTheAnswer(question: string, { isWhole, sql }: SqlReview): boolean {
  return isWhole || ASKS_FOR_REVIEW.test(question.replace(sql, ' '));
}
