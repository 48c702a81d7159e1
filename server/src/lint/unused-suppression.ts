import type { RuleMeta } from '../rules/rule.ts';

/** What the linter itself reports about suppressions. It is configured and documented like a rule. */
export const unusedSuppression: RuleMeta = {
  id: 'unused-suppression',
  title: 'A suppression must suppress something',
  group: 'hygiene',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'warning',
  confidence: [{ value: 95, when: 'the rule ran over this text and found nothing, or there is no rule of that name' }],
  aboutRunning: false,
  docs: {
    why: 'A suppression outlives its reason: the statement is fixed, moved or rewritten, and the comment stays and hides the next mistake in the same place. A suppression with a misspelt rule hides nothing, although its author believes it does.',
    howToFix: 'Delete the comment, or correct the name of the rule. The quick fix does either.',
    whenNotToUse:
      'Nothing is reported for a rule that is switched off or does not apply to the dialect, nor for a statement that cannot be read at the moment.',
    bad: [
      {
        title: 'The column is exact already',
        files: [
          {
            path: 'schema.sql',
            text: '-- schemawise-disable-next-line no-float-money -- legacy\nCREATE TABLE payments (id bigint PRIMARY KEY, amount numeric(19,4));\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'The suppression has something to suppress',
        files: [
          {
            path: 'schema.sql',
            text: '-- schemawise-disable-next-line no-float-money -- mirrors an external feed\nCREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'ESLint, Configuring Rules: reportUnusedDisableDirectives',
      'sbdchd/squawk issue 974: a misspelt rule in an ignore comment',
    ],
  },
};

/** 0–100, as every finding has it. */
export const UNUSED_SUPPRESSION_CONFIDENCE = 95;
