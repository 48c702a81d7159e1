import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { runsForward } from '../support/live-table.ts';
import { headSpan, wordsOfStatement } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'domain-constraint-lock',
  title: 'Constraints belong on tables, not on domains',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'CREATE DOMAIN … CHECK, or ALTER DOMAIN … ADD CONSTRAINT without NOT VALID' }],
  aboutRunning: false,
  docs: {
    why: `To add a constraint to a domain PostgreSQL scans every table that has a column of it, one after the other, and locks each against writes. Which tables those are is not to be seen in the
migration. A constraint that is there from the start is as hard to change later.`,
    howToFix:
      'Put the CHECK on the tables, `NOT VALID` and validated later, or add it to the domain `NOT VALID` and run `VALIDATE CONSTRAINT` apart.',
    whenNotToUse:
      'Suppress it for domains whose rule will never change (an e-mail address has an @). Rollbacks are not looked at.',
    bad: [
      {
        title: 'Scans every table that uses it',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/004_price.sql', text: 'ALTER DOMAIN price ADD CONSTRAINT positive CHECK (value > 0);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'On the table, checked later',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/004_price.sql',
            text: 'ALTER TABLE items ADD CONSTRAINT positive CHECK (price > 0) NOT VALID;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER DOMAIN, Notes',
      'squawk ban-create-domain-with-constraint and ban-alter-domain-with-add-constraint, pgfence',
    ],
  },
};

/** The finding sits on `CREATE DOMAIN` or `ALTER DOMAIN`. */
export const domainConstraintLock: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createType', 'other'],
  check(context) {
    const { fact } = context.parsed;
    if (!runsForward(context)) return;
    if (fact.kind === 'createType' && fact.form === 'domain' && (fact.checks ?? []).length > 0) {
      context.report(headSpan(context, 2), {
        confidence: 50,
        message: `To change the check of ${nameText(fact.name)} later, PostgreSQL scans and locks every table that uses the domain. Put the CHECK on the tables.`,
      });
    } else if (fact.kind === 'other' && fact.what.startsWith('alter domain')) {
      const words = wordsOfStatement(context).map(({ text }) => text);
      const adds = words.some((word, index) => word === 'ADD' && /^(?:CONSTRAINT|CHECK)$/.test(words[index + 1] ?? ''));
      if (!adds || words.at(-1) === 'VALID') return;
      context.report(headSpan(context, 2), {
        confidence: 50,
        message:
          'This scans and locks every table with a column of the domain. Add it NOT VALID and validate it later, or put the CHECK on the tables.',
      });
    }
  },
};
