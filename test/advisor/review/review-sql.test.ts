import { describe, expect, it } from 'vitest';
import { reviewSql } from '../../../server/src/advisor/review/review-sql.ts';
import { Engine } from '../../../server/src/lint/engine.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { RULES } from '../../../server/src/rules/index.generated.ts';
import { engineOver } from '../../support/engine.ts';

const newEngine = () =>
  new Engine({
    rules: RULES,
    loadParser,
    log: (message) => {
      throw new Error(message);
    },
  });

const ofQuestion = (question: string, workspace?: Engine) => reviewSql(question, workspace, newEngine);
const rulesOf = async (question: string, workspace?: Engine) =>
  (await ofQuestion(question, workspace))?.findings.map(({ ruleId }) => ruleId);

describe('the review of SQL in a question', () => {
  it('says what the rules say of a query, the gravest first', async () => {
    const review = await ofQuestion('SELECT * FROM a WHERE b = NULL ORDER BY random()');
    expect(review?.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['null-comparison', 'no-select-star', 'order-by-random']),
    );
    expect(review?.findings[0]?.severity).toBe('error');
    expect(review?.isWhole).toBe(true);
  });

  it('reads the SQL apart from the prose behind it', async () => {
    const review = await ofQuestion(
      'Why is this slow in mysql? SELECT id FROM orders WHERE YEAR(created_at) = 2024\nIt takes 20 seconds.',
    );
    expect(review?.findings.map(({ ruleId }) => ruleId)).toContain('non-sargable-predicate');
    expect(review?.isWhole).toBe(false);
  });

  it('judges definitions as the migration that they are, and mends what needs no decision', async () => {
    const review = await ofQuestion('```sql\nALTER TABLE orders ADD COLUMN total float NOT NULL;\n```');
    expect(review?.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['add-not-null-column-without-default', 'no-float-money']),
    );
    expect(review?.rewritten).toContain('total numeric(19,4)');
  });

  it('knows the tables of the workspace, whose own engine stays as it is', async () => {
    const workspace = await engineOver({
      settings: { dialect: 'postgresql' },
      files: [
        {
          path: 'migrations/0001_orders.sql',
          text: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total numeric(19,4) NOT NULL);\n',
        },
      ],
    });
    const before = workspace.filePaths();
    const review = await ofQuestion('SELECT * FROM orders WHERE total = 0', workspace);
    expect(review?.rewritten).toBe('SELECT id, note, total FROM orders WHERE total = 0');
    expect(await rulesOf('SELECT missing FROM orders WHERE total = 0', workspace)).toContain('unknown-column');
    expect(workspace.filePaths()).toEqual(before);
  });

  it.each([
    'SELECT id FROM FROM orders (',
    'select the best, cheapest store; from postgres and redis',
    'no SQL at all',
  ])('says nothing of what is no SQL: %s', async (question) => {
    expect(await ofQuestion(question)).toBeUndefined();
  });
});
