import fc from 'fast-check';
import type { Column, Table } from '../../../server/src/model/schema.ts';
import { quoteIdentifier } from '../../../server/src/rules/support/identifiers.ts';

/** Year ends, leap days and the ends of months. */
const DAYS = [
  '1999-12-31',
  '2022-12-31',
  '2023-01-01',
  '2023-12-31',
  '2024-01-01',
  '2024-01-31',
  '2024-02-01',
  '2024-02-29',
];
const TIMES = ['00:00:00', '00:00:00.000001', '12:30:00', '23:59:59.999999'];
const ZONES = ['+00', '+05:30', '-08'];
/** Case, spaces, empty strings, and texts that are numbers. */
const TEXTS = ['', 'a', 'A', 'ab', 'Ab', 'x y', 'open', 'paid', '5', '05', "it's", 'x'];
const FRACTIONS = ['0', '1', '-1.5', '0.01', '99999.99', '2'];
/** Few enough that joins find partners and groups have several rows. */
const NUMBERS = ['0', '1', '2', '3', '4', '5', '-1', '7', '100000', '-100000'];
const IDS = ['1', '2', '3', '4', '5'];

const quoted = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...values).map((value) => `'${value.replaceAll("'", "''")}'`);

/** A constant for a column, as SQL. */
function valueFor({ type, name }: Column): fc.Arbitrary<string> {
  if (type.arrayDimensions > 0) return fc.constantFrom("'{}'", 'NULL');
  switch ((type.base ?? type).family) {
    case 'integer':
      return fc.constantFrom(...(/(?:^|_)id$/i.test(name) ? IDS : NUMBERS));
    case 'decimal':
    case 'float':
    case 'money':
      return fc.constantFrom(...FRACTIONS);
    case 'boolean':
      return fc.constantFrom('true', 'false');
    case 'text':
      return quoted(TEXTS);
    case 'date':
      return quoted(DAYS);
    case 'timestamp':
      return fc
        .tuple(fc.constantFrom(...DAYS), fc.constantFrom(...TIMES), fc.constantFrom(...ZONES))
        .map(([day, time, zone]) => `'${day} ${time}${type.name === 'timestamptz' ? zone : ''}'`);
    case 'uuid':
      return quoted(['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002']);
    case 'json':
      return quoted(['{}', '{"a": 1}', '[]']);
    default:
      return fc.constant('NULL');
  }
}

function cell(column: Column): fc.Arbitrary<string> {
  const value = valueFor(column);
  return column.nullable
    ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant('NULL') })
    : value;
}

/** INSERT statements with rows of a table. Rows that break a constraint are for the database to refuse. */
export function randomRows(table: Table, dialect: 'postgresql' | 'sqlite'): fc.Arbitrary<string[]> {
  const columns = table.columns.filter((column) => !column.generated && column.identity !== 'always');
  if (columns.length === 0) return fc.constant([]);
  const names = columns.map((column) => quoteIdentifier(column.databaseName, dialect)).join(', ');
  const schema = table.schema === undefined || table.schema === '' ? '' : `${quoteIdentifier(table.schema, dialect)}.`;
  const target = `${schema}${quoteIdentifier(table.name, dialect)}`;
  return fc.array(
    fc.tuple(...columns.map(cell)).map((values) => `INSERT INTO ${target} (${names}) VALUES (${values.join(', ')})`),
    { minLength: 4, maxLength: 12 },
  );
}
