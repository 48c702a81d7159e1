import type { ReferentialAction } from '../../../model/constraint.ts';
import type { Check, Column, ForeignKey, Key, SchemaView, Table } from '../../../model/schema.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { columnList, quoteIdentifier, tableName } from '../identifiers.ts';

/** A column as ADD COLUMN writes it, without constraints of its own; undefined where the history does not tell all of it. */
export function columnDefinition(column: Column, dialect: Dialect): string | undefined {
  if (column.type.text === '' || column.generated || column.inherited) return undefined;
  const parts = [quoteIdentifier(column.databaseName, dialect), column.type.text];
  if (column.identity) {
    if (dialect !== 'postgresql') return undefined;
    parts.push(`GENERATED ${column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY`);
  } else if (column.default && !column.type.serial) {
    parts.push(`DEFAULT ${expressionText(column.default, column.defaultOrigin ?? column.origin)}`);
  }
  if (!column.nullable && !column.identity && !column.type.serial) parts.push('NOT NULL');
  return parts.join(' ');
}

/** PRIMARY KEY or UNIQUE with its name, for ADD; undefined where it has none that can be given again. */
export function keyDefinition(key: Key, isPrimary: boolean, dialect: Dialect): string | undefined {
  if (key.name === undefined && !isPrimary) return undefined;
  const name = key.name === undefined ? '' : `CONSTRAINT ${quoteIdentifier(key.name, dialect)} `;
  const distinct = key.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const include = key.include?.length ? ` INCLUDE (${columnList(key.include, dialect)})` : '';
  const kind = isPrimary ? 'PRIMARY KEY' : `UNIQUE${distinct}`;
  return `${name}${kind} (${columnList(key.columns, dialect)})${include}${key.deferrable ? ' DEFERRABLE' : ''}`;
}

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  noAction: '',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
};

/** FOREIGN KEY with its name, for ADD; undefined where the referenced table is not known. */
export function foreignKeyDefinition(key: ForeignKey, schema: SchemaView, dialect: Dialect): string | undefined {
  const referenced = schema.tableByKey(key.referencedTable);
  if (key.name === undefined || !referenced || key.referencedColumns.length === 0) return undefined;
  const on = (event: string, action: ReferentialAction | undefined): string =>
    action === undefined || ACTIONS[action] === '' ? '' : ` ON ${event} ${ACTIONS[action]}`;
  const deferrable = key.deferrable ? ` DEFERRABLE${key.initiallyDeferred ? ' INITIALLY DEFERRED' : ''}` : '';
  return (
    `CONSTRAINT ${quoteIdentifier(key.name, dialect)} FOREIGN KEY (${columnList(key.columns, dialect)}) ` +
    `REFERENCES ${tableName(referenced, dialect)} (${columnList(key.referencedColumns, dialect)})` +
    `${on('DELETE', key.onDelete)}${on('UPDATE', key.onUpdate)}${deferrable}${key.validated ? '' : ' NOT VALID'}`
  );
}

/** CHECK with its name, for ADD; undefined where the history does not tell its condition. */
export function checkDefinition(check: Check, dialect: Dialect): string | undefined {
  if (check.name === undefined || !check.expression) return undefined;
  const condition = expressionText(check.expression, check.origin);
  const inherit = check.noInherit ? ' NO INHERIT' : '';
  return `CONSTRAINT ${quoteIdentifier(check.name, dialect)} CHECK (${condition})${inherit}${check.validated ? '' : ' NOT VALID'}`;
}

/** The constraint of that name, for ADD; undefined where the table has none, or not all of it is known. */
export function constraintDefinition(
  table: Table,
  name: string,
  schema: SchemaView,
  dialect: Dialect,
): string | undefined {
  if (table.primaryKey?.name === name) return keyDefinition(table.primaryKey, true, dialect);
  const unique = table.uniques.find((one) => one.name === name);
  if (unique) return keyDefinition(unique, false, dialect);
  const foreignKey = table.foreignKeys.find((one) => one.name === name);
  if (foreignKey) return foreignKeyDefinition(foreignKey, schema, dialect);
  const check = table.checks.find((one) => one.name === name);
  return check && checkDefinition(check, dialect);
}
