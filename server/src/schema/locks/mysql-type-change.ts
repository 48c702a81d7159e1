import type { DataType } from '../../model/data-type.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';

/**
 * What a change of a column's type costs: `same` nothing, it is no change; `safe` only the catalogue changes; `unsafe` the rows are
 * written anew; `unknown` it depends on what the workspace does not tell.
 */
export type TypeChange = 'same' | 'safe' | 'unsafe' | 'unknown';

/** Bytes that one character takes at most, by character set. */
const BYTES: Readonly<Record<string, number>> = {
  latin1: 1,
  ascii: 1,
  binary: 1,
  utf8: 3,
  utf8mb3: 3,
  utf8mb4: 4,
  ucs2: 2,
  utf16: 4,
  utf32: 4,
};

/** The character sets that a column of unknown character set may have. */
const POSSIBLE_BYTES: readonly number[] = [1, 4];

/**
 * The cost of MODIFY or CHANGE in InnoDB: a VARCHAR may grow within the same number of length bytes (up to 255 bytes, or beyond), values
 * may be added at the end of an ENUM or SET within the same storage size, and the display width of an integer means nothing; everything
 * else copies the table (MySQL manual, “Online DDL Operations”, Column Operations).
 */
export function mysqlTypeChange(column: Column, definition: ColumnDefinition, table: Table | undefined): TypeChange {
  const before = column.type;
  const after = definition.type;
  if (before.family === 'unknown' || after.family === 'unknown' || before.text === '' || after.text === '')
    return 'unknown';
  if (before.name !== after.name || before.unsigned !== after.unsigned) return 'unsafe';
  switch (before.name) {
    case 'varchar':
    case 'varbinary':
      return varcharChange(before, after, before.name === 'varbinary' ? [1] : charsetBytes(definition, table));
    case 'enum':
    case 'set':
      return listChange(before, after);
    default:
      break;
  }
  if (before.family === 'integer' || before.family === 'boolean') return 'same';
  return sameArguments(before, after) ? 'same' : 'unsafe';
}

function charsetBytes(definition: ColumnDefinition, table: Table | undefined): readonly number[] {
  const bytes = BYTES[definition.charset ?? table?.charset ?? ''];
  return bytes === undefined ? POSSIBLE_BYTES : [bytes];
}

function varcharChange(before: DataType, after: DataType, possibleBytes: readonly number[]): TypeChange {
  const from = Number(before.arguments[0]);
  const to = Number(after.arguments[0]);
  if (Number.isNaN(from) || Number.isNaN(to)) return 'unknown';
  if (from === to) return 'same';
  if (to < from) return 'unsafe';
  const crosses = possibleBytes.map((bytes) => from * bytes <= 255 && to * bytes > 255);
  if (crosses.every((one) => !one)) return 'safe';
  return crosses.every((one) => one) ? 'unsafe' : 'unknown';
}

/** Up to 255 values of an ENUM take one byte; up to 8 of a SET one byte, then 2, 3, 4 and 8. */
function listChange(before: DataType, after: DataType): TypeChange {
  const from = before.arguments;
  const to = after.arguments;
  if (from.some((value, index) => to[index] !== value)) return 'unsafe';
  if (from.length === to.length) return 'same';
  const size = before.name === 'enum' ? enumBytes : setBytes;
  return size(from.length) === size(to.length) ? 'safe' : 'unsafe';
}

function enumBytes(values: number): number {
  return values > 255 ? 2 : 1;
}

function setBytes(values: number): number {
  const bytes = Math.ceil(values / 8);
  return bytes > 4 ? 8 : bytes;
}

function sameArguments(a: DataType, b: DataType): boolean {
  return a.arguments.join(',') === b.arguments.join(',');
}
