import type { Expression } from '../../../model/expression.ts';
import type { EditFix } from '../../../model/fix.ts';
import type { SelectQuery } from '../../../model/query.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { TimelineContext } from '../../rule.ts';
import { withoutCasts } from '../expressions.ts';
import { quoteIdentifier } from '../identifiers.ts';
import type { PlacedQuery } from '../queries.ts';
import { databaseTable } from '../workspace-tables.ts';
import { onlyTable } from './unique-rows.ts';

/** Engines that compare rows: `(a, b) > (1, 2)`. */
const COMPARES_ROWS: ReadonlySet<Dialect> = new Set<Dialect>(['postgresql', 'mysql', 'mariadb', 'sqlite']);
/** SQL Server compares single values, and needs an OFFSET before FETCH. */
const WRITABLE: ReadonlySet<Dialect> = new Set<Dialect>([...COMPARES_ROWS, 'tsql']);
/** `OFFSET x` at the end of a query, or before its LIMIT. */
const OFFSET_CLAUSE = /\s*\boffset[\s(]*$/i;

/**
 * Replaces the OFFSET of a query over one table by a condition on what it is ordered by, the primary key added where it is missing. The
 * condition gets new parameters, for the values of the last row that was read. Offered where each column can be written without doubt.
 */
export function keysetFix(context: TimelineContext, placed: PlacedQuery, query: SelectQuery): readonly EditFix[] {
  const { statement, dialect } = context;
  const { text } = statement;
  const reference = onlyTable(placed);
  const table = reference && databaseTable(context.database, reference.name);
  const { offset, where } = query;
  if (!WRITABLE.has(dialect) || !reference || !table?.primaryKey || !offset) return [];
  // Without parentheses around it, OR would take the new condition for one of its own.
  if (query.groupBy.length > 0 || where?.kind === 'or') return [];
  const order = columnsOfOrder(text, query);
  if (!order) return [];
  const missing = table.primaryKey.columns.filter((column) => !order.names.has(column.toLowerCase()));
  const qualifier = reference.alias ? `${text.slice(reference.alias.span.start, reference.alias.span.end)}.` : '';
  const added = missing.map((column) => qualifier + quoteIdentifier(column, dialect));
  const columns = [...order.texts, ...added];
  const parameters =
    dialect === 'tsql'
      ? [...order.names, ...missing].map((column) => `@last_${column.replace(/\W/g, '_')}`)
      : placeholders(text, dialect, columns.length, withoutCasts(offset));
  const condition = behind(columns, parameters, order.descending ? '<' : '>', COMPARES_ROWS.has(dialect));
  const before = OFFSET_CLAUSE.exec(text.slice(query.span.start, offset.span.start));
  const rest = dialect === 'tsql' ? /^\s*rows?\b/i : /^\s*\)?\s*$/;
  const after = rest.test(text.slice(offset.span.end, query.span.end));
  const orderBy = /\border\s+by\b/i.exec(text.slice(reference.span.end, query.orderBy[0]?.expression.span.start));
  if (!before || !after || before[0].includes('(') || !orderBy) return [];
  const place = reference.span.end + orderBy.index;
  const lower = /^[a-z]/.test(text);
  const [whereWord, andWord, descending] = lower ? ['where', 'and', ' desc'] : ['WHERE', 'AND', ' DESC'];
  const start = { start: place, end: place };
  const edits = [
    { statement, span: start, newText: `${where ? andWord : whereWord} ${condition} ` },
    dialect === 'tsql'
      ? { statement, span: offset.span, newText: '0' }
      : { statement, span: { start: query.span.start + before.index, end: query.span.end }, newText: '' },
  ];
  const last = query.orderBy.at(-1);
  if (added.length > 0 && last) {
    const end = order.end;
    const list = added.map((column) => `, ${column}${order.descending ? descending : ''}`).join('');
    edits.push({ statement, span: { start: end, end }, newText: list });
  }
  return [{ kind: 'edit', title: 'Read on behind the last key', bulk: false, edits }];
}

/** What holds for the rows that come after a row with the values of the parameters. */
function behind(
  columns: readonly string[],
  parameters: readonly string[],
  compare: string,
  comparesRows: boolean,
): string {
  if (columns.length === 1) return `${columns[0]} ${compare} ${parameters[0]}`;
  if (comparesRows) return `(${columns.join(', ')}) ${compare} (${parameters.join(', ')})`;
  const cases = columns.map((column, last) =>
    [
      ...columns.slice(0, last).map((equal, position) => `${equal} = ${parameters[position]}`),
      `${column} ${compare} ${parameters[last]}`,
    ].join(' AND '),
  );
  return `(${cases.map((one, position) => (position === 0 ? one : `(${one})`)).join(' OR ')})`;
}

interface Order {
  readonly texts: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly descending: boolean;
  /** Just after the last item, its direction included. */
  readonly end: number;
}

/** The columns of ORDER BY, where they are columns that all go in one direction. */
function columnsOfOrder(text: string, { orderBy }: SelectQuery): Order | undefined {
  const [first] = orderBy;
  const last = orderBy.at(-1);
  if (!first || !last) return undefined;
  const names = new Set<string>();
  const texts: string[] = [];
  for (const { expression, descending, nulls } of orderBy) {
    if (expression.kind !== 'column' || descending !== first.descending || nulls) return undefined;
    names.add(expression.parts.at(-1)?.name.toLowerCase() ?? '');
    texts.push(text.slice(expression.span.start, expression.span.end));
  }
  const direction = /^\s+(?:asc|desc)\b/i.exec(text.slice(last.expression.span.end));
  return { texts, names, descending: first.descending, end: last.expression.span.end + (direction?.[0].length ?? 0) };
}

/** New placeholders in the dialect's way. In PostgreSQL the offset's own number is free again where it is the last one. */
function placeholders(text: string, dialect: Dialect, count: number, offset: Expression): readonly string[] {
  if (dialect !== 'postgresql') return Array.from({ length: count }, () => '?');
  const used = [...text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1]));
  const highest = Math.max(0, ...used);
  const isFree = offset.kind === 'parameter' && offset.name === `$${highest}`;
  const from = isFree && used.filter((one) => one === highest).length === 1 ? highest : highest + 1;
  return Array.from({ length: count }, (_, index) => `$${from + index}`);
}
