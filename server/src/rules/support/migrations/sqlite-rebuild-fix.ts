import type { Fix } from '../../../model/fix.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import type { FixContext } from '../../rule.ts';
import { textAt } from '../places.ts';
import { historyOf } from './inverse/history.ts';
import { rebuild } from './inverse/sqlite-table.ts';
import { statementsInPlace } from './phases.ts';

/**
 * Rebuilds a SQLite table in the place of an ALTER TABLE that SQLite does not know: a constraint that is added, or a column that is dropped
 * with its key. Nothing where the history does not tell the whole table, or where other tables refer to it and the runner opens a
 * transaction, in which `PRAGMA foreign_keys` does nothing, so that DROP TABLE would delete what refers to the rows (sqlite.org, “SQLite
 * Foreign Key Support”, section 5).
 */
export function sqliteRebuildFix(context: FixContext, statement: Statement, fact: AlterTable): readonly Fix[] {
  const [action, ...others] = fact.actions;
  if (!action || others.length > 0) return [];
  const history = historyOf(context.database);
  const before = history.before(statement);
  const table = before.table(fact.name);
  if (!table) return [];
  const to = action.kind === 'dropColumn' ? history.after(statement).table(fact.name) : table;
  const added = action.kind === 'addConstraint' ? [textAt(statement, action.constraint.span)] : [];
  if (!to || (action.kind !== 'dropColumn' && added.length === 0)) return [];
  const statements = rebuild(table, to, before, history.earlier(statement), added);
  const { file } = context;
  const isWrapped =
    file.transaction === 'wrapped' || file.sections.some(({ transaction }) => transaction === 'wrapped');
  if (!statements || (isWrapped && statements.some((one) => one.startsWith('PRAGMA foreign_keys')))) return [];
  const head = added.length > 0 ? '-- It fails at the first row that breaks the new constraint.\n' : '';
  const newText = head + statementsInPlace(context, statement, statements);
  const span = { start: 0, end: statement.text.length };
  return [
    { kind: 'edit', title: `Rebuild ${table.name} with its rows`, bulk: false, edits: [{ statement, span, newText }] },
  ];
}
