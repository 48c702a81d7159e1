import type { ColumnReference, Star } from '../../model/expression.ts';
import type { SelectItem } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Clause } from './clauses.ts';
import type { OutputColumn, Resolution, Scope, Source } from './scope.ts';

const UNKNOWN: Resolution = { kind: 'unknown' };

/**
 * What a column reference means in a scope. `clause` is where it stands, which decides whether it may be an alias of the select list.
 * `unknown` is the answer wherever a table of which the columns are not known, a variable or a field of a composite column may be meant.
 */
export function resolveColumn(scope: Scope, reference: ColumnReference, clause?: Clause): Resolution {
  const names = reference.parts.map((part) => part.name);
  const column = names.at(-1);
  if (column === undefined) return UNKNOWN;
  return names.length === 1 ? resolveBare(scope, column, clause) : resolveQualified(scope, names, column);
}

function resolveQualified(scope: Scope, names: readonly string[], column: string): Resolution {
  const found = findQualifier(scope, names.at(-2) ?? '', names.at(-3));
  if (found) return inSource(found, column);
  return mayBeElsewhere(scope, names) ? UNKNOWN : { kind: 'missing', part: 'qualifier' };
}

function inSource({ scope, source, levels }: FoundSource, name: string): Resolution {
  const columns = scope.columnsOf(source);
  const column = columns && columnNamed(columns, name);
  if (column || !columns) return { kind: 'column', scope, source, column, levels };
  if (columns.some((one) => one.name === undefined)) return UNKNOWN;
  return isSystemColumn(name) || source.kind === 'row' ? UNKNOWN : { kind: 'missing', part: 'column' };
}

interface FoundSource {
  readonly scope: Scope;
  readonly source: Source;
  readonly levels: number;
}

/** The source that a qualifier names, in the scope or further out. */
export function findQualifier(scope: Scope, qualifier: string, schema?: string): FoundSource | undefined {
  let levels = 0;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    const source = one.sources.find((candidate) => answersTo(candidate, qualifier, schema));
    if (source) return { scope: one, source, levels };
    levels++;
  }
  return undefined;
}

function answersTo(source: Source, qualifier: string, schema: string | undefined): boolean {
  if (source.name?.toLowerCase() !== qualifier.toLowerCase()) return false;
  return schema === undefined || source.schema === undefined || source.schema.toLowerCase() === schema.toLowerCase();
}

/** Dialects in which `a.b` may be field b of column a. */
const FIELD_ACCESS: ReadonlySet<Dialect> = new Set([
  'bigquery',
  'clickhouse',
  'redshift',
  'snowflake',
  'trino',
  'unknown',
]);

/** Whether a qualifier that no source has may be right all the same. */
function mayBeElsewhere(scope: Scope, names: readonly string[]): boolean {
  if (scope.context.variables === 'records' && names.slice(0, -1).some((name) => isDeclared(scope, name))) return true;
  const fields = FIELD_ACCESS.has(scope.context.dialect);
  const [first = '', second] = names;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    if (one.open) return true;
    for (const source of one.sources) {
      const columns = one.columnsOf(source);
      if (fields && (!columns || columnNamed(columns, first))) return true;
      // `table.column.field`
      if (fields && names.length > 2 && second !== undefined && answersTo(source, first, undefined)) return true;
      // `dbo.orders.id` where FROM says `shop.dbo.orders`, and whatever else has more parts than the model looks at.
      if (names.length > 3) return true;
    }
  }
  return false;
}

function resolveBare(scope: Scope, name: string, clause: Clause | undefined): Resolution {
  let levels = 0;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    const item = levels === 0 ? aliasOf(one, name) : undefined;
    if (item && clause === 'order') return { kind: 'item', item, expression: item.expression };
    const here = resolveHere(one, name, levels);
    // Where the columns are not known the alias is the likelier meaning, since it is there to be named.
    if (here.kind === 'column' && (here.column || !item || !ALIAS_CLAUSES.has(clause ?? 'select'))) return here;
    if (item && ALIAS_CLAUSES.has(clause ?? 'select')) return { kind: 'item', item, expression: item.expression };
    if (here.kind !== 'missing' || item) return here.kind === 'missing' ? UNKNOWN : here;
    levels++;
  }
  return mayBeVariable(scope, name) || isSystemColumn(name) ? UNKNOWN : { kind: 'missing', part: 'column' };
}

/** True for a bare name that may be a variable or parameter of the routine around the query. */
export function mayBeVariable(scope: Scope, name: string): boolean {
  return scope.context.variables !== 'none' && isDeclared(scope, name);
}

function isDeclared({ context }: Scope, name: string): boolean {
  return context.mayBeVariable?.(name) ?? true;
}

const ALIAS_CLAUSES: ReadonlySet<Clause> = new Set<Clause>(['group', 'having', 'order']);

function aliasOf(scope: Scope, name: string): SelectItem | undefined {
  return scope.query.kind === 'select' ? aliasesOf(scope.query.items).get(name.toLowerCase()) : undefined;
}

const knownAliases = new WeakMap<readonly SelectItem[], ReadonlyMap<string, SelectItem>>();

/** The items of a select list by alias in lower case, the first of each; asked for every name of a list that may have thousands. */
function aliasesOf(items: readonly SelectItem[]): ReadonlyMap<string, SelectItem> {
  let aliases = knownAliases.get(items);
  if (!aliases) {
    const found = new Map<string, SelectItem>();
    for (const item of items) {
      const alias = item.alias?.name.toLowerCase();
      if (alias !== undefined && !found.has(alias)) found.set(alias, item);
    }
    aliases = found;
    knownAliases.set(items, aliases);
  }
  return aliases;
}

/** A bare name in one scope. The query is taken to be valid: a name that one source certainly has is that source's. */
function resolveHere(scope: Scope, name: string, levels: number): Resolution {
  const sources = scope.sources.filter((source) => source.kind !== 'row' && source.kind !== 'join');
  const closed: Source[] = [];
  for (const source of sources) {
    const columns = scope.columnsOf(source);
    const column = columns && columnNamed(columns, name);
    if (column) return { kind: 'column', scope, source, column, levels };
    if (columns?.every((one) => one.name !== undefined)) closed.push(source);
  }
  const open = sources.filter((source) => !closed.includes(source));
  const [only] = open;
  if (!only) {
    const row = scope.sources.find((source) => source.name?.toLowerCase() === name.toLowerCase());
    if (row) return { kind: 'row', scope, source: row };
    return scope.open || (sources.length > 0 && isSystemColumn(name)) ? UNKNOWN : { kind: 'missing', part: 'column' };
  }
  const canOnlyBeThere = open.length === 1 && !scope.outer && !scope.open && !mayBeVariable(scope, name);
  const mayBeRow = open.some((source) => source.name?.toLowerCase() === name.toLowerCase());
  return canOnlyBeThere && !mayBeRow ? { kind: 'column', scope, source: only, column: undefined, levels } : UNKNOWN;
}

/** The column of that name; exact first, then in any case. */
export function columnNamed(columns: readonly OutputColumn[], name: string): OutputColumn | undefined {
  const exact = columns.find((column) => column.name === name);
  if (exact) return exact;
  const folded = name.toLowerCase();
  return columns.find((column) => column.name?.toLowerCase() === folded);
}

/** Columns that tables have without declaring them. PostgreSQL manual, 5.6 “System Columns”; sqlite.org, “ROWIDs”. */
const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(
  'ctid xmin xmax cmin cmax tableoid oid rowid _rowid_ rownum nextval currval $action $identity $rowguid'.split(' '),
);

function isSystemColumn(name: string): boolean {
  return SYSTEM_COLUMNS.has(name.toLowerCase()) || name.startsWith('_');
}

/** The sources over which a star ranges: all that FROM joins, or the one that its qualifier names; undefined where that is unknown. */
export function sourcesOfStar(scope: Scope, star: Star): readonly Source[] | undefined {
  const qualifier = star.qualifier.at(-1)?.name;
  if (qualifier === undefined) return scope.sources.filter((source) => source.kind !== 'row' && source.kind !== 'join');
  const found = findQualifier(scope, qualifier, star.qualifier.at(-2)?.name);
  return found && [found.source];
}
