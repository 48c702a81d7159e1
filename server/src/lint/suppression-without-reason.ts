import type { RuleMeta } from '../rules/rule.ts';

/** What the linter itself says of suppressions that give no reason. It is configured and documented like a rule. */
export const suppressionWithoutReason: RuleMeta = {
  id: 'suppression-without-reason',
  title: 'A suppression says why',
  group: 'hygiene',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'hint',
  confidence: [{ value: 90, when: 'nothing follows the rules behind `--`' }],
  aboutRunning: false,
  docs: {
    why: 'A suppression is a decision against a rule. Without its reason the next reader cannot tell whether it was considered or merely in the way, whether it still holds, and whom to ask; so nobody ever dares to take it out.',
    howToFix:
      'Write the reason behind two hyphens: `-- schemawise-disable-next-line no-drop-column -- no longer read since version 42`.',
    whenNotToUse:
      'The rule is for teams that review suppressions, and is off unless it is switched on. `schemawise-enable` needs no reason.',
    bad: [
      {
        title: 'Why is it dropped?',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_drop.up.sql',
            text: '-- schemawise-disable-next-line no-drop-column\nALTER TABLE users DROP COLUMN nickname;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The reason stands beside it',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_drop.up.sql',
            text: '-- schemawise-disable-next-line no-drop-column -- no longer read since version 42\nALTER TABLE users DROP COLUMN nickname;\n',
          },
        ],
      },
    ],
    sources: ['eslint-plugin-eslint-comments, require-description', 'Clippy, allow_attributes_without_reason'],
  },
};

/** 0–100, as every finding has it. */
export const WITHOUT_REASON_CONFIDENCE = 90;
