import type { ColumnReference, Expression, Star } from '../../model/expression.ts';
import type { SelectQuery } from '../../model/query.ts';
import { childExpressions } from '../../schema/names/expressions.ts';
import { resolveColumn, sourcesOfStar } from '../../schema/names/resolve.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isComputed } from '../support/computed-parts.ts';
import { eachExpression } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { AGGREGATES, hasAggregate } from '../support/queries/aggregates.ts';
import { Determined } from '../support/queries/determined.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { sameUnqualified } from '../support/queries/same-unqualified.ts';
import { QUERY_KINDS } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'nondeterministic-group-by',
  title: 'Selected columns must be grouped or aggregated',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb', 'sqlite'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'neither GROUP BY nor a key that it holds decides the column’s value' }],
  aboutRunning: false,
  docs: {
    why: `A group has many rows, and the column has a value in each. MySQL without ONLY_FULL_GROUP_BY and SQLite take it from any of them: the result looks right on the data of today and changes with
an index, a version, or the order in which rows were written. With ONLY_FULL_GROUP_BY, the default since MySQL 5.7, the query fails.`,
    howToFix: 'Group by the column too, aggregate it (`MAX(c)`), or say with `ANY_VALUE(c)` that any value will do.',
    whenNotToUse: `Columns that the grouped ones decide are right: a table's other columns when its primary key or a unique key is grouped, columns that WHERE or a join equates with grouped ones, and
constants. SQLite takes bare columns beside a single MIN or MAX from that very row, which is exempt. Names of unknown origin are passed over.`,
    bad: [
      {
        title: 'Whose name is it?',
        dialect: 'mysql',
        files: [{ path: 'queries/report.sql', text: 'SELECT city, name, COUNT(*) FROM customers GROUP BY city;\n' }],
      },
    ],
    good: [
      {
        title: 'Aggregated',
        dialect: 'mysql',
        files: [
          { path: 'queries/report.sql', text: 'SELECT city, MAX(name), COUNT(*) FROM customers GROUP BY city;\n' },
        ],
      },
    ],
    sources: [
      'MySQL manual, 14.19.3 MySQL Handling of GROUP BY',
      'sqlite.org, SELECT, “Bare columns in an aggregate query”',
      'Bill Karwin, SQL Antipatterns, “Ambiguous Groups”; SOAR RES.001, tsqlrefine group-by-column-mismatch',
    ],
  },
};

/** The finding sits on each column that is not decided. */
export const nondeterministicGroupBy: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      const { query } = scope;
      if (query.kind !== 'select' || !isGrouped(query) || takesRowOfExtreme(query, context)) continue;
      if (query.groupBy.length > MOST_GROUPS) continue;
      const groups = query.groupBy.map((expression) => meant(expression, query, scope));
      const determined = new Determined(scope, groups);
      if (determined.isOpen) continue;
      for (const { expression } of query.items) {
        if (expression.kind === 'star' && !isDecided(expression, determined, scope)) report(context, expression);
        for (const column of looseColumns(expression, groups)) {
          const meaning = resolveColumn(scope, column, 'select');
          if (meaning.kind !== 'column' || meaning.levels > 0 || meaning.source.kind !== 'table') continue;
          if (determined.decides(meaning.source, column.parts.at(-1)?.name ?? '')) continue;
          report(context, column);
        }
      }
    }
  },
};

function isGrouped(query: SelectQuery): boolean {
  return query.groupBy.length > 0 || query.items.some(({ expression }) => hasAggregate(expression));
}

/** SQLite documents that bare columns come from the row of the only MIN() or MAX(). */
function takesRowOfExtreme(query: SelectQuery, { dialect }: TimelineContext): boolean {
  if (dialect !== 'sqlite') return false;
  const calls = query.items.flatMap(({ expression }) =>
    [...eachExpression(expression)].filter((one) => one.kind === 'call' && !one.window && AGGREGATES.has(one.name)),
  );
  const [only, ...others] = calls;
  return (
    only?.kind === 'call' &&
    others.length === 0 &&
    (only.name === 'min' || only.name === 'max') &&
    only.arguments.length === 1
  );
}

/** What an ordinal or an alias in GROUP BY stands for. */
function meant(expression: Expression, query: SelectQuery, scope: Scope): Expression {
  if (expression.kind === 'literal' && expression.type === 'number') {
    return query.items[Number(expression.value) - 1]?.expression ?? expression;
  }
  if (expression.kind !== 'column') return expression;
  const meaning = resolveColumn(scope, expression, 'group');
  if (meaning.kind === 'item') return meaning.expression;
  if (meaning.kind !== 'unknown' || expression.parts.length > 1) return expression;
  const name = expression.parts[0]?.name.toLowerCase();
  return query.items.find((item) => item.alias?.name.toLowerCase() === name)?.expression ?? expression;
}

/** A list that only a program writes. Every selected expression is looked for in it, which takes long in a longer one. */
const MOST_GROUPS = 200;

const MAX_DEPTH = 200;

/** The columns of an expression that stand outside aggregates and outside what is grouped as a whole. */
function looseColumns(root: Expression, groups: readonly Expression[]): readonly ColumnReference[] {
  const found: ColumnReference[] = [];
  const visit = (expression: Expression, depth: number): void => {
    if (depth > MAX_DEPTH || groups.some((group) => sameUnqualified(group, expression))) return;
    if (expression.kind === 'call' && !expression.window && AGGREGATES.has(expression.name)) return;
    if (expression.kind === 'column') found.push(expression);
    for (const child of childExpressions(expression)) visit(child, depth + 1);
  };
  visit(root, 0);
  return found;
}

/** Whether the groups decide all columns that a star stands for; a table of which nothing is known has more than are grouped. */
function isDecided(star: Star, determined: Determined, scope: Scope): boolean {
  const tables = (sourcesOfStar(scope, star) ?? []).filter(({ kind }) => kind === 'table');
  return tables.every((source) => {
    const columns = scope.columnsOf(source);
    return columns?.every(({ name = '' }) => determined.decides(source, name)) ?? determined.decides(source, '*');
  });
}

function report(context: TimelineContext, column: ColumnReference | Star): void {
  if (isComputed(context.statement, column.span)) return;
  const { text } = context.statement;
  const written = quoted(text, column.span);
  context.report(column.span, {
    confidence: 75,
    message:
      `${written} is neither grouped nor aggregated, and the rows of a group may differ in it: ${context.dialect === 'sqlite' ? 'which one is taken is left to chance' : 'the query fails under ONLY_FULL_GROUP_BY, and takes any of them without it'}. ` +
      `Group by ${written}, or aggregate it.`,
    fixes: rewrites(context, () => (column.kind === 'star' ? [] : [anyValue(context, column, written)])),
  });
}

/** MySQL's ANY_VALUE, which says what happens now. */
function anyValue(
  context: TimelineContext,
  { span }: { readonly span: Expression['span'] },
  written: string,
): Rewrite | undefined {
  if (context.dialect !== 'mysql') return undefined;
  return { title: `Write ANY_VALUE(${written})`, bulk: false, changes: [{ span, newText: `ANY_VALUE(${written})` }] };
}
