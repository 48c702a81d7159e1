import { freeObjectName } from '../../schema/generated-names.ts';
import { quoteIdentifier } from './identifiers.ts';

/** A PostgreSQL column that is to become NOT NULL without a scan under an exclusive lock. */
export interface NotNullTarget {
  /** The table as SQL writes it. */
  readonly table: string;
  readonly tableName: string;
  readonly column: string;
}

export function checkName({ tableName, column }: NotNullTarget): string {
  return freeObjectName(tableName, column, 'not_null_check', () => false);
}

/** `ADD CONSTRAINT … CHECK (c IS NOT NULL) NOT VALID`: new rows are checked from now on, old ones are not read. */
export function addCheck(target: NotNullTarget): string {
  const column = quoteIdentifier(target.column, 'postgresql');
  const name = quoteIdentifier(checkName(target), 'postgresql');
  return `ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID`;
}
