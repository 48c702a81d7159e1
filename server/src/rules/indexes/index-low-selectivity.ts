import type { Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { indexAt } from '../support/index-place.ts';
import { describeThisIndex, indexShapes } from '../support/index-shape.ts';
import { hasTwoValues } from '../support/indexes/selectivity.ts';

const meta: RuleMeta = {
  id: 'index-low-selectivity',
  title: 'An index on a column of two values finds half the table',
  group: 'indexes',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'info',
  confidence: [
    { value: 50, when: 'the index has one key column, a boolean or an enum of two values, and no predicate' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `An index pays where it leaves few rows. One on a boolean leaves half the table, and reading half a table through an index is slower than reading all of it in order, so that the planner does not use
it, while every write maintains it. It serves only the rare value.`,
    howToFix: `Index what queries look for among the rows of that value, and make the value the predicate: \`CREATE INDEX … ON orders (created_at) WHERE is_open\`. MySQL has no partial indexes: put the column into an index behind a selective one.`,
    whenNotToUse: `Partial, unique and composite indexes are exempt. Suppress it where one value is so rare that the index finds few rows, and the engine cannot do partial indexes.`,
    bad: [
      {
        title: 'Half the users are active',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, is_active boolean NOT NULL);\nCREATE INDEX users_is_active_idx ON users (is_active);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Only the rows that are looked for',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, is_active boolean NOT NULL);\nCREATE INDEX users_active_idx ON users (id) WHERE is_active;\n',
          },
        ],
      },
    ],
    sources: [
      'pg-index-health, “Indexes on boolean columns”; SQLE Rule00039',
      'PostgreSQL manual, 11.8 Partial Indexes',
    ],
  },
};

/** The finding sits on the index. */
export const indexLowSelectivity: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect, schema } = context;
    for (const shape of indexShapes(table, dialect)) {
      const [only, second] = shape.parts;
      if (shape.unique || shape.where || shape.method !== 'btree' || second || !only?.column) continue;
      const column = findColumn(table, only.column.name);
      if (!column || !hasTwoValues(column, schema)) continue;
      const advice =
        dialect === 'mysql' || dialect === 'mariadb'
          ? `Drop it, or put ${column.name} behind a more selective column.`
          : `Drop it, or index what is searched among the rows of one value, with ${column.name} in the WHERE of the index.`;
      context.report(indexAt(shape), {
        confidence: 50,
        message: `${describeThisIndex(shape)} tells only two values apart, so it leaves about half of ${table.name} and is hardly ever used, but every write maintains it. ${advice}`,
      });
    }
  },
};
