import type { QualifiedName } from '../../../model/identifier.ts';
import type { TimelineContext } from '../../rule.ts';
import { isComputed } from '../computed-parts.ts';

/** Beginnings of names that say that all rows are meant: `clear`, `resetDatabase`. */
const EMPTIES = /^_?(?:clear|reset|truncate|wipe|flush|empty|purge|nuke)(?![a-z])/;

/** `deleteAllUsers`, `unpinAll`, `forceSyncAll`, `cleanDatabase`. */
const ALL =
  /(?:All|Every|Everything)(?![a-z])|^_?(?:delete|remove|destroy|drop|clean)(?:[A-Z]\w*)?(?:Database|Tables?)(?![a-z])/;

/** What is emptied is filled again at once. */
const REFILLS =
  /(?:^_?r|R)e(?:build|fresh|[Ii]ndex|create|sync|populate|load|init|compute|calculate|generate|import)(?![a-z])/;

/** What is done once, to bring all rows up to date. */
const MIGRATES = /[Mm]igrat|(?:^_?u|U)pgrade|(?:^_?b|B)ackfill|(?:^_?p|P)rune/;

/** `UPDATE version SET …`: tables of a single row. */
const SINGLE_ROW_TABLE =
  /^(?:(?:schema_|db_|app_)?version|(?:app_|db_)?(?:meta|metadata|state|info|config|settings?))$/i;

/** True where a name in the program says that a statement without WHERE is meant: that of its function, or of what it is kept in. */
export function isMeantForAll({ statement: { embedding } }: TimelineContext): boolean {
  const { functionName = '', keptAs = '' } = embedding?.site ?? {};
  return [functionName, keptAs].some((name) => [EMPTIES, ALL, REFILLS, MIGRATES].some((one) => one.test(name)));
}

/** True where the program's next statement fills the table that this one empties, or a table is emptied that the program is told. */
export function isMeantForTable({ statement, file, database }: TimelineContext, table: QualifiedName): boolean {
  if (!statement.embedding) return false;
  if (isComputed(statement, table.object.span)) return true;
  const statements = database.statementsOf(file.path);
  const next = statements[statements.indexOf(statement) + 1]?.parsed.fact;
  return (
    next?.kind === 'query' && next.query.kind === 'insert' && next.query.target.name.object.name === table.object.name
  );
}

/** True for a table of a program that holds one row, as its name tells, or that all queries read as a whole. */
export function mayHoldOneRow({ statement, database }: TimelineContext, table: string): boolean {
  if (!statement.embedding) return false;
  if (SINGLE_ROW_TABLE.test(table)) return true;
  const reads = database
    .queriesOn(table)
    .flatMap(({ parsed: { fact } }) => (fact.kind === 'query' && fact.query.kind === 'select' ? [fact.query] : []));
  return (
    reads.length > 0 &&
    reads.every(
      ({ from, where, groupBy, orderBy }) => from.length === 1 && !where && groupBy.length + orderBy.length === 0,
    )
  );
}
