import type { CheckConstraint } from '../../model/constraint.ts';
import { nameText } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isMeantForAll, isMeantForTable, mayHoldOneRow } from '../support/client/emptying-names.ts';
import { conjuncts, withoutCasts } from '../support/expressions.ts';
import { addWhereFix, type UnrestrictedWrite, unrestrictedWrites } from '../support/missing-where.ts';
import { QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'update-without-where',
  title: 'UPDATE needs a WHERE',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 90, when: 'there is no WHERE, or it is always true' },
    {
      value: 50,
      when: 'a LIMIT bounds the number of rows, or names in the program say that all rows are meant, or that there is one',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `It changes every row of the table, and what was there before is gone. A forgotten or half-selected WHERE is how every user ends up with the same e-mail
address. Even where it is meant, one statement over a large table locks all its rows, writes each of them anew and holds everything up until
it ends.`,
    howToFix: 'Say which rows with WHERE. To change all rows of a large table, work in batches by key.',
    whenNotToUse: `Temporary tables, targets that are CTEs, seed files, and tables that a CHECK limits to one row are exempt; so is an inner join that restricts the target.
\`1 = 1\` and \`true\` count as no WHERE. In migrations and rollbacks an UPDATE of a whole table is a backfill, which \`unbatched-backfill\` is about; a function
that a migration creates is looked at all the same. Statements with a template hole after the table's name are passed over.`,
    bad: [
      {
        title: 'Everybody becomes inactive',
        dialect: 'postgresql',
        files: [{ path: 'queries/users.sql', text: 'UPDATE users SET active = false;\n' }],
      },
    ],
    good: [
      {
        title: 'One user becomes inactive',
        dialect: 'postgresql',
        files: [{ path: 'queries/users.sql', text: 'UPDATE users SET active = false WHERE id = $1;\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, UPDATE',
      'MySQL manual, sql_safe_updates',
      'Postgres Language Server banUpdateWithoutWhere, SOAR CLA.014, pgrubic GN022, tsqlrefine dml-without-where',
    ],
  },
};

/** The finding sits on `UPDATE table`. */
export const updateWithoutWhere: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (context.file.role === 'seed' || context.direction === 'down' || runsOnceInMigration(context)) return;
    for (const write of unrestrictedWrites(context, 'update')) {
      const table = context.final.table(write.target.name);
      if (table && holdsOneRow(table)) continue;
      const name = nameText(write.target.name);
      context.report(write.span, {
        confidence: write.limited || isMeant(context, write) ? 50 : 90,
        message: write.constantWhere
          ? `The WHERE is always true, so this changes every row of ${name}. Say which rows are meant.`
          : `Without WHERE this changes ${write.limited ? 'any' : 'all'} rows of ${name}. Say which rows are meant.`,
        fixes: (fixContext) => {
          const fix = fixContext.deployed ? undefined : addWhereFix(context, write);
          return fix ? [fix] : [];
        },
      });
    }
  },
};

function isMeant(context: TimelineContext, { target: { name } }: UnrestrictedWrite): boolean {
  return isMeantForAll(context) || isMeantForTable(context, name) || mayHoldOneRow(context, name.object.name);
}

/** True for a statement of a migration itself or of its DO block; a function's body runs again and again. */
function runsOnceInMigration(context: TimelineContext): boolean {
  if (context.file.role !== 'migration') return false;
  const { kind } = context.statement.parsed.fact;
  return !context.nested || (kind !== 'createFunction' && kind !== 'createTrigger');
}

/** True where the primary key, or a check on it, leaves room for one value only: `CHECK (id = 1)`, `CHECK (id)`. */
function holdsOneRow(table: Table): boolean {
  const [key, ...others] = table.primaryKey?.columns ?? [];
  if (key === undefined || others.length > 0) return false;
  return table.checks.some(({ expression }) => conjuncts(expression).some((part) => fixesColumn(part, key)));
}

function fixesColumn(condition: NonNullable<CheckConstraint['expression']>, column: string): boolean {
  const isColumn = (one: typeof condition): boolean => {
    const inner = withoutCasts(one);
    return inner.kind === 'column' && inner.parts.at(-1)?.name === column;
  };
  if (isColumn(condition)) return true;
  if (condition.kind === 'is') return condition.test === 'true' && !condition.negated && isColumn(condition.operand);
  if (condition.kind !== 'binary' || condition.operator !== '=') return false;
  const left = withoutCasts(condition.left);
  const right = withoutCasts(condition.right);
  return (isColumn(left) && right.kind === 'literal') || (isColumn(right) && left.kind === 'literal');
}
