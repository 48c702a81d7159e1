import type { DataType } from '../../../model/data-type.ts';

/** Bytes of the integer types, by their canonical names. */
const INTEGER_SIZES: Readonly<Record<string, number>> = {
  tinyint: 1,
  smallint: 2,
  int2: 2,
  mediumint: 3,
  int: 4,
  int4: 4,
  bigint: 8,
  int8: 8,
};

/**
 * True where the values of the old type do not all fit into the new one, so that they are cut off, rounded or refused: `bigint` to `int`,
 * `text` to `varchar(50)`, `numeric(10,4)` to `numeric(10,2)`, `timestamp` to `date`, values taken out of an ENUM.
 */
export function narrows(before: DataType, after: DataType): boolean {
  if (before.text === '' || after.text === '') return false;
  if (before.family === 'integer' && after.family === 'integer') {
    const from = INTEGER_SIZES[before.name];
    const to = INTEGER_SIZES[after.name];
    return from !== undefined && to !== undefined && to < from;
  }
  if (before.family === 'text' && after.family === 'text') return lengthOf(after) < lengthOf(before);
  if (before.family === 'binary' && after.family === 'binary') return lengthOf(after) < lengthOf(before);
  if (before.family === 'decimal' && after.family === 'decimal') return decimalNarrows(before, after);
  if (before.family === 'enum' && after.family === 'enum' && before.arguments.length > 0) {
    return before.arguments.some((value) => !after.arguments.includes(value));
  }
  if (before.family === 'timestamp') return after.family === 'date' || after.family === 'time';
  if (before.family === 'float') {
    return (
      after.family === 'integer' ||
      (/^(?:float8|double)$/.test(before.name) && /^(?:float4|real|float)$/.test(after.name))
    );
  }
  return before.family === 'decimal' && after.family === 'integer';
}

/** What fits into MySQL's texts that are named by their size. */
const NAMED_LENGTHS: Readonly<Record<string, number>> = {
  char: 1,
  bpchar: 1,
  tinytext: 255,
  tinyblob: 255,
  mediumtext: 16_777_215,
  mediumblob: 16_777_215,
};

/** The number of characters that fit; a type without a length has the largest. */
function lengthOf(type: DataType): number {
  const [length] = type.arguments;
  if (length !== undefined && /^\d+$/.test(length)) return Number(length);
  return NAMED_LENGTHS[type.name] ?? Number.POSITIVE_INFINITY;
}

function decimalNarrows(before: DataType, after: DataType): boolean {
  const [precision, scale = '0'] = before.arguments;
  const [newPrecision, newScale = '0'] = after.arguments;
  if (newPrecision === undefined) return false;
  if (precision === undefined) return true;
  return (
    Number(newScale) < Number(scale) || Number(newPrecision) - Number(newScale) < Number(precision) - Number(scale)
  );
}
