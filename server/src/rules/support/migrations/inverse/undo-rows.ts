import type { Statement } from '../../../../model/statement.ts';
import type { History } from './history.ts';

/** The names of the tables that a migration itself creates. */
export function tablesOf(statements: readonly Statement[], history: History): ReadonlySet<string> {
  const made = new Set<string>();
  const [first] = statements;
  const before = first && history.before(first);
  for (const { parsed } of statements) {
    const { fact } = parsed;
    if (fact.kind === 'createTable' && !before?.table(fact.name)) made.add(fact.name.object.name);
  }
  return made;
}

/** True for a statement that writes rows of such a table only: they go with it. */
export function undoesRows({ parsed: { fact } }: Statement, made: ReadonlySet<string>): boolean {
  if (fact.kind !== 'query' || fact.query.kind === 'select' || fact.query.kind === 'partial') return false;
  return made.has(fact.query.target.name.object.name);
}
