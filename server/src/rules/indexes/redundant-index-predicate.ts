import type { Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { conjuncts } from '../support/expressions.ts';
import { indexAt } from '../support/index-place.ts';
import { describeThisIndex, type IndexShape, indexShapes } from '../support/index-shape.ts';
import { isNested } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'redundant-index-predicate',
  title: 'A partial index must leave rows out',
  group: 'indexes',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 90, when: 'its predicate says only that columns are not null which cannot be null' }],
  aboutRunning: false,
  docs: {
    why: `\`WHERE c IS NOT NULL\` keeps the NULLs out of an index. Where the column is NOT NULL there are none, so the index holds every row like a plain one, but the planner uses it only where the query proves
the predicate, and readers take it for smaller than it is.`,
    howToFix: `Remove the WHERE clause. Where the index is deployed, create it anew without one and drop the old one.`,
    whenNotToUse: `Silent while the column can be NULL, and where the predicate says more than that.`,
    bad: [
      {
        title: 'There is no NULL to leave out',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, c int NOT NULL);\nCREATE INDEX t_c_idx ON t (c) WHERE c IS NOT NULL;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'All rows',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, c int NOT NULL);\nCREATE INDEX t_c_idx ON t (c);\n',
          },
        ],
      },
    ],
    sources: ['pg-index-health, “Indexes with unnecessary where-clause”', 'PostgreSQL manual, 11.8 Partial Indexes'],
  },
};

/** The finding sits on the index. */
export const redundantIndexPredicate: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    for (const shape of indexShapes(table, dialect)) {
      const parts = shape.where ? conjuncts(shape.where) : [];
      if (parts.length === 0 || !parts.every((part) => isAlwaysSo(part, table))) continue;
      context.report(indexAt(shape), {
        confidence: 90,
        message:
          `${describeThisIndex(shape)} leaves out the rows in which a column is NULL, but that column is NOT NULL, so it holds all rows and serves only queries that repeat its predicate. ` +
          'Remove the WHERE clause.',
        fixes: (fixContext) => (fixContext.deployed ? [] : removeWhere(shape)),
      });
    }
  },
};

function isAlwaysSo(part: Expression, table: Table): boolean {
  if (part.kind !== 'is' || part.test !== 'null' || !part.negated || part.operand.kind !== 'column') return false;
  return findColumn(table, part.operand.parts.at(-1)?.name ?? '')?.nullable === false;
}

/** The WHERE clause is the last one of CREATE INDEX. */
function removeWhere({ origin, where }: IndexShape): readonly EditFix[] {
  const { statement } = origin;
  if (!where || isNested(origin) || statement.parsed.fact.kind !== 'createIndex') return [];
  const before = /\s*\bwhere\b[\s(]*$/i.exec(statement.text.slice(0, where.span.start));
  if (!before) return [];
  const edit = { statement, span: { start: before.index, end: statement.text.length }, newText: '' };
  return [{ kind: 'edit', title: 'Remove the WHERE clause', bulk: true, edits: [edit] }];
}
