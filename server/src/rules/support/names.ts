import type { ParsedStatement, StatementFact } from '../../model/statement.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { NameContext } from '../../schema/names/scope.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { DatabaseContext } from '../rule.ts';
import { queryOfFact } from './queries.ts';
import { databaseTable } from './workspace-tables.ts';

/** The parts of a rule's context that name resolution needs. `statement` is the outer one, `parsed` it or one inside. */
export interface NamedStatement {
  readonly dialect: Dialect;
  readonly database: DatabaseContext;
  readonly statement: { readonly parsed: ParsedStatement };
  readonly parsed: ParsedStatement;
}

/** The names of a statement's query (its own, a view's or that of CREATE TABLE AS), looked up in the database; undefined where it has none. */
export function queryNames(context: NamedStatement): QueryNames | undefined {
  const query = queryOfFact(context.parsed.fact);
  return query && new QueryNames(query, nameContext(context));
}

/** What names mean outside a statement's query: the tables of its database, and for what stands in a routine or trigger its variables and rows. */
export function nameContext({ dialect, database, statement, parsed }: NamedStatement): NameContext {
  const outer = statement.parsed.fact;
  const trigger = triggerOf(outer);
  const triggerTable = trigger && databaseTable(database, trigger.table);
  return {
    dialect,
    table: (name) => databaseTable(database, name),
    inRoutine: statement.parsed !== parsed,
    ...(triggerTable ? { triggerTable } : {}),
  };
}

function triggerOf(fact: StatementFact): Extract<StatementFact, { kind: 'createTrigger' }> | undefined {
  return fact.kind === 'createTrigger' ? fact : undefined;
}
