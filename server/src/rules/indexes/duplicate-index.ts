import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { dropIndexFixes, indexAt } from '../support/index-place.ts';
import { describeIndex, describeThisIndex, type IndexShape, indexShapes, samePart } from '../support/index-shape.ts';
import { repeatedKeys } from '../support/repeated-keys.ts';
import { sameExpression } from '../support/same-expression.ts';

const meta: RuleMeta = {
  id: 'duplicate-index',
  title: 'Two indexes of a table are the same',
  group: 'indexes',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 95, when: 'method, uniqueness, keys, order, operator classes, predicate and INCLUDE set are all equal' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `The second of two equal indexes answers no query that the first does not, but every INSERT, every non-HOT UPDATE and every VACUUM maintains both, both take
disk and cache, and the planner weighs both for each query. Duplicates come from a column marked UNIQUE that also gets its own unique
index, and from migrations that add an index under a new name.`,
    howToFix: `Delete the later one. Where it is deployed, drop it in a migration of its own: \`DROP INDEX CONCURRENTLY …\`.`,
    whenNotToUse: `Two equal keys in one CREATE TABLE are only noted, since PostgreSQL and SQLite make one index of them. Indexes that differ in method, predicate, expression, sort order, operator class, collation or INCLUDE set are not equal, and a plain index that repeats
a unique one is the business of \`redundant-index\`. Suppress it while one index replaces the other in two migrations.`,
    bad: [
      {
        title: 'The unique constraint has this index already',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);\nCREATE UNIQUE INDEX users_email_idx ON users (email);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Different predicates make different indexes',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);\nCREATE INDEX users_email_idx ON users (email);\nCREATE INDEX users_active_email_idx ON users (email) WHERE deleted_at IS NULL;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, Index Maintenance, “Duplicate indexes”',
      'MySQL manual, 8.3 Optimization and Indexes; Percona Toolkit, pt-duplicate-key-checker',
      'Splinter 0009, pg-migration-lint PGM508, pg-index-health duplicated indexes',
    ],
  },
};

/** The finding sits on the later of the two: on its name, or on its definition where it has none. */
export const duplicateIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    const shapes = indexShapes(table, dialect);
    for (const [position, shape] of shapes.entries()) {
      const first = shapes.slice(0, position).find((other) => sameIndex(other, shape, dialect));
      if (!first) continue;
      context.report(indexAt(shape), {
        confidence: 95,
        message:
          `${describeThisIndex(shape)} repeats ${describeIndex(first)}: it answers no other query, and every write to ${table.name} maintains both. ` +
          'Remove one of them.',
        related: [{ at: indexAt(first), message: `${describeIndex(first)} is the same` }],
        fixes: (fixContext) => dropIndexFixes(fixContext, table, shape),
      });
    }
    for (const { first, repeated } of repeatedKeys(table, shapes)) {
      const named = repeated.name === undefined ? '' : ` No constraint ${repeated.name} will exist.`;
      context.report(indexAt(repeated), {
        confidence: 95,
        severity: 'info',
        message: `${describeThisIndex(repeated)} repeats ${describeIndex(first)} of the same statement, so the engine keeps only one of them.${named} Remove it.`,
        related: [{ at: indexAt(first), message: `${describeIndex(first)} is the same` }],
        fixes: (fixContext) => dropIndexFixes(fixContext, table, repeated),
      });
    }
  },
};

function sameIndex(a: IndexShape, b: IndexShape, dialect: Dialect): boolean {
  return (
    a.unique === b.unique &&
    a.method === b.method &&
    a.nullsNotDistinct === b.nullsNotDistinct &&
    a.deferrable === b.deferrable &&
    a.parts.length === b.parts.length &&
    a.parts.length > 0 &&
    a.parts.every((part, position) => {
      const other = b.parts[position];
      return other !== undefined && samePart(part, other, dialect);
    }) &&
    [...a.include].sort().join('\0') === [...b.include].sort().join('\0') &&
    sameExpression(a.where, b.where)
  );
}
