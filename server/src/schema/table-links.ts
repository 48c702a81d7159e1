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
