import type { StatementEdit } from '../../model/fix.ts';
import type { FromItem, SelectQuery, TableReference, UpdateQuery } from '../../model/query.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { checkSoftDeleteReads } from '../support/client/soft-delete-reads.ts';
import { eachExpression } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { columnNameAt } from '../support/keys/column-name.ts';
import { isHousekeeping, isStoredCode, isSuperseded, tableAt } from '../support/keys/deleted-tables.ts';
import { livesWhen, SOFT_DELETE_OPTIONS, softDeleteColumn } from '../support/keys/soft-delete.ts';
import { inCaseOf } from '../support/places.ts';
import { cteOf, eachQuery, ownExpressions, type PlacedQuery, queryOfFact } from '../support/queries.ts';
import { hasTemplateHole } from '../support/template-holes.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'soft-delete-filter-missing',
  title: 'A query of a table with soft deletion must leave out the deleted rows',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'nothing in the query mentions the column that marks deleted rows' }],
  aboutRunning: false,
  docs: {
    why: `The row is still there, only marked. A query that does not ask for the mark brings deleted customers back to lists, lets closed accounts sign in, and changes rows that nobody can see any more. It is forgotten in the one query out of fifty that nobody tests with a deleted row.`,
    howToFix: `Add \`AND deleted_at IS NULL\`, or read from a view or under a row-level policy that does it for all.`,
    whenNotToUse: `SELECT and UPDATE of application SQL, functions and views are looked at: the tables in FROM and inner joins, not the optional side of outer joins. Any mention of the column counts as deliberate, in an enclosing query too. Views named \`…_all\`, files under
\`admin\` or \`audit\` (option \`ignoredPathWords\`), tables with a row-level policy over the column, migrations, seeds and tests are passed over. Of a Prisma client, calls with a free condition (\`findMany\`, \`count\`,
\`updateMany\`, …) are looked at where the whole condition is written out; an extension that filters for all calls is no matter of their text.`,
    bad: [
      {
        title: 'A closed account can sign in',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id FROM users WHERE email = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Only accounts that live',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id FROM users WHERE email = $1 AND deleted_at IS NULL;\n' },
        ],
      },
    ],
    sources: [
      'Laravel documentation, Eloquent: Soft Deleting, on the global scope that adds the condition',
      'Brandur Leach, “Soft Deletion Probably Isn’t Worth It”: the condition leaks into every query',
    ],
  },
  options: {
    ...SOFT_DELETE_OPTIONS,
    ignoredPathWords: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['admin', 'audit'],
      description: 'Files whose path has one of these words may read deleted rows.',
    },
  },
};

type Reader = SelectQuery | UpdateQuery;

/** The finding sits on the table in the query; related is the mark. */
export const softDeleteFilterMissing: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query', 'createView', 'clientCall'],
  check(context) {
    const { fact } = context.parsed;
    const query = queryOfFact(fact);
    if ((!query && fact.kind !== 'clientCall') || fact.kind === 'createTable' || mayReadDeleted(context)) return;
    checkSoftDeleteReads(context);
    if (!query || !isLookedAt(context)) return;
    // The condition may come with what is filled in.
    if (context.statement.embedding && hasTemplateHole(context.statement.text)) return;
    for (const placed of eachQuery(query)) {
      const inner = placed.query;
      if (inner.kind !== 'select' && inner.kind !== 'update') continue;
      for (const reference of readTables(inner)) checkTable(context, placed, inner, reference);
    }
  },
};

function isLookedAt(context: TimelineContext): boolean {
  const { fact } = context.parsed;
  if (fact.kind === 'createView') {
    if (wordsOf(fact.name.object.name).some((word) => UNFILTERED_VIEW_WORDS.has(word))) return false;
    // A view that a later migration replaces or drops is no longer read.
    const view = context.final.table(fact.name);
    return context.file.role !== 'migration' || view?.origin.statement === context.statement;
  }
  return context.file.role === 'query' || isStoredCode(context);
}

/** Files whose job it is to see deleted rows. */
function mayReadDeleted(context: TimelineContext): boolean {
  const ignored = context.options.ignoredPathWords as readonly string[];
  return isHousekeeping(context) || wordsOf(context.file.path).some((word) => ignored.includes(word));
}

/** Views whose name says that they hold deleted rows too. */
const UNFILTERED_VIEW_WORDS: ReadonlySet<string> = new Set([
  'all',
  'deleted',
  'archived',
  'admin',
  'audit',
  'trash',
  'history',
]);

/** The tables whose rows the query gives or changes: target, FROM and inner joins; not the optional side of an outer join. */
function readTables(query: Reader): readonly TableReference[] {
  const target = query.kind === 'update' ? [query.target] : [];
  const found = new Map<string, TableReference>();
  for (const reference of [...target, ...query.from.flatMap((item) => requiredLeaves(item))]) {
    const name = (reference.alias ?? reference.name.object).name;
    if (!found.has(name)) found.set(name, reference);
  }
  return [...found.values()];
}

function requiredLeaves(item: FromItem): readonly TableReference[] {
  const found: TableReference[] = [];
  const stack: FromItem[] = [item];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.kind === 'table') found.push(one);
    if (one.kind !== 'join') continue;
    if (one.type === 'inner' || one.type === 'cross' || one.type === 'right') stack.push(one.right);
    if (one.type === 'inner' || one.type === 'cross' || one.type === 'left') stack.push(one.left);
  }
  return found;
}

function checkTable(context: TimelineContext, placed: PlacedQuery, query: Reader, reference: TableReference): void {
  if (cteOf(reference, placed.ctes)) return;
  const table = tableAt(context, reference.name);
  const mark = table && !table.temporary ? softDeleteColumn(table, context.options) : undefined;
  if (
    !table ||
    !mark ||
    isSuperseded(context, reference.name.object.name) ||
    hasPolicyOver(table, mark) ||
    isMentioned(placed, reference, mark)
  )
    return;
  context.report(reference.span, {
    confidence: 50,
    message:
      `This ${query.kind === 'update' ? 'changes' : 'reads'} rows of ${table.name} that ${mark.name} marks as deleted as well, so what was deleted comes back. ` +
      `Add ${livesWhen(mark, context.dialect)}, or read from a view that does.`,
    related: [{ at: columnNameAt(mark), message: `${table.name}.${mark.name} marks deleted rows` }],
    fixes: (fixContext) => {
      const edit =
        fixContext.deployed || context.nested
          ? undefined
          : filterEdit(fixContext, context, placed, query, reference, mark);
      return edit
        ? [{ kind: 'edit', title: `Add ${livesWhen(mark, context.dialect)}`, bulk: false, edits: [edit] }]
        : [];
    },
  });
}

function hasPolicyOver(table: Table, mark: Column): boolean {
  return table.policies.some(({ policy }) =>
    [...eachExpression(policy.using)].some(
      (one) => one.kind === 'column' && one.parts.at(-1)?.name === mark.databaseName,
    ),
  );
}

/** Any mention of the column in the query itself, its subqueries or the queries around it, unless it is another table's by its qualifier. */
function isMentioned(placed: PlacedQuery, reference: TableReference, mark: Column): boolean {
  const wanted = mark.databaseName.toLowerCase();
  const own = (reference.alias ?? reference.name.object).name.toLowerCase();
  for (const { query } of eachQuery(placed.query)) {
    if (query.kind === 'update' && query.set.some(({ column }) => column.name.toLowerCase() === wanted)) return true;
    if (names(query, (column, qualifier) => column === wanted && (qualifier === undefined || qualifier === own)))
      return true;
  }
  for (let outer = placed.parent; outer; outer = outer.parent) {
    if (names(outer.query, (column) => column === wanted)) return true;
  }
  return false;
}

function names(query: PlacedQuery['query'], is: (column: string, qualifier: string | undefined) => boolean): boolean {
  return ownExpressions(query).some(({ expression }) =>
    [...eachExpression(expression)].some(
      (one) =>
        one.kind === 'column' && is(one.parts.at(-1)?.name.toLowerCase() ?? '', one.parts.at(-2)?.name.toLowerCase()),
    ),
  );
}

/** ` AND deleted_at IS NULL` behind a WHERE, or a WHERE of its own where the query is but `FROM t`. */
function filterEdit(
  fixContext: FixContext,
  context: TimelineContext,
  placed: PlacedQuery,
  query: Reader,
  reference: TableReference,
  mark: Column,
): StatementEdit | undefined {
  const { statement } = context;
  const several = readTables(query).length > 1 || query.from.some((item) => item.kind !== 'table');
  const qualifier = several || placed.parent ? (reference.alias ?? reference.name.object) : undefined;
  const column = quoteIdentifier(mark.databaseName, fixContext.dialect);
  const qualified = qualifier ? `${statement.text.slice(qualifier.span.start, qualifier.span.end)}.${column}` : column;
  const condition = livesWhen(mark, fixContext.dialect).replace(mark.databaseName, () => qualified);
  const { where } = query;
  if (where) {
    const end = closingParentheses(statement.text, where.span);
    if (where.kind !== 'or' || end > where.span.end)
      return { statement, span: { start: end, end }, newText: inCaseOf(statement, ' AND ') + condition };
    const written = statement.text.slice(where.span.start, end);
    return {
      statement,
      span: { start: where.span.start, end },
      newText: `(${written})${inCaseOf(statement, ' AND ')}${condition}`,
    };
  }
  if (query.kind !== 'select' || several || query.from.length !== 1) return undefined;
  const { end } = reference.span;
  return { statement, span: { start: end, end }, newText: inCaseOf(statement, ' WHERE ') + condition };
}

/** A span leaves out the parentheses around an expression; this is the end with those that open just before it. */
function closingParentheses(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  const opened = /\(*$/.exec(text.slice(0, start).replace(/\s+$/, ''))?.[0].length ?? 0;
  const closed = /^(?:\s*\))*/.exec(text.slice(end))?.[0] ?? '';
  let at = end;
  for (const [count, match] of [...closed.matchAll(/\s*\)/g)].entries()) {
    if (count < opened) at = end + match.index + match[0].length;
  }
  return at;
}
