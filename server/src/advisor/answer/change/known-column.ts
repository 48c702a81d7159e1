import type { Column, Table } from '../../../model/schema.ts';
import { formatPostgresType } from '../../../schema/format-type.ts';
import type { Dialect } from '../../../text/dialect.ts';

/** What the folded schema knows of the column that a change is made to. */
export interface KnownColumn {
  /** Its type as SQL. */
  readonly type: string;
  readonly nullable: boolean;
  /** ` DEFAULT …` where it has a constant one: a statement that writes the whole column anew must repeat it. */
  readonly default: string;
  /** It has a default of any kind. */
  readonly hasDefault: boolean;
  /** ` AUTO_INCREMENT` or the like where the column counts by itself, to be repeated as the default is. */
  readonly counter: string;
}

/** The column of that name, in any case; undefined where the table has none, or its type is not written in SQL. */
export function knownColumn(table: Table | undefined, name: string, dialect: Dialect): KnownColumn | undefined {
  const wanted = name.toLowerCase();
  const column = table?.columns.find((one) => [one.name, one.databaseName].some((own) => own.toLowerCase() === wanted));
  if (!column) return undefined;
  const type = dialect === 'postgresql' ? formatPostgresType(column.type) : column.type.text;
  return /^[a-z]/i.test(type) && !/^(?:db\.|String|Int|Float|Boolean|DateTime|Json|Bytes|Decimal|BigInt)\b/.test(type)
    ? {
        type,
        nullable: column.nullable,
        default: defaultOf(column),
        hasDefault: column.hasDefault,
        counter: counterOf(column, dialect),
      }
    : undefined;
}

/** MySQL's AUTO_INCREMENT is folded as an identity. Other engines keep the counter when a type is changed. */
function counterOf({ identity }: Column, dialect: Dialect): string {
  return identity !== undefined && (dialect === 'mysql' || dialect === 'mariadb') ? ' AUTO_INCREMENT' : '';
}

function defaultOf({ default: value }: Column): string {
  if (value?.kind !== 'literal') return '';
  if (value.type === 'string') return ` DEFAULT '${value.value.replaceAll("'", "''")}'`;
  return value.type === 'number' || value.type === 'boolean' ? ` DEFAULT ${value.value}` : '';
}
