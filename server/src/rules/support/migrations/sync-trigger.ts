import type { DataType } from '../../../model/data-type.ts';
import { objectName } from '../../../schema/generated-names.ts';
import { quoteIdentifier } from '../identifiers.ts';

/** A trigger of PostgreSQL that keeps two columns of a table in step, with its function. */
export interface SyncTrigger {
  readonly create: readonly string[];
  readonly drop: readonly string[];
  /** The function alone, with another body. */
  readonly replace: (body: string) => string;
}

interface SyncPlace {
  /** The table as SQL writes it, and the qualifier of what lives beside it: `app.`, or empty. */
  readonly target: string;
  readonly schema: string;
  readonly tableName: string;
  /** The columns' names, for that of the trigger. */
  readonly columns: readonly string[];
}

/** @param body the statements between BEGIN and RETURN, with `NEW` and `OLD` */
export function syncTrigger({ target, schema, tableName, columns }: SyncPlace, body: string): SyncTrigger {
  const name = quoteIdentifier(objectName(tableName, columns.join('_'), 'sync'), 'postgresql');
  const replace = (text: string): string => `CREATE OR REPLACE FUNCTION ${schema}${name}() RETURNS trigger
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
${text}
  RETURN NEW;
END
$$`;
  return {
    create: [
      replace(body).replace('CREATE OR REPLACE', 'CREATE'),
      `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${target} FOR EACH ROW EXECUTE FUNCTION ${schema}${name}()`,
    ],
    drop: [`DROP TRIGGER ${name} ON ${target}`, `DROP FUNCTION ${schema}${name}()`],
    replace,
  };
}

/** Types without an equality operator, which are compared as text. */
const HAS_NO_EQUALITY: ReadonlySet<string> = new Set(['json', 'xml', 'point', 'polygon']);

/**
 * The body for two columns of equal meaning, both of which are written: a new row gets the new column's value where it has one, and in a
 * changed row the column that changed gives its value to the other.
 */
export function bothWays(oldColumn: string, newColumn: string, type: DataType): string {
  const before = quoteIdentifier(oldColumn, 'postgresql');
  const after = quoteIdentifier(newColumn, 'postgresql');
  const text = HAS_NO_EQUALITY.has(type.name) ? '::text' : '';
  return `  IF TG_OP = 'INSERT' THEN
    IF NEW.${after} IS NULL THEN
      NEW.${after} := NEW.${before};
    ELSE
      NEW.${before} := NEW.${after};
    END IF;
  ELSIF NEW.${before}${text} IS DISTINCT FROM OLD.${before}${text} THEN
    NEW.${after} := NEW.${before};
  ELSE
    NEW.${before} := NEW.${after};
  END IF;`;
}
