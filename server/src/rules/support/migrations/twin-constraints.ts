import type { ReferentialAction } from '../../../model/constraint.ts';
import type { ForeignKey, Key, SchemaView } from '../../../model/schema.ts';
import { columnList, quoteIdentifier, tableName } from '../identifiers.ts';

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  noAction: 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
};

/** A name and columns for a constraint that is otherwise like another. */
export interface Renamed {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What stands behind the name of a unique index like the one of a constraint: `ON t (a, b)`. PostgreSQL. */
export function uniqueIndexBody(key: Key, target: string, columns: readonly string[]): string {
  const include = key.include?.length ? ` INCLUDE (${columnList(key.include, 'postgresql')})` : '';
  const distinct = key.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  return `ON ${target} (${columnList(columns, 'postgresql')})${include}${distinct}`;
}

/** A unique constraint for ADD, over other columns. PostgreSQL. */
export function uniqueClause(key: Key, { name, columns }: Renamed): string {
  const distinct = key.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const include = key.include?.length ? ` INCLUDE (${columnList(key.include, 'postgresql')})` : '';
  const deferrable = key.deferrable ? ' DEFERRABLE' : '';
  const quoted = quoteIdentifier(name, 'postgresql');
  return `CONSTRAINT ${quoted} UNIQUE${distinct} (${columnList(columns, 'postgresql')})${include}${deferrable}`;
}

/** A foreign key for ADD, over other columns and without NOT VALID; undefined where the referenced table is not known. PostgreSQL. */
export function foreignKeyClause(key: ForeignKey, { name, columns }: Renamed, schema: SchemaView): string | undefined {
  const referenced = schema.tableByKey(key.referencedTable);
  if (!referenced || key.referencedColumns.length === 0) return undefined;
  const on = (event: string, action: ReferentialAction | undefined): string =>
    action === undefined ? '' : ` ON ${event} ${ACTIONS[action]}`;
  const deferrable = key.deferrable ? ` DEFERRABLE${key.initiallyDeferred ? ' INITIALLY DEFERRED' : ''}` : '';
  return (
    `CONSTRAINT ${quoteIdentifier(name, 'postgresql')} FOREIGN KEY (${columnList(columns, 'postgresql')}) ` +
    `REFERENCES ${tableName(referenced, 'postgresql')} (${columnList(key.referencedColumns, 'postgresql')})` +
    `${on('DELETE', key.onDelete)}${on('UPDATE', key.onUpdate)}${deferrable}`
  );
}
