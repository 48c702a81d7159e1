import type { DataType } from '../../model/data-type.ts';
import type { Between, Binary, ColumnReference, Expression } from '../../model/expression.ts';
import type { Column, Table } from '../../model/schema.ts';
import { mayBeVariable } from '../../schema/names/resolve.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { childExpressions, conjuncts, withoutCasts } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { quoted, rewrites } from '../support/queries/edits.ts';
import { expressionIndex } from '../support/queries/expression-index.ts';
import { isFoundByIndex, isFoundByKey } from '../support/queries/keys.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { runsOnce } from '../support/queries/runs-once.ts';
import { sameUnqualified } from '../support/queries/same-unqualified.ts';
import { sargableForm } from '../support/queries/sargable.ts';
import { isSystemTable, isTransientTable } from '../support/queries/system-tables.ts';
import { type WrappedColumn, wrappedColumns } from '../support/queries/wrapped-column.ts';
import { fromItems, joins } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'non-sargable-predicate',
  title: 'Predicates must leave indexed columns bare',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'the schema says that the column leads an index' },
    {
      value: 50,
      when: 'the table is not in the schema, another condition has an index, or SQL Server can seek by a range in spite of the cast',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `An index is sorted by the column's values, not by what a function, a calculation or a cast makes of them. \`YEAR(created_at) = 2023\` reads every row of the table and computes a
year for each, although an index on \`created_at\` could go straight to the rows of that year. The planner has no statistics for the result either, and guesses.`,
    howToFix: `Compare the bare column, and compute on the other side: \`created_at >= '2023-01-01' AND created_at < '2024-01-01'\`, \`c > 4\` for \`c + 1 > 5\`. Where the function is
needed (\`lower(email)\`), index the expression: PostgreSQL and SQLite \`CREATE INDEX … (lower(email))\`, MySQL \`((lower(email)))\`, SQL Server a computed column.`,
    whenNotToUse: `WHERE, ON, and the conditions of MERGE and ON CONFLICT are looked at. Silent where an index on that very expression exists, where the column leads no index, where a unique key finds
the row anyway, for columns of derived tables and CTEs, for functions of the constant side, and for UPDATE and DELETE of a migration, which run once.`,
    bad: [
      {
        title: 'The index on created_at is of no use',
        dialect: 'mysql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, created_at datetime NOT NULL, KEY created_idx (created_at));\n',
          },
          { path: 'db/queries/report.sql', text: 'SELECT count(*) FROM orders WHERE YEAR(created_at) = 2023;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A range, and an index on the expression',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, created_at timestamptz);\nCREATE INDEX users_email_idx ON users (lower(email));\nCREATE INDEX users_created_idx ON users (created_at);\n',
          },
          {
            path: 'db/queries/users.sql',
            text: "SELECT id FROM users WHERE lower(email) = lower($1);\nSELECT id FROM users WHERE created_at >= '2023-01-01' AND created_at < '2024-01-01';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.7 Indexes on Expressions; Markus Winand, Use The Index, Luke, “The Where Clause”',
      'Bytebase STATEMENT_WHERE_DISALLOW_FUNCTIONS_AND_CALCULATIONS, tsqlrefine and tsqllint non-sargable, SOAR FUN.001, SQLE Rule00009',
    ],
  },
};

/** The finding sits on the function, calculation or cast. */
export const nonSargablePredicate: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query', 'createView'],
  check(context) {
    if (context.parsed.fact.kind === 'createTable' || runsOnce(context) || isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      for (const root of conditionsOf(scope)) {
        for (const predicate of predicatesIn(root)) checkPredicate(context, scope, root, predicate);
      }
    }
  },
};

/** The conditions that choose rows: WHERE, ON (of MERGE too), and the WHERE of ON CONFLICT DO UPDATE. */
function conditionsOf({ query }: Scope): readonly Expression[] {
  const conditions: (Expression | undefined)[] = [];
  if (query.kind === 'select' || query.kind === 'update' || query.kind === 'delete') conditions.push(query.where);
  if (query.kind === 'merge') conditions.push(query.on);
  if (query.kind === 'insert') conditions.push(query.onConflict?.where);
  for (const item of fromItems(query)) for (const join of joins(item)) conditions.push(join.on);
  return conditions.filter((one) => one !== undefined);
}

/** The tests that a condition joins by AND, OR and NOT. */
function predicatesIn(root: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const stack: Expression[] = [root];
  while (stack.length > 0) {
    const one = stack.pop() as Expression;
    if (one.kind === 'and' || one.kind === 'or' || one.kind === 'not') {
      for (const child of [...childExpressions(one)].reverse()) stack.push(child);
    } else found.push(one);
  }
  return found;
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '==', '<', '>', '<=', '>=']);

/** The operands that an index could serve, each with what it is compared with. */
function operandsOf(predicate: Expression): readonly { readonly operand: Expression; readonly other?: Expression }[] {
  switch (predicate.kind) {
    case 'binary':
      if (!COMPARISONS.has(predicate.operator)) return [];
      return [
        { operand: predicate.left, other: predicate.right },
        { operand: predicate.right, other: predicate.left },
      ];
    case 'between':
    case 'in':
      return predicate.negated ? [] : [{ operand: predicate.operand }];
    case 'like':
      return predicate.negated || beginsWithWildcard(predicate.pattern)
        ? []
        : [{ operand: predicate.operand, other: predicate.pattern }];
    case 'anyArray':
      return predicate.quantifier === 'any' && predicate.operator === '=' ? [{ operand: predicate.operand }] : [];
    default:
      return [];
  }
}

/** No index would serve such a pattern, bare column or not. */
function beginsWithWildcard(pattern: Expression): boolean {
  const inner = withoutCasts(pattern);
  if (inner.kind === 'binary') return beginsWithWildcard(inner.left);
  if (inner.kind === 'call') return inner.arguments.some((one) => one.kind === 'literal' && beginsWithWildcard(one));
  return inner.kind === 'literal' && /^[%_]/.test(inner.value);
}

function checkPredicate(context: TimelineContext, scope: Scope, root: Expression, predicate: Expression): void {
  for (const { operand, other } of operandsOf(predicate)) {
    const columns = wrappedColumns(operand, scope);
    const blocked = columns.find((one) => isBlocked(context, scope, one, columns.length, other));
    if (blocked) {
      report(context, scope, root, predicate, blocked);
      return;
    }
  }
}

/** Whether the wrapped column is, as far as is known, one that an index could find if it stood alone. */
function isBlocked(
  context: TimelineContext,
  scope: Scope,
  { column, meaning, operand, by }: WrappedColumn,
  count: number,
  other: Expression | undefined,
): boolean {
  // `c = COALESCE($1, c)` chooses between two ways of one condition.
  if (other?.kind === 'column' && sameUnqualified(other, column)) return false;
  if (meaning.kind === 'unknown') return count === 1 && mayBeOfTable(context, scope, column);
  if (meaning.kind !== 'column' || meaning.levels > 0 || meaning.source.kind !== 'table') return false;
  const { source } = meaning;
  if (source.item?.kind !== 'table' || isSystemTable(source.item.name) || isTransientTable(source.item.name))
    return false;
  const { table } = source;
  if (source.optionalIn && fillsNull(operand)) return false;
  if (!table) return count === 1 && !isTriggerFunction(context);
  const found = meaning.column?.base?.column;
  if (!found || table.kind === 'view') return false;
  if (by === 'cast' && operand.kind === 'cast' && isIdleCast(found.type, operand.type)) return false;
  return leadsIndex(table, found) && !isIndexed(table, operand) && !isFoundByKey(source, scope);
}

/** `COALESCE(p.x, 0)` over the rows that an outer join adds: there is nothing to look up in an index. */
function fillsNull(operand: Expression): boolean {
  return operand.kind === 'call' && /^(?:coalesce|ifnull|isnull|nvl)$/.test(operand.name);
}

/** The unknown tables of a trigger's function may be its transition tables, which have no index. */
function isTriggerFunction({ statement, nested }: TimelineContext): boolean {
  const { fact } = statement.parsed;
  return nested && fact.kind === 'createFunction' && fact.returnsTrigger;
}

/** A bare name of a query over several tables none of which is known. */
function mayBeOfTable(context: TimelineContext, scope: Scope, { parts }: ColumnReference): boolean {
  if (isTriggerFunction(context) || parts.some(({ name }) => mayBeVariable(scope, name))) return false;
  const sources = scope.sources.filter(({ kind }) => kind !== 'row');
  return sources.length > 0 && sources.every(isOrdinaryTable);
}

function isOrdinaryTable({ kind, item, table }: Source): boolean {
  return (
    kind === 'table' && item?.kind === 'table' && !table && !isSystemTable(item.name) && !isTransientTable(item.name)
  );
}

/** A cast that changes nothing which an index would notice: to the column's own type, or between PostgreSQL's text types. */
function isIdleCast(own: DataType, target: DataType): boolean {
  const type = own.base ?? own;
  return type.name === target.name || (type.family === 'text' && target.family === 'text' && type.name !== 'citext');
}

const ORDERED_METHODS: ReadonlySet<string> = new Set(['btree', 'hash', 'clustered', 'nonclustered', '']);

function leadsIndex(table: Table, column: Column): boolean {
  const keys = [table.primaryKey, ...table.uniques].some((key) => key?.columns[0] === column.name);
  return (
    keys ||
    table.indexes.some((index) => ORDERED_METHODS.has(index.method) && index.parts[0]?.column?.name === column.name)
  );
}

/** True where an index holds the very expression, itself or as a generated column. */
function isIndexed(table: Table, operand: Expression): boolean {
  const generated = table.columns.filter(
    (column) => column.generated?.expression && sameUnqualified(column.generated.expression, operand),
  );
  const names = new Set(generated.map((column) => column.name));
  return table.indexes.some((index) =>
    index.parts.some(
      (part) =>
        (part.expression && sameUnqualified(part.expression, operand)) || (part.column && names.has(part.column.name)),
    ),
  );
}

function report(
  context: TimelineContext,
  scope: Scope,
  root: Expression,
  predicate: Expression,
  { operand, column, meaning, by }: WrappedColumn,
): void {
  const { text } = context.statement;
  const table = meaning.kind === 'column' ? meaning.source.table : undefined;
  const found = meaning.kind === 'column' ? meaning.column?.base?.column : undefined;
  const name = column.parts.at(-1)?.name ?? '';
  const narrowed = meaning.kind === 'column' && isFoundByIndex(meaning.source, scope);
  const seeks =
    context.dialect === 'tsql' && by === 'cast' && operand.kind === 'cast' && operand.type.family === 'date';
  const what = by === 'function' ? 'a function of' : by === 'cast' ? 'a cast of' : 'a calculation with';
  context.report(operand.span, {
    confidence: table && !seeks && !narrowed ? 85 : 50,
    message:
      `${quoted(text, operand.span)} is ${what} ${name}, ${table ? `so the index on ${table.name}.${name} cannot find the rows${narrowed ? '' : ' and every one is read'}` : `so no index on ${name} can find the rows`}. ` +
      'Compare the bare column, or index the expression.',
    fixes: (fixContext) => [
      ...rewrites(context, () => [bareForm(context, root, predicate, operand, found?.type)])(fixContext),
      ...expressionIndex(fixContext, text, operand, table, found),
    ],
  });
}

/** The predicate on the bare column, in parentheses where an AND of it would be torn apart. */
function bareForm(
  { statement: { text }, dialect }: TimelineContext,
  root: Expression,
  predicate: Expression,
  operand: Expression,
  type: DataType | undefined,
): ReturnType<Parameters<typeof rewrites>[1]>[number] {
  if (predicate.kind !== 'binary' && predicate.kind !== 'between') return undefined;
  const source = ({ span }: Expression): string => text.slice(span.start, span.end);
  const form = sargableForm({ predicate: predicate satisfies Binary | Between, operand, type, source, dialect });
  if (!form) return undefined;
  const newText = form.compound && !conjuncts(root).includes(predicate) ? `(${form.text})` : form.text;
  // SQLite has no dates of its own, so what the column holds is not known.
  const bulk = form.exact && dialect !== 'sqlite';
  return { title: `Write ${form.text}`, bulk, changes: [{ span: predicate.span, newText }] };
}
