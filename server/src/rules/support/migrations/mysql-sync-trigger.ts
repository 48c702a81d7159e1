import type { DataType } from '../../../model/data-type.ts';
import { objectName } from '../../../schema/generated-names.ts';
import { quoteIdentifier } from '../identifiers.ts';

/** Two triggers of MySQL and MariaDB, for new and for changed rows, that keep two columns of a table in step. */
export interface MysqlSync {
  readonly create: readonly string[];
  readonly drop: readonly string[];
}

interface SyncPlace {
  /** The table as SQL writes it, and the qualifier of what lives beside it: `app.`, or empty. */
  readonly target: string;
  readonly schema: string;
  readonly tableName: string;
  /** The columns' names, for those of the triggers. */
  readonly columns: readonly string[];
}

interface Bodies {
  readonly insert: string;
  readonly update: string;
}

/** The bodies are one statement each, so that no tool has to know where they end. */
export function mysqlSync({ target, schema, tableName, columns }: SyncPlace, { insert, update }: Bodies): MysqlSync {
  const name = (event: string): string =>
    schema + quoteIdentifier(objectName(tableName, columns.join('_'), `sync_${event}`), 'mysql');
  const create = (event: string, body: string): string =>
    `CREATE TRIGGER ${name(event)} BEFORE ${event.toUpperCase()} ON ${target} FOR EACH ROW ${body}`;
  return {
    create: [create('insert', insert), create('update', update)],
    drop: [`DROP TRIGGER ${name('insert')}`, `DROP TRIGGER ${name('update')}`],
  };
}

/** One column always follows the other. */
export function follows(from: string, to: string): Bodies {
  const body = `SET NEW.${quoteIdentifier(to, 'mysql')} = NEW.${quoteIdentifier(from, 'mysql')}`;
  return { insert: body, update: body };
}

/**
 * Two columns of equal meaning, both of which are written: a new row gets the new column's value where it has one, and in a changed row
 * the column that changed gives its value to the other. SET assigns from left to right.
 */
export function bothFollow(oldColumn: string, newColumn: string, type: DataType): Bodies {
  const before = quoteIdentifier(oldColumn, 'mysql');
  const after = quoteIdentifier(newColumn, 'mysql');
  const unchanged = `${compared(`NEW.${before}`, type)} <=> ${compared(`OLD.${before}`, type)}`;
  return {
    insert: `SET NEW.${after} = COALESCE(NEW.${after}, NEW.${before}), NEW.${before} = NEW.${after}`,
    update: `SET NEW.${after} = IF(${unchanged}, NEW.${after}, NEW.${before}), NEW.${before} = NEW.${after}`,
  };
}

/** A value for comparison: most collations take texts for equal that differ in case, in accents or in spaces at the end. */
export function compared(value: string, { family }: DataType): string {
  return family === 'text' || family === 'enum' ? `CAST(${value} AS BINARY)` : value;
}
