import type { Statement } from '../../../../model/statement.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { findColumn } from '../../columns.ts';
import type { History } from './history.ts';
import { rebuiltTables } from './sqlite-rebuilt.ts';
import { tablesOf, undoesRows } from './undo-rows.ts';
import { undoStatement } from './undo-statement.ts';

/** What undoes a migration, as far as that follows from the history. */
export interface Inverse {
  /** In the order to run, without terminators. */
  readonly statements: readonly string[];
  /** What does not come back, for a comment; one line each. Without any the schema is as it was. */
  readonly notes: readonly string[];
}

/** Dialects whose statements are known well enough here. */
const KNOWN = new Set<Dialect>(['postgresql', 'mysql', 'mariadb', 'sqlite']);

/**
 * The statements that undo others, last first: what was created is dropped, what was renamed gets its name back. What was dropped or
 * changed comes back as far as the history tells its definition; data does not.
 */
export function inverseOf(statements: readonly Statement[], dialect: Dialect, history: History): Inverse | undefined {
  if (!KNOWN.has(dialect)) return undefined;
  const undone: string[] = [];
  const notes: string[] = [];
  const tables = tablesOf(statements, history);
  const rebuilt = dialect === 'sqlite' ? rebuiltTables(statements, history) : [];
  let waiting: { readonly until: Statement; readonly views: readonly string[] }[] = [];
  for (const statement of statements.toReversed()) {
    const whole = rebuilt.find((one) => one.statements.has(statement));
    if (whole) {
      if (whole.last !== statement) continue;
      undone.push(...whole.undone);
      notes.push(...whole.lost.map((column) => emptyNote(`${whole.table}.${column}`)));
      continue;
    }
    const inverse = undoesRows(statement, tables) ? [] : undoStatement(statement, dialect, history);
    if (inverse === undefined) {
      const [line = ''] = statement.text.split('\n');
      notes.push(`Cannot be undone: ${line.trim()}`);
    } else {
      const until = dialect === 'postgresql' ? firstWidening(statement, statements, history) : undefined;
      if (until) waiting.push({ until, views: inverse });
      else undone.push(...inverse);
      notes.push(...lostBy(statement, dialect, history));
    }
    undone.push(...waiting.filter(({ until }) => until === statement).flatMap(({ views }) => views));
    waiting = waiting.filter(({ until }) => until !== statement);
  }
  return { statements: undone, notes };
}

/**
 * The first statement of the migration that adds a column to a table which the views read that this one drops: as long as the column is
 * there, a view with `SELECT *` would read it, and keep it from being dropped again. Undefined where there is none.
 */
function firstWidening(statement: Statement, all: readonly Statement[], history: History): Statement | undefined {
  const { fact } = statement.parsed;
  if (fact.kind !== 'drop' || !/view$/.test(fact.objectType)) return undefined;
  const before = history.before(statement);
  const texts = fact.names.map((name) => before.table(name)?.origin.statement.text ?? '');
  return all.slice(0, all.indexOf(statement)).find(({ parsed: { fact: earlier } }) => {
    if (earlier.kind !== 'alterTable' || !earlier.actions.some(({ kind }) => kind === 'addColumn')) return false;
    const name = earlier.name.object.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return texts.some((text) => new RegExp(`\\b${name}\\b`, 'i').test(text));
  });
}

function emptyNote(what: string): string {
  return `Comes back empty: ${what}`;
}

/** What an inverse does not bring back, though the definitions come back. */
function lostBy(statement: Statement, dialect: Dialect, history: History): readonly string[] {
  const { fact } = statement.parsed;
  if (fact.kind === 'drop' && fact.objectType === 'table') {
    const known = fact.names.filter((name) => history.before(statement).table(name));
    return known.map(({ object }) => emptyNote(object.name));
  }
  if (fact.kind !== 'alterTable') return [];
  const table = history.before(statement).table(fact.name);
  return fact.actions.flatMap((action) => {
    if (action.kind !== 'dropColumn') return [];
    const column = table && findColumn(table, action.column.name);
    const needsRows = column && !column.nullable && !column.hasDefault && !FILLS_IN.has(dialect);
    const note = emptyNote(`${fact.name.object.name}.${action.column.name}`);
    return [needsRows ? `${note} (NOT NULL without a default: with rows in the table give it one first)` : note];
  });
}

/** Engines that give the rows of a table a value of their own for a new NOT NULL column without a default. */
const FILLS_IN = new Set<Dialect>(['mysql', 'mariadb']);
