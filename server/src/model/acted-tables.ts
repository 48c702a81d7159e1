import type { QualifiedName } from './identifier.ts';
import type { Query } from './query.ts';
import type { ParsedStatement, StatementFact } from './statement.ts';

/** The names (without schema) of the tables that a statement or one nested in it creates, changes, drops or writes to. */
export function actedTables(parsed: ParsedStatement): ReadonlySet<string> {
  const names = new Set<string>();
  for (const one of [parsed, ...parsed.nested]) {
    for (const name of namesOf(one.fact)) names.add(name.object.name);
  }
  return names;
}

/** The tables that a statement creates, changes, drops or writes to, as it names them. */
export function namesOf(fact: StatementFact): readonly QualifiedName[] {
  switch (fact.kind) {
    case 'createTable':
    case 'alterTable':
    case 'createView':
      return [fact.name];
    case 'createIndex':
    case 'createTrigger':
    case 'createPolicy':
    case 'alterPolicy':
      return [fact.table];
    case 'drop':
      return fact.table ? [...fact.names, fact.table] : fact.names;
    case 'truncate':
    case 'other':
      return fact.tables;
    case 'query':
      return targetOf(fact.query);
    default:
      return [];
  }
}

function targetOf(query: Query): readonly QualifiedName[] {
  if (query.kind === 'partial') return query.tables.map((table) => table.name);
  if (query.kind === 'select') return query.into ? [query.into] : [];
  return [query.target.name];
}
