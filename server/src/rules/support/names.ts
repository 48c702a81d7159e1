import type { Expression } from '../../model/expression.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { SelectQuery, TableReference } from '../../model/query.ts';
import type { FactKind, ParsedStatement } from '../../model/statement.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { NameContext } from '../../schema/names/scope.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { DatabaseContext } from '../rule.ts';
import { queryOfFact } from './queries.ts';
import { mayBeVariable, type RoutineStatement } from './routine-names.ts';
import { databaseTable } from './workspace-tables.ts';

/** The parts of a timeline-scope context that name resolution needs. `statement` is the outer one, `parsed` it or one inside. */
export interface NamedStatement {
  readonly dialect: Dialect;
  readonly database: DatabaseContext;
  readonly statement: RoutineStatement;
  readonly parsed: ParsedStatement;
}

/** What the rules of one run found, so that each query is walked and resolved once for all of them. A run has a database object of its own. */
let lastRun: { readonly database: DatabaseContext; readonly names: Map<ParsedStatement, QueryNames> } | undefined;

/** The names of a statement's query (its own, a view's or that of CREATE TABLE AS), looked up in the database; undefined where it has none. */
export function queryNames(context: NamedStatement): QueryNames | undefined {
  const query = queryOfFact(context.parsed.fact);
  if (!query) return undefined;
  if (lastRun?.database !== context.database) lastRun = { database: context.database, names: new Map() };
  let names = lastRun.names.get(context.parsed);
  if (!names) {
    names = new QueryNames(query, nameContext(context));
    lastRun.names.set(context.parsed, names);
  }
  return names;
}

/** What names mean outside a statement's query: the tables of its database, and for what stands in a routine or trigger its variables and rows. */
export function nameContext({ dialect, database, statement, parsed }: NamedStatement): NameContext {
  const outer = statement.parsed.fact;
  const triggerTable = outer.kind === 'createTrigger' ? databaseTable(database, outer.table) : undefined;
  const nested = statement.parsed !== parsed && HOLDS_VARIABLES.has(outer.kind);
  return {
    dialect,
    table: (name) => databaseTable(database, name),
    variables: nested ? (VARIABLES[dialect] ?? 'records') : 'none',
    ...(nested ? { mayBeVariable: (name: string) => mayBeVariable(statement, name) } : {}),
    newAndOld: nested || outer.kind === 'createTrigger',
    ...(triggerTable ? { triggerTable } : {}),
  };
}

/** What EXPLAIN, COPY and PREPARE hold is a query like any other. */
const HOLDS_VARIABLES: ReadonlySet<FactKind> = new Set<FactKind>(['createFunction', 'createTrigger', 'codeBlock']);

/** SQL Server's variables begin with @, SQLite has none, and those of MySQL have no fields. */
const VARIABLES: Partial<Record<Dialect, NameContext['variables']>> = {
  tsql: 'none',
  sqlite: 'none',
  mysql: 'names',
};

/** A query that reads the rows of a table where an expression holds: what names mean in the expression of a policy or check. */
export function rowsWhere(table: QualifiedName, where: Expression): SelectQuery {
  const { span } = where;
  const from: TableReference = { kind: 'table', name: table, columnAliases: [], only: false, span };
  return {
    kind: 'select',
    span,
    with: [],
    recursive: false,
    distinct: false,
    items: [],
    from: [from],
    where,
    groupBy: [],
    orderBy: [],
    locking: [],
    values: [],
  };
}
