import { describe, expect, it } from 'vitest';
import { leadsTheAnswer, reviewPart } from '../../../server/src/advisor/answer/review-part.ts';
import type { SqlReview } from '../../../server/src/advisor/review/review-sql.ts';

const SQL = 'SELECT * FROM a -- is it slow?';

const review: SqlReview = {
  sql: SQL,
  isWhole: false,
  findings: [
    {
      ruleId: 'no-select-star',
      severity: 'warning',
      message: '* returns whatever [columns](x) a has.',
      fixes: ['List the columns'],
    },
  ],
  rewritten: 'SELECT id FROM a',
};

describe('the review in an answer', () => {
  it('names the rules, what can be done, and the SQL after it', () => {
    const { part, actions } = reviewPart(review, 'en');
    expect(part.markdown).toBe(
      '- warning: * returns whatever \\[columns\\](x) a has. (`no-select-star`) Possible: List the columns.\n\n' +
        'With what can be mended without a decision:\n\n```sql\nSELECT id FROM a\n```',
    );
    expect(actions).toEqual([expect.objectContaining({ kind: 'explainRule', ruleId: 'no-select-star' })]);
  });

  it('speaks French where the question does', () => {
    expect(reviewPart(review, 'fr').part.title).toBe('Ce qui frappe dans ce SQL');
  });

  it('comes first where the SQL itself is in question, whatever the SQL says', () => {
    expect(leadsTheAnswer(`why is this slow: ${SQL}`, review)).toBe(true);
    expect(leadsTheAnswer(SQL, { ...review, isWhole: true })).toBe(true);
    expect(leadsTheAnswer(`column must appear in the GROUP BY clause: ${SQL}`, review)).toBe(false);
  });
});
