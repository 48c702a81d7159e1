import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';

const meta: RuleMeta = {
  id: 'unsafe-add-exclusion',
  title: 'An exclusion constraint must not be added to an existing table unprepared',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `\`ADD … EXCLUDE\` builds an index and compares all rows under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is done, and two conflicting rows make
it fail at the end. There is no way around: exclusion constraints are neither NOT VALID nor made from an index that is ready.`,
    howToFix: `Run it in a maintenance window with a \`lock_timeout\`, after a query has shown that no rows conflict. Where there is no such window, create a new table with the
constraint, copy the rows in batches while a trigger keeps it up to date, and swap the names.`,
    whenNotToUse:
      'CREATE TABLE and tables that the same file or undeployed batch creates or empties are exempt; rollbacks are not looked at. Switch it off for tables that stay small.',
    bad: [
      {
        title: 'All rows are compared under an exclusive lock',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_bookings.up.sql', text: 'CREATE TABLE bookings (room int, during tstzrange);\n' },
          {
            path: 'migrations/002_overlap.up.sql',
            text: 'ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'From the start',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_bookings.up.sql',
            text: 'CREATE TABLE bookings (room int, during tstzrange, EXCLUDE USING gist (room WITH =, during WITH &&));\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD table_constraint; CREATE TABLE, EXCLUDE',
      'strong_migrations “adding an exclusion constraint”, eugene E8, pg-migration-lint PGM019, pgfence',
    ],
  },
};

/** The finding sits on the constraint. */
export const unsafeAddExclusion: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      if (action.kind !== 'addConstraint' || action.constraint.kind !== 'exclusion') continue;
      if (!changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
      context.report(action.constraint.span, {
        confidence: 85,
        message: `While the rows of ${nameText(fact.name)} are compared ${lockClause(context, fact.name)}, and no form of EXCLUDE avoids it. Run it in a maintenance window with a lock_timeout, or build a new table with the constraint and swap the two.`,
      });
    }
  },
};
