import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { dropIndexFixes, indexAt } from '../support/index-place.ts';
import { describeIndex, describeThisIndex, type IndexShape, indexShapes, samePart } from '../support/index-shape.ts';

const meta: RuleMeta = {
  id: 'redundant-index',
  title: 'An index is the beginning of another one',
  group: 'indexes',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'its columns, in order, are the leading columns of another index of the same method' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `An index on \`(a, b)\` finds rows by \`a\` as well as an index on \`(a)\` does. The shorter one then only costs: every write maintains it, it takes
disk and cache, and it is one more plan to weigh.`,
    howToFix: `Drop the shorter index; where it is deployed, in a migration of its own with \`DROP INDEX CONCURRENTLY\`. A query that reads much through the shorter index may be a
little slower through the wider one, so look at the plans of the hottest queries.`,
    whenNotToUse: `A unique index is never redundant, for it forbids something. Partial and expression indexes, different sort orders, operator classes and methods, and indexes
that differ only in INCLUDE are passed over. Suppress it where the short index is kept for its size on purpose.`,
    bad: [
      {
        title: 'The second index answers everything that the first does',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at timestamptz);\nCREATE INDEX events_tenant_idx ON events (tenant_id);\nCREATE INDEX events_tenant_created_idx ON events (tenant_id, created_at);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One index for both',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at timestamptz);\nCREATE INDEX events_tenant_created_idx ON events (tenant_id, created_at);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.3 Multicolumn Indexes',
      'MySQL manual, 8.3.6 Multiple-Column Indexes: “any leftmost prefix of the index can be used”',
      'active_record_doctor extraneous_indexes, pg-index-health intersected indexes, Percona Toolkit pt-duplicate-key-checker',
    ],
  },
};

/** The finding sits on the shorter index: on its name, or on its definition where it has none. */
export const redundantIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    const shapes = indexShapes(table, dialect);
    for (const shape of shapes) {
      if (!canBeRedundant(shape)) continue;
      const wider = shapes.find((other) => other !== shape && covers(other, shape, dialect));
      if (!wider) continue;
      context.report(indexAt(shape), {
        confidence: 85,
        message:
          `${describeThisIndex(shape)} is the beginning of ${describeIndex(wider)}, which answers the same queries, ` +
          `while every write to ${table.name} maintains both. Drop the shorter one.`,
        related: [{ at: indexAt(wider), message: `${describeIndex(wider)} covers it` }],
        fixes: (fixContext) => dropIndexFixes(fixContext, table, shape),
      });
    }
  },
};

/** Methods whose multi-column indexes serve their leading columns alone. */
const PREFIX_METHODS: ReadonlySet<string> = new Set(['btree', 'gin', 'gist', 'brin']);

function canBeRedundant(shape: IndexShape): boolean {
  return (
    shape.kind === 'index' &&
    !shape.unique &&
    shape.where === undefined &&
    PREFIX_METHODS.has(shape.method) &&
    shape.parts.length > 0 &&
    shape.parts.every((part) => part.column !== undefined)
  );
}

/**
 * Equal plain indexes are duplicates, which is another rule; equal keys that differ in INCLUDE are both wanted. What the shorter one
 * includes, the longer one must hold as well.
 */
function covers(wider: IndexShape, shape: IndexShape, dialect: Dialect): boolean {
  const longer = wider.parts.length > shape.parts.length && includesAll(wider, shape.include);
  const sameKeys = wider.parts.length === shape.parts.length && wider.include.length === 0;
  const sameKeysUnique = sameKeys && wider.unique && shape.include.length === 0;
  return (
    (longer || sameKeysUnique) &&
    wider.method === shape.method &&
    wider.where === undefined &&
    wider.parts.every((part) => part.column !== undefined) &&
    shape.parts.every((part, position) => {
      const other = wider.parts[position];
      return other !== undefined && samePart(part, other, dialect);
    })
  );
}

function includesAll({ parts, include }: IndexShape, columns: readonly string[]): boolean {
  const held = new Set([...parts.map((part) => part.column?.name), ...include]);
  return columns.every((column) => held.has(column));
}
