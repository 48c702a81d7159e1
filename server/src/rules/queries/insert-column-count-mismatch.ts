import type { Expression } from '../../model/expression.ts';
import type { InsertQuery, Query, SelectQuery } from '../../model/query.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { TableLookup } from '../../schema/names/scope.ts';
import { coverSpans, type Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { nameContext } from '../support/names.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { hasTemplateHole } from '../support/template-holes.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'insert-column-count-mismatch',
  title: 'INSERT needs as many values as columns',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 97, when: 'a row, or the select list, has more or fewer values than the column list has columns' },
  ],
  aboutRunning: false,
  docs: {
    why: `The statement fails as soon as it runs: “INSERT has more target columns than expressions”, “Column count doesn’t match value count”. Usually a column was added to the list and
forgotten in the values, or a comma is missing between two strings.`,
    howToFix: 'Give every column of the list a value, or take the column out of the list.',
    whenNotToUse: `Silent where the number is not known: stars over tables that the workspace does not know, templates, and a lone placeholder, which drivers expand to
a list.`,
    bad: [
      {
        title: 'One value for two columns',
        dialect: 'postgresql',
        files: [{ path: 'queries/add.sql', text: 'INSERT INTO users (id, name) VALUES (1);\n' }],
      },
    ],
    good: [
      {
        title: 'Two values for two columns',
        dialect: 'postgresql',
        files: [{ path: 'queries/add.sql', text: "INSERT INTO users (id, name) VALUES (1, 'Ada');\n" }],
      },
    ],
    sources: [
      'PostgreSQL manual, INSERT',
      'MySQL manual, error ER_WRONG_VALUE_COUNT_ON_ROW',
      'tsqlrefine insert-column-count-mismatch',
    ],
  },
};

/** The finding sits on the row, or on the items of the select list. */
export const insertColumnCountMismatch: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      if (one.kind === 'insert' && !listIsOpen(context, one)) checkSource(context, one.columns?.length, one.source);
      if (one.kind !== 'merge') continue;
      for (const { columns, values, action } of one.clauses) {
        if (action === 'insert' && columns && values.length > 0) checkRow(context, columns.length, values, one.span);
      }
    }
  },
};

/** A hole in the column list may stand for several columns. */
function listIsOpen(context: TimelineContext, { columns }: InsertQuery): boolean {
  const first = columns?.[0];
  const last = columns?.at(-1);
  if (!first || !last) return false;
  return hasTemplateHole(context.statement.text.slice(first.span.start, last.span.end));
}

/** How many arms of a set operation are looked into. */
const MAX_ARMS = 500;

function checkSource(context: TimelineContext, columns: number | undefined, source: Query | undefined): void {
  const arms: (Query | undefined)[] = [source];
  for (let count = 0; arms.length > 0 && count < MAX_ARMS; count++) {
    const arm = arms.pop();
    if (arm?.kind !== 'select') continue;
    if (arm.setOperation) arms.push(arm.setOperation.right, arm.setOperation.left);
    else if (arm.values.length > 0) checkRows(context, columns, arm);
    else if (columns !== undefined) checkItems(context, columns, arm);
  }
}

/** Without a column list the rows of VALUES must still be of one length. */
function checkRows(context: TimelineContext, columns: number | undefined, { values, span }: SelectQuery): void {
  const wanted = columns ?? values[0]?.length ?? 0;
  for (const row of values) checkRow(context, wanted, row, span, columns === undefined);
}

function checkRow(
  context: TimelineContext,
  wanted: number,
  row: readonly Expression[],
  around: Span,
  amongRows = false,
): void {
  const first = row[0];
  const last = row.at(-1);
  // `(a) VALUES ()` gives defaults in MySQL only without columns; elsewhere it does not parse.
  if (row.length === wanted || row.some(mayBeSeveral) || isExpanded(row)) return;
  const at = first && last ? coverSpans(first.span, last.span) : around;
  if (hasTemplateHole(context.statement.text.slice(at.start, at.end))) return;
  report(context, at, wanted, row.length, amongRows);
}

function mayBeSeveral(expression: Expression): boolean {
  return expression.kind === 'star' || (expression.kind === 'call' && expression.name === 'columns');
}

/** `VALUES (?)` and `VALUES (:row)`: drivers write a list in the place of a lone placeholder. */
function isExpanded(row: readonly Expression[]): boolean {
  const [only] = row;
  return row.length === 1 && only?.kind === 'parameter' && /^[?:]/.test(only.name);
}

function checkItems(context: TimelineContext, wanted: number, select: SelectQuery): void {
  const first = select.items[0];
  const last = select.items.at(-1);
  if (!first || !last) return;
  const span = coverSpans(first.span, last.span);
  const text = context.statement.text.slice(span.start, span.end);
  const hasStar = select.items.some((item) => mayBeSeveral(item.expression));
  // `(row).*` is many columns too, of which nothing is known.
  if (!hasStar && /\.\s*\*/.test(text)) return;
  const found = hasStar ? widthOf(context, select, wanted) : select.items.length;
  if (found === undefined || found === wanted || hasTemplateHole(text)) return;
  report(context, span, wanted, found, false);
}

/**
 * The number of columns of a query with stars, as its tables stand when the statement runs. The statements of a routine run later, on the tables of the
 * end; one that fitted the tables when it was written has probably been replaced since.
 */
function widthOf(context: TimelineContext, select: SelectQuery, wanted: number): number | undefined {
  const now = widthWith(context, select, (name) => context.before.table(name));
  if (!context.nested || now === wanted) return now;
  return widthWith(context, select, (name) => databaseTable(context.database, name));
}

function widthWith(context: TimelineContext, select: SelectQuery, table: TableLookup): number | undefined {
  const query = queryOfFact(context.parsed.fact);
  return query && new QueryNames(query, { ...nameContext(context), table }).scopeOf(select)?.outputs?.length;
}

function report(context: TimelineContext, span: Span, wanted: number, found: number, amongRows: boolean): void {
  const values = (count: number): string => `${count} ${count === 1 ? 'value' : 'values'}`;
  const other = amongRows
    ? `the first row has ${values(wanted)}`
    : `the list has ${wanted} ${wanted === 1 ? 'column' : 'columns'}`;
  context.report(span, {
    confidence: 97,
    message: `Here ${found === 1 ? 'is' : 'are'} ${values(found)}, but ${other}, so the statement fails. Give every column one value.`,
  });
}
