import type { Expression, InTest, Subquery } from '../../model/expression.ts';
import type { Query, SelectQuery } from '../../model/query.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import { eachExpression } from '../../schema/names/expressions.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { OutputColumn, Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { queryNames } from '../support/names.ts';
import { hasAggregate } from '../support/queries/aggregates.ts';
import { hasComment, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'not-in-nullable-subquery',
  title: 'NOT IN needs a subquery without NULLs',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS.filter((dialect) => dialect !== 'clickhouse'),
  severity: 'warning',
  confidence: [
    { value: 90, when: 'the schema lets the subquery’s column be NULL' },
    { value: 75, when: 'the column is not known to be NOT NULL' },
    { value: 50, when: 'the column is called id, so that it is a primary key, as a rule' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`x NOT IN (1, NULL)\` means \`x <> 1 AND x <> NULL\`, which is never true. One NULL among the subquery's rows empties the whole result, without an error: the nightly job that finds
users without orders finds none from the day on which the first guest order is stored. PostgreSQL also cannot turn NOT IN into an anti-join and compares row by row.`,
    howToFix: `Write \`NOT EXISTS (SELECT 1 FROM b WHERE b.a_id = a.id)\`, which NULLs do not disturb and every engine runs as an anti-join. Or leave NULLs out with
\`WHERE a_id IS NOT NULL\`.`,
    whenNotToUse: `Lists of values are not meant (see \`null-comparison\` for a NULL in one). Silent where the column is NOT NULL or part of the primary key, where the subquery asks for \`IS NOT NULL\` or
compares the column, and for expressions that cannot be NULL. ClickHouse leaves NULLs out of the set, so nothing is reported there.`,
    bad: [
      {
        title: 'One order without a user, and nobody is found',
        dialect: 'postgresql',
        files: [
          { path: 'queries/users.sql', text: 'SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'NULLs do not matter, or cannot come',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'SELECT id FROM users u WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id);\nSELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders WHERE user_id IS NOT NULL);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 9.24.3 NOT IN; PostgreSQL wiki, “Don’t Do This”, “Don’t use NOT IN”',
      'tsqlrefine avoid-not-in-with-null, slowql PERF-PG-003, pgrubic GN026',
    ],
  },
};

/** The finding sits on the whole test. */
export const notInNullableSubquery: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      for (const { expression: root } of ownExpressions(scope.query)) {
        for (const one of eachExpression(root)) checkTest(context, scope, one);
      }
    }
  },
};

/** `x NOT IN (SELECT …)`, also spelt `NOT x IN (…)` and `x <> ALL (SELECT …)`. */
function checkTest(context: TimelineContext, scope: Scope, one: Expression): void {
  if (one.kind === 'in' && one.negated && one.query) report(context, scope, one, one, one.query);
  else if (one.kind === 'not' && one.operand.kind === 'in' && !one.operand.negated && one.operand.query) {
    report(context, scope, one, one.operand, one.operand.query);
  } else if (one.kind === 'subquery' && one.form === 'all' && (one.operator === '<>' || one.operator === '!=')) {
    report(context, scope, one, one, one.query);
  }
}

function report(
  context: TimelineContext,
  scope: Scope,
  whole: Expression,
  test: InTest | Subquery,
  query: Query,
): void {
  const inner = scope.scopeOf(query);
  if (!inner || query.kind !== 'select') return;
  const width = test.operand?.kind === 'row' ? test.operand.items.length : 1;
  const columns = inner.outputs?.slice(0, width);
  if (columns?.every((column) => column.nullability === 'never' || isPlainKey(column, query))) return;
  const nullable = columns?.find((column) => column.nullability === 'possible');
  const name = columnName(nullable ?? columns?.find((column) => column.nullability === 'unknown'), query);
  context.report(whole.span, {
    confidence: nullable ? 90 : isKeyByName(columns, query) ? 50 : 75,
    message:
      `${name} ${nullable ? 'can be NULL' : 'is not known to be NOT NULL'}, and a single NULL makes NOT IN true for no row: the result is empty. ` +
      'Use NOT EXISTS, or leave NULLs out of the subquery.',
    fixes: rewrites(context, () => [asNotExists(context.statement.text, scope, inner, whole, test, query)]),
  });
}

/** A column of the primary key, which holds no NULL in practice even where SQLite would let one in. An outer join may add NULLs to it. */
function isPlainKey({ base }: OutputColumn, { from }: SelectQuery): boolean {
  if (from.length !== 1 || from[0]?.kind !== 'table') return false;
  return base?.table.primaryKey?.columns.includes(base.column.name) ?? false;
}

/** `NOT IN (SELECT id FROM b …)` of a table that is not known: `id` is its primary key, as a rule. */
function isKeyByName(columns: readonly OutputColumn[] | undefined, { from, items }: SelectQuery): boolean {
  if (from.length !== 1 || from[0]?.kind !== 'table' || items.length !== 1) return false;
  const expression = items[0]?.expression;
  if (expression?.kind !== 'column' || columns?.some(({ base }) => base)) return false;
  return expression.parts.at(-1)?.name.toLowerCase() === 'id';
}

function columnName(column: OutputColumn | undefined, query: SelectQuery): string {
  if (column?.base) return `${column.base.table.name}.${column.base.column.name}`;
  const expression = query.items[0]?.expression;
  if (column?.name !== undefined && column.name !== '?column?') return `The subquery’s ${column.name}`;
  return expression?.kind === 'column'
    ? `The subquery’s ${expression.parts.at(-1)?.name}`
    : 'What the subquery returns';
}

/**
 * `NOT EXISTS (SELECT 1 FROM b WHERE … AND b.c = a.x)` for a plain subquery over one table. It differs from NOT IN exactly where NULLs come in, so it
 * is a suggestion.
 */
function asNotExists(
  text: string,
  scope: Scope,
  inner: Scope,
  whole: Expression,
  test: InTest | Subquery,
  query: SelectQuery,
): Rewrite | undefined {
  const [item, ...others] = query.items;
  const { operand } = test;
  const [source, ...more] = inner.sources.filter(({ kind }) => kind !== 'row');
  if (!item || others.length > 0 || operand?.kind !== 'column' || item.expression.kind !== 'column') return undefined;
  if (!source?.item || source.name === undefined || more.length > 0 || query.from.length !== 1) return undefined;
  if (!isPlain(query)) return undefined;
  const outer = resolveColumn(scope, operand, 'where');
  if (outer.kind !== 'column' || outer.source.name === undefined) return undefined;
  if (outer.source.name.toLowerCase() === source.name.toLowerCase()) return undefined;
  const column = item.expression.parts.at(-1);
  const outerColumn = operand.parts.at(-1);
  if (!column || !outerColumn) return undefined;
  const innerName = nameText(
    text,
    source.item.alias ?? (source.item.kind === 'table' ? source.item.name.object : undefined),
  );
  const outerItem = outer.source.item;
  const outerName = nameText(
    text,
    outerItem?.alias ?? (outerItem?.kind === 'table' ? outerItem.name.object : undefined),
  );
  if (innerName === undefined || outerName === undefined) return undefined;
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const body = slice({ start: source.item.span.start, end: query.where?.span.end ?? source.item.span.end });
  if (hasComment(slice(whole.span))) return undefined;
  const condition = `${innerName}.${slice(column.span)} = ${outerName}.${slice(outerColumn.span)}`;
  const where = query.where
    ? `${slice(source.item.span)} WHERE ${query.where.kind === 'or' ? `(${slice(query.where.span)})` : slice(query.where.span)} AND ${condition}`
    : `${body} WHERE ${condition}`;
  return {
    title: 'Use NOT EXISTS',
    bulk: false,
    changes: [{ span: whole.span, newText: `NOT EXISTS (SELECT 1 FROM ${where})` }],
  };
}

function isPlain(query: SelectQuery): boolean {
  return (
    query.with.length === 0 &&
    query.groupBy.length === 0 &&
    !query.having &&
    !query.limit &&
    !query.offset &&
    !query.setOperation &&
    !query.items.some(({ expression }) => hasAggregate(expression))
  );
}

function nameText(
  text: string,
  name: { readonly span: { readonly start: number; readonly end: number } } | undefined,
): string | undefined {
  return name && text.slice(name.span.start, name.span.end);
}
