import type { EditFix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'mysql-sql-calc-found-rows',
  title: 'Rows should be counted with COUNT(*), not FOUND_ROWS()',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb'],
  severity: 'info',
  confidence: [{ value: 90, when: 'SQL_CALC_FOUND_ROWS or FOUND_ROWS() is used' }],
  aboutRunning: false,
  docs: {
    why: `\`SQL_CALC_FOUND_ROWS\` makes MySQL work out the whole result to return its first page: LIMIT saves nothing any more. A separate \`COUNT(*)\` can use an index alone. Both words are
deprecated since MySQL 8.0.17, and FOUND_ROWS() returns the wrong number once a proxy sends it to another connection.`,
    howToFix: 'Run the query with its LIMIT, and a second one with `COUNT(*)` and the same conditions.',
    whenNotToUse:
      'On MariaDB, which does not deprecate it, where a measurement shows that one pass is faster than two.',
    bad: [
      {
        title: 'Works out all orders to show ten',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/page.sql',
            text: 'SELECT SQL_CALC_FOUND_ROWS id FROM orders WHERE paid = 1 ORDER BY id LIMIT 10;\nSELECT FOUND_ROWS();\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Ten orders, and their number',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/page.sql',
            text: 'SELECT id FROM orders WHERE paid = 1 ORDER BY id LIMIT 10;\nSELECT COUNT(*) FROM orders WHERE paid = 1;\n',
          },
        ],
      },
    ],
    sources: ['MySQL manual, 14.15 Information Functions: FOUND_ROWS()', 'SOAR KWR.001'],
  },
};

/** The finding sits on the word, wherever in a statement it stands. */
export const mysqlSqlCalcFoundRows: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    if (context.nested || !/found_rows/i.test(context.text)) return;
    const tokens = significantTokens(context.text, context.dialect);
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'word' || tokens[index - 1]?.text === '.') continue;
      const next = tokens[index + 1];
      const modifies = token.text === 'sql_calc_found_rows';
      const calls = token.text === 'found_rows' && next?.text === '(' && tokens[index + 2]?.text === ')';
      if (!modifies && !calls) continue;
      context.report(token, {
        confidence: 90,
        message: modifies
          ? 'SQL_CALC_FOUND_ROWS works out the whole result although LIMIT asks for a part, and is deprecated. Count with a separate SELECT COUNT(*).'
          : 'FOUND_ROWS() is deprecated, and wrong once a proxy sends it to another connection. Count with a separate SELECT COUNT(*).',
        ...(modifies && next
          ? {
              fixes: ({ deployed }: FixContext, statement: Statement): readonly EditFix[] => {
                if (deployed) return [];
                const span = { start: token.start, end: next.start };
                const edit = { statement, span, newText: '' };
                return [{ kind: 'edit', title: 'Delete it, and count separately', bulk: false, edits: [edit] }];
              },
            }
          : {}),
      });
    }
  },
};
