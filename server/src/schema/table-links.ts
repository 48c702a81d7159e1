import type { Table } from '../model/schema.ts';
import type { DialectRules } from './dialect-rules.ts';
import { isBuiltInType } from './format-type.ts';
import { objectKey } from './lookup.ts';

/** The link of all temporary tables. */
export const TEMPORARY_LINK = 'temporary';

/**
 * What a table hangs on, as labels for the reverse links of the schema state:
 * `index <key>` names of its indexes (those behind keys and exclusions included), `constraint <key>` names of its
 * constraints, `reference <table>` tables that its foreign keys point at, `child <table>` its parents, `type <key>` the
 * user-defined types of its columns, `sequence <key>` the sequences that its columns own.
 */
export function linksOf(table: Table, rules: DialectRules): ReadonlySet<string> {
  const links = new Set<string>();
  const scoped = (kind: string, name: string | undefined) => {
    if (name !== undefined) links.add(`${kind} ${objectKey(rules, table.schema, name)}`);
  };
  if (table.temporary) links.add(TEMPORARY_LINK);
  for (const index of table.indexes) scoped('index', index.name);
  const keys = table.primaryKey ? [table.primaryKey, ...table.uniques] : table.uniques;
  for (const constraint of [...keys, ...table.exclusions]) {
    scoped('index', constraint.name);
    scoped('constraint', constraint.name);
  }
  for (const check of table.checks) scoped('constraint', check.name);
  for (const foreignKey of table.foreignKeys) {
    scoped('constraint', foreignKey.name);
    links.add(`reference ${foreignKey.referencedTable}`);
  }
  for (const parent of table.inherits) links.add(`child ${parent}`);
  if (table.partitionOf !== undefined) links.add(`child ${table.partitionOf}`);
  for (const column of table.columns) {
    scoped('constraint', column.notNullName);
    if (column.ownedSequence !== undefined) links.add(`sequence ${column.ownedSequence}`);
    const type = column.type.name;
    if (!isBuiltInType(type)) {
      links.add(`type ${type.includes('.') ? type : objectKey(rules, rules.defaultSchema, type)}`);
    }
  }
  return links;
}

/**
 * The links that a table has gained, where nothing but new columns, keys, checks and indexes at the end of its lists tells it from what it was;
 * undefined where more did. Whoever adds one of thousands does not look at what the others hang on.
 */
export function linksGained(before: Table, after: Table, rules: DialectRules): ReadonlySet<string> | undefined {
  const isSame =
    before.schema === after.schema &&
    before.temporary === after.temporary &&
    before.primaryKey === after.primaryKey &&
    before.inherits === after.inherits &&
    before.partitionOf === after.partitionOf;
  if (!isSame || !LISTS.every((list) => beginsWith(after[list], before[list]))) return undefined;
  const { primaryKey: _, partitionOf: __, ...table } = after;
  return linksOf(
    {
      ...table,
      inherits: [],
      uniques: after.uniques.slice(before.uniques.length),
      exclusions: after.exclusions.slice(before.exclusions.length),
      checks: after.checks.slice(before.checks.length),
      foreignKeys: after.foreignKeys.slice(before.foreignKeys.length),
      indexes: after.indexes.slice(before.indexes.length),
      columns: after.columns.slice(before.columns.length),
    },
    rules,
  );
}

const LISTS = ['uniques', 'exclusions', 'checks', 'foreignKeys', 'indexes', 'columns'] as const;

function beginsWith(list: readonly unknown[], start: readonly unknown[]): boolean {
  return list === start || (list.length >= start.length && start.every((one, index) => one === list[index]));
}
