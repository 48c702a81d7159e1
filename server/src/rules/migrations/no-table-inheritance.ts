import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { isRollback } from '../support/live-table.ts';
import { headSpan } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-table-inheritance',
  title: 'Table inheritance and rules should not be used',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'INHERITS, INHERIT or CREATE RULE' }],
  aboutRunning: false,
  docs: {
    why: `Neither unique constraints nor foreign keys reach across an inheritance tree: two children may hold the same key, and nothing can refer to the tree as a whole. Rules rewrite queries in ways that
surprise everybody (a volatile function runs twice, COPY ignores them). Both are left over from before partitioning and triggers.`,
    howToFix:
      'Use declarative partitioning, a foreign key to a common table, or `LIKE`; in place of a rule a trigger, or an updatable view.',
    whenNotToUse: 'Suppress it for tables of an extension that works by inheritance.',
    bad: [
      {
        title: 'The key of posts does not hold for notes',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE posts (id bigint PRIMARY KEY);\nCREATE TABLE notes (body text) INHERITS (posts);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Partitioning',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE posts (id bigint, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, Don’t Do This: “Don’t use table inheritance”, “Don’t use rules”',
      'pg-index-health, pgrubic GN001',
    ],
  },
};

/** The finding sits on the parent's name, on the action, or on `CREATE RULE`. */
export const noTableInheritance: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'alterTable', 'other'],
  check(context) {
    const { fact } = context.parsed;
    if (isRollback(context)) return;
    if (fact.kind === 'createTable') {
      const [parent] = fact.inherits;
      if (!parent) return;
      context.report(parent.span, {
        confidence: 75,
        message: `No key or foreign key of ${nameText(parent)} holds for ${nameText(fact.name)} as well. Use partitioning, or a foreign key to a common table.`,
      });
    } else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind !== 'inherit') continue;
        context.report(action.span, {
          confidence: 75,
          message: `No key or foreign key of ${nameText(action.parent)} holds for ${nameText(fact.name)} as well. Use partitioning, or a foreign key to a common table.`,
        });
      }
    } else if (fact.kind === 'other' && fact.what === 'create rule') {
      context.report(headSpan(context, 2), {
        confidence: 75,
        message:
          'Rules rewrite queries: a volatile function may run twice, and COPY passes them by. Use a trigger or an updatable view.',
      });
    }
  },
};
