import type { Fix } from '../../model/fix.ts';
import type { DeleteQuery, FromItem, PartialQuery, TableReference, UpdateQuery } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import type { TimelineContext } from '../rule.ts';
import { constantTruth } from './constant-condition.ts';
import { worksOnDroppedTable } from './outdated-functions.ts';
import { cteOf, eachQuery, joins, leaves, type PlacedQuery, queryOfFact } from './queries.ts';
import { hasTemplateHole } from './template-holes.ts';
import { isTemporaryTable } from './temporary-tables.ts';

/** A DELETE or UPDATE that reaches every row of its table. */
export interface UnrestrictedWrite {
  readonly query: DeleteQuery | UpdateQuery | PartialQuery;
  readonly target: TableReference;
  /** From the verb to the end of the target. */
  readonly span: Span;
  /** A WHERE that is there but always true. */
  readonly constantWhere?: Span;
  /** MySQL's LIMIT, which bounds the number of rows. */
  readonly limited: boolean;
}

/**
 * The DELETEs (or UPDATEs) of a statement, inner ones included, whose every row is hit: no WHERE or one that is always true, and
 * no inner join that restricts the target. Temporary tables and targets that are CTEs are left out, and so are statements with
 * a template hole after the target, where the WHERE may come from.
 */
export function unrestrictedWrites(context: TimelineContext, verb: 'delete' | 'update'): readonly UnrestrictedWrite[] {
  const query = queryOfFact(context.parsed.fact);
  if (!query) return [];
  const found: UnrestrictedWrite[] = [];
  for (const placed of eachQuery(query)) {
    const write = unrestrictedWrite(context, placed, verb);
    if (write) found.push(write);
  }
  return found;
}

function unrestrictedWrite(
  context: TimelineContext,
  placed: PlacedQuery,
  verb: 'delete' | 'update',
): UnrestrictedWrite | undefined {
  const { query, ctes } = placed;
  const { text } = context.statement;
  if (query.kind === 'partial') {
    const [target, ...joined] = query.tables;
    // What a join leaves of the target cannot be told from the tables' names.
    if (query.verb !== verb || query.hasWhere || joined.length > 0) return undefined;
    if (!target || isExemptTarget(context, target, placed)) return undefined;
    return { query, target, span: headSpan(text, query, target, verb), limited: query.hasLimit };
  }
  if (query.kind !== verb) return undefined;
  const { target, where } = query;
  if (where && constantTruth(where) !== true) return undefined;
  const joined = query.kind === 'delete' ? query.using : query.from;
  const namesTarget = !JOINS_TARGET_BY_ITSELF.has(context.dialect);
  if ((namesTarget && joined.some((item) => restricts(item, target))) || cteOf(target, ctes)) return undefined;
  if (isExemptTarget(context, target, placed)) return undefined;
  return {
    query,
    target,
    span: headSpan(text, query, target, verb),
    ...(where ? { constantWhere: where.span } : {}),
    limited: query.limit !== undefined,
  };
}

function isExemptTarget(context: TimelineContext, target: TableReference, placed: PlacedQuery): boolean {
  // A hole is blanked for the parser, which may take it for an alias or not see it at all.
  const end = placed.place === 'statement' && !context.nested ? undefined : placed.query.span.end;
  const rest = context.statement.text.slice(target.name.span.end, end);
  if (worksOnDroppedTable(context, target.name)) return true;
  return isTemporaryTable(context, target.name) || hasTemplateHole(rest);
}

/** Engines where FROM and USING add to the target: the same table in there is another copy of it, which restricts nothing. */
const JOINS_TARGET_BY_ITSELF: ReadonlySet<Dialect> = new Set<Dialect>([
  'postgresql',
  'sqlite',
  'redshift',
  'snowflake',
]);

/**
 * True for a join that keeps only some of the target's rows: inner, or outer with the target on the optional side, with a
 * condition that is not always true. For engines that name the target among the joined tables (MySQL, T-SQL).
 */
function restricts(item: FromItem, target: TableReference): boolean {
  return joins(item).some((join) => {
    const inLeft = leaves(join.left).some((leaf) => isSameTable(leaf, target));
    const inRight = leaves(join.right).some((leaf) => isSameTable(leaf, target));
    if (!inLeft && !inRight) return false;
    const hasCondition = join.natural || join.using.length > 0 || (join.on && constantTruth(join.on) !== true);
    if (!hasCondition) return false;
    return join.type === 'inner' || (join.type === 'left' && inRight) || (join.type === 'right' && inLeft);
  });
}

function isSameTable(leaf: FromItem, target: TableReference): boolean {
  if (leaf.kind !== 'table') return false;
  const name = (target.alias ?? target.name.object).name.toLowerCase();
  return [leaf.alias?.name, leaf.name.object.name].some((one) => one?.toLowerCase() === name);
}

function headSpan(text: string, query: { readonly span: Span }, target: TableReference, verb: string): Span {
  const head = text.slice(query.span.start, target.span.start).toLowerCase();
  const at = head.lastIndexOf(verb);
  return { start: query.span.start + Math.max(at, 0), end: target.span.end };
}

/** A condition that holds for no row, in the dialect's words. */
function nothing(dialect: Dialect): string {
  return dialect === 'postgresql' || dialect === 'mysql' || dialect === 'mariadb' ? 'false' : '1 = 0';
}

/** Where a WHERE goes: at the end of the query, before ORDER BY, LIMIT and RETURNING. */
function whereBelongs(text: string, query: DeleteQuery | UpdateQuery, target: TableReference): number {
  const { orderBy, limit, returning, span } = query;
  if (orderBy.length === 0 && !limit && returning.length === 0) return span.end;
  const lastPart = query.kind === 'delete' ? query.using.at(-1) : (query.from.at(-1) ?? query.set.at(-1));
  const from = lastPart?.span.end ?? target.span.end;
  const trailing = /\s*\b(?:order\s+by|limit|returning)\b/i.exec(text.slice(from, span.end));
  return trailing ? from + trailing.index : span.end;
}

/**
 * Adds a WHERE that matches nothing until its author completes it: the statement then parses and is harmless. An always-true
 * condition is replaced by it.
 */
export function addWhereFix(context: TimelineContext, write: UnrestrictedWrite): Fix | undefined {
  const { query, constantWhere } = write;
  if (query.kind === 'partial') return undefined;
  const { statement } = context;
  const condition = `${nothing(context.dialect)} /* which rows? */`;
  const title = 'Add a WHERE that matches no row until you complete it';
  if (constantWhere) {
    return { kind: 'edit', title, bulk: false, edits: [{ statement, span: constantWhere, newText: condition }] };
  }
  const end = whereBelongs(statement.text, query, write.target);
  const keyword = /^[a-z]/.test(statement.text) ? 'where' : 'WHERE';
  const edit = { statement, span: { start: end, end }, newText: ` ${keyword} ${condition}` };
  return { kind: 'edit', title, bulk: false, edits: [edit] };
}
