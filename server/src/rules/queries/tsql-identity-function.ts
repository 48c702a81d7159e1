import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'tsql-identity-function',
  title: 'The last identity must be asked for with SCOPE_IDENTITY()',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: ['tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: '@@IDENTITY is read' }],
  aboutRunning: false,
  docs: {
    why: `\`@@IDENTITY\` is the last identity of the session in any scope. The day somebody adds a trigger that writes an audit row, it returns the identity of that row, and the code
goes on with the wrong key: child rows hang on a parent that has nothing to do with them.`,
    howToFix: 'Use `SCOPE_IDENTITY()`, or `OUTPUT inserted.id` where several rows are inserted.',
    whenNotToUse: 'Nowhere, unless the identity that a trigger made is what is wanted.',
    bad: [
      {
        title: 'Whatever was inserted last, by a trigger too',
        dialect: 'tsql',
        files: [
          { path: 'queries/add.sql', text: "INSERT INTO dbo.orders (note) VALUES (N'x');\nSELECT @@IDENTITY AS id;\n" },
        ],
      },
    ],
    good: [
      {
        title: 'What this statement inserted',
        dialect: 'tsql',
        files: [
          {
            path: 'queries/add.sql',
            text: "INSERT INTO dbo.orders (note) VALUES (N'x');\nSELECT SCOPE_IDENTITY() AS id;\n",
          },
        ],
      },
    ],
    sources: [
      'Transact-SQL reference, @@IDENTITY: “not limited to a specific scope”; SCOPE_IDENTITY',
      'tsqlrefine avoid-atat-identity',
    ],
  },
};

/** The finding sits on `@@IDENTITY`, wherever in a statement it stands. */
export const tsqlIdentityFunction: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    if (context.nested || !/@@identity/i.test(context.text)) return;
    for (const token of significantTokens(context.text, 'tsql')) {
      if (token.text !== '@@identity') continue;
      context.report(token, {
        confidence: 90,
        message:
          '@@IDENTITY returns the last identity of the session, even one that a trigger made in another table. Use SCOPE_IDENTITY(), or OUTPUT inserted.',
        fixes: ({ deployed }: FixContext, statement: Statement) => {
          if (deployed) return [];
          const span = { start: token.start, end: token.end };
          const edit = { statement, span, newText: 'SCOPE_IDENTITY()' };
          return [{ kind: 'edit', title: 'Use SCOPE_IDENTITY()', bulk: false, edits: [edit] }];
        },
      });
    }
  },
};
