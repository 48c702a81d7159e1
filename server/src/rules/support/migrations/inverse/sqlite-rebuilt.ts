import type { Statement } from '../../../../model/statement.ts';
import type { AlterAction } from '../../../../model/table-facts.ts';
import type { History } from './history.ts';
import { rebuild } from './sqlite-table.ts';

/** A table that a SQLite migration puts in the place of another: CREATE new, INSERT INTO new, DROP old, RENAME new TO old. */
export interface RebuiltTable {
  readonly table: string;
  /** The statements that do it. */
  readonly statements: ReadonlySet<Statement>;
  /** The one that gives it the old name. */
  readonly last: Statement;
  /** What rebuilds the table as it was, with the rows that it has now. */
  readonly undone: readonly string[];
  /** The columns whose values are gone. */
  readonly lost: readonly string[];
}

/**
 * The tables that a migration rebuilds. Their statements cannot be taken back one by one: RENAME TO would take the foreign keys of other
 * tables along.
 */
export function rebuiltTables(statements: readonly Statement[], history: History): readonly RebuiltTable[] {
  return statements.flatMap((last) => {
    const { fact } = last.parsed;
    const [action] = fact.kind === 'alterTable' ? fact.actions : [];
    if (fact.kind !== 'alterTable' || action?.kind !== 'renameTable') return [];
    return rebuiltBy(last, fact.name.object.name, action, statements, history) ?? [];
  });
}

function rebuiltBy(
  last: Statement,
  temporary: string,
  { newName }: Extract<AlterAction, { kind: 'renameTable' }>,
  statements: readonly Statement[],
  history: History,
): RebuiltTable | undefined {
  const table = newName.object.name;
  const earlier = statements.slice(0, statements.indexOf(last));
  const created = earlier.findLast(
    ({ parsed: { fact } }) => fact.kind === 'createTable' && fact.name.object.name === temporary,
  );
  const dropped = earlier.findLast(
    ({ parsed: { fact } }) =>
      fact.kind === 'drop' &&
      fact.objectType === 'table' &&
      fact.names.length === 1 &&
      fact.names[0]?.object.name === table,
  );
  const old = dropped && history.before(dropped).table(newName);
  const now = history.after(last).table(newName);
  if (!created || !dropped || !old || !now || earlier.indexOf(dropped) < earlier.indexOf(created)) return undefined;
  const undone = rebuild(now, old, history.after(last), history.earlier(dropped));
  if (!undone) return undefined;
  const names = new Set(now.columns.map(({ name }) => name));
  return {
    table,
    statements: new Set([created, dropped, last, ...earlier.filter((one) => actsOn(one, temporary))]),
    last,
    undone,
    lost: old.columns.map(({ name }) => name).filter((name) => !names.has(name)),
  };
}

/** True for a statement that fills the new table or changes it while it has its temporary name. */
function actsOn({ parsed: { fact } }: Statement, table: string): boolean {
  if (fact.kind === 'createIndex') return fact.table.object.name === table;
  if (fact.kind === 'alterTable') return fact.name.object.name === table;
  if (fact.kind !== 'query' || fact.query.kind === 'select' || fact.query.kind === 'partial') return false;
  return fact.query.target.name.object.name === table;
}
