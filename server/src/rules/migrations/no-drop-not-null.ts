import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';

const meta: RuleMeta = {
  id: 'no-drop-not-null',
  title: 'A required column should stay required',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'DROP NOT NULL on a table that is older than the migration' }],
  aboutRunning: false,
  docs: {
    why: `Code that was written for a column without NULLs does not expect one: comparisons turn unknown, sums skip rows, and a client that decodes the column into a non-optional type crashes on
the first NULL. The way back needs a scan and a backfill.`,
    howToFix:
      'Check what reads the column first. Often a default, or a row in another table, says it better than NULL.',
    whenNotToUse:
      'Tables that the same file creates are exempt; rollbacks are not looked at. Suppress it where the value really may be unknown from now on.',
    bad: [
      {
        title: 'Readers do not expect NULL',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_email.sql', text: 'ALTER TABLE users ALTER COLUMN email DROP NOT NULL;\n' }],
      },
    ],
    good: [
      {
        title: 'A default instead',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_email.sql', text: "ALTER TABLE users ALTER COLUMN email SET DEFAULT '';\n" }],
      },
    ],
    sources: ['squawk ban-drop-not-null, postgres-language-server, pg-migration-lint PGM507'],
  },
};

/** The finding sits on the action. */
export const noDropNotNull: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      if (action.kind !== 'dropNotNull' || !changesLiveTable(context, fact.name)) continue;
      context.report(action.span, {
        confidence: 50,
        message: `Whatever reads ${nameText(fact.name)}.${action.column.name} may meet NULL from now on, and was not written for it. Check its readers first.`,
      });
    }
  },
};
