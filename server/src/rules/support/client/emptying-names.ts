import type { TimelineContext } from '../../rule.ts';

/** Beginnings of names that say that all rows are meant: `clear`, `resetDatabase`. */
const EMPTIES = /^_?(?:clear|reset|truncate|wipe|flush|empty|purge|nuke)(?![a-z])/;

/** `deleteAllUsers`, `unpinAll`, `forceSyncAll`, `cleanDatabase`. */
const ALL =
  /(?:All|Every|Everything)(?![a-z])|^_?(?:delete|remove|destroy|drop|clean)(?:[A-Z]\w*)?(?:Database|Tables?)(?![a-z])/;

/** What is emptied is filled again at once. */
const REFILLS = /(?:^_?r|R)e(?:build|fresh|[Ii]ndex|create|sync|populate|load|init)(?![a-z])/;

/** `UPDATE version SET …`: tables of a single row. */
const SINGLE_ROW_TABLE =
  /^(?:(?:schema_|db_|app_)?version|(?:app_|db_)?(?:meta|metadata|state|info|config|settings?))$/i;

/** True where a name in the program says that a statement without WHERE is meant: that of its function, or of what it is kept in. */
export function isMeantForAll({ statement: { embedding } }: TimelineContext): boolean {
  const { functionName = '', keptAs = '' } = embedding?.site ?? {};
  return [functionName, keptAs].some((name) => EMPTIES.test(name) || ALL.test(name) || REFILLS.test(name));
}

/** True for a table of a program that holds one row, as its name tells. */
export function mayHoldOneRow({ statement }: TimelineContext, table: string): boolean {
  return statement.embedding !== undefined && SINGLE_ROW_TABLE.test(table);
}
