import type { Engine } from '../../lint/engine.ts';
import type { Table } from '../../model/schema.ts';
import type { Dependents, Place } from './advisor-workspace.ts';

/** Statements that an answer may point at. */
const MOST_STATEMENTS = 50;

/**
 * What stands on a table or one of its columns: its own indexes, keys and checks, the foreign keys of other tables, and every statement of
 * the workspace that names it. A statement is found by its text, so one that builds names at run time is not.
 *
 * @param tables all tables of the database
 */
export function dependentsOf(
  engines: readonly Engine[],
  tables: readonly Table[],
  table: Table,
  column: string | undefined,
): Dependents {
  const wanted = column?.toLowerCase();
  const holds = (columns: readonly string[]): boolean =>
    wanted === undefined || columns.some((one) => one.toLowerCase() === wanted);
  const keys = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques, ...table.foreignKeys]
    .filter((key) => holds(key.columns))
    .map((key) => key.name ?? `(${key.columns.join(', ')})`);
  const indexes = table.indexes
    .filter((index) => holds([...index.parts.flatMap(({ column }) => (column ? [column.name] : [])), ...index.include]))
    .map((index) => index.name ?? 'index');
  const references = tables
    .filter((other) => other !== table)
    .flatMap((other) =>
      other.foreignKeys
        .filter((key) => key.referencedTable === table.key && holds(key.referencedColumns))
        .map((key) => `${other.name} (${key.columns.join(', ')})`),
    );
  return { own: [...new Set([...keys, ...indexes])], references, statements: statementsNaming(engines, table, wanted) };
}

function statementsNaming(engines: readonly Engine[], table: Table, column: string | undefined): readonly Place[] {
  const named = [table.name, table.databaseName].map(nameIn);
  const has = column === undefined ? undefined : nameIn(column);
  const own = table.origin.statement;
  const places: Place[] = [];
  for (const engine of engines) {
    for (const file of engine.filePaths()) {
      const document = engine.document(file);
      for (const statement of document?.statements ?? []) {
        if (file === own.file && statement.start === own.start) continue;
        if (!named.some((one) => one.test(statement.text)) || (has && !has.test(statement.text))) continue;
        const at = document?.lineIndex.positionAt(statement.start);
        places.push({ file, line: at?.line ?? 0, column: at?.character ?? 0 });
        if (places.length >= MOST_STATEMENTS) return places;
      }
    }
  }
  return places;
}

function nameIn(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, '\\$&')}(?![\\w$])`, 'i');
}
