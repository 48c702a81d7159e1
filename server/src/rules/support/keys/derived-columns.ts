import type { Column, Provenance, SchemaView, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import {
  AGE_COLUMNS,
  BIRTH_DATE_COLUMNS,
  COUNT_WORDS,
  DURATION_COLUMNS,
  DURATION_UNITS,
  END_COLUMNS,
  FIRST_NAME_COLUMNS,
  FULL_NAME_COLUMNS,
  LAST_NAME_COLUMNS,
  LINE_TOTAL_COLUMNS,
  QUANTITY_COLUMNS,
  START_COLUMNS,
  UNIT_PRICE_COLUMNS,
} from '../../lexicons/derived-columns.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { singular, wordsOf } from '../words.ts';
import { writtenName, writtenTableName } from './column-name.ts';
import { declaredReferences } from './declared-references.ts';
import { joinedWords, singularWords } from './name-words.ts';

/** A column whose value others give. */
export interface Derivation {
  readonly column: Column;
  /** What gives the value, in words: `quantity × unit_price`. */
  readonly formula: string;
  readonly evidence: readonly { readonly at: Column | Provenance; readonly message: string }[];
  /** The expression of a generated column; undefined where it is none of the row's own (an age, a count) or not the same everywhere. */
  readonly expression?: (dialect: Dialect) => string | undefined;
}

/** The stored columns of a table that follow from columns beside them, or from the rows of a child table. */
export function derivationsIn(table: Table, schema: SchemaView): readonly Derivation[] {
  const found: Derivation[] = [];
  for (const column of table.columns) {
    if (column.generated || column.inherited) continue;
    const derivation = fromSiblings(table, column) ?? countOfChildren(table, column, schema);
    if (derivation) found.push(derivation);
  }
  return found;
}

function fromSiblings(table: Table, column: Column): Derivation | undefined {
  const name = joinedWords(writtenName(column));
  if (AGE_COLUMNS.has(name)) return ageOf(table, column);
  if (FULL_NAME_COLUMNS.has(name)) return fullNameOf(table, column);
  if (LINE_TOTAL_COLUMNS.has(name)) return lineTotalOf(table, column);
  return isDuration(writtenName(column)) ? durationOf(table, column) : undefined;
}

function sibling(table: Table, names: ReadonlySet<string>): Column | undefined {
  return table.columns.find((column) => names.has(joinedWords(writtenName(column))));
}

function ageOf(table: Table, column: Column): Derivation | undefined {
  const birth = sibling(table, BIRTH_DATE_COLUMNS);
  if (!birth || !isMoment(birth)) return undefined;
  return {
    column,
    formula: `today and ${birth.name}`,
    evidence: [{ at: birth, message: `${birth.name} tells the age` }],
  };
}

function fullNameOf(table: Table, column: Column): Derivation | undefined {
  const first = sibling(table, FIRST_NAME_COLUMNS);
  const last = sibling(table, LAST_NAME_COLUMNS);
  if (!first || !last) return undefined;
  return {
    column,
    formula: `${first.name} and ${last.name}`,
    evidence: [first, last].map((one) => ({ at: one, message: `${one.name} is a part of it` })),
    expression: (dialect) => {
      const [a, b] = [first, last].map((one) => quoteIdentifier(one.databaseName, dialect));
      if (dialect === 'mysql' || dialect === 'mariadb') return `concat_ws(' ', ${a}, ${b})`;
      if (dialect === 'tsql') return `concat(${a}, ' ', ${b})`;
      return `${a} || ' ' || ${b}`;
    },
  };
}

function lineTotalOf(table: Table, column: Column): Derivation | undefined {
  const quantity = sibling(table, QUANTITY_COLUMNS);
  const price = sibling(table, UNIT_PRICE_COLUMNS) ?? plainPrice(table, column);
  if (!quantity || !price || ![column, quantity, price].every(isNumber)) return undefined;
  return {
    column,
    formula: `${quantity.name} × ${price.name}`,
    evidence: [quantity, price].map((one) => ({ at: one, message: `${one.name} is a factor of it` })),
    expression: (dialect) =>
      `${quoteIdentifier(quantity.databaseName, dialect)} * ${quoteIdentifier(price.databaseName, dialect)}`,
  };
}

/** `price` beside `quantity` is a unit's, where the other says that it is the total. */
function plainPrice(table: Table, column: Column): Column | undefined {
  const words = wordsOf(writtenName(column));
  const isTotal = words.includes('total') || words.includes('subtotal');
  return isTotal ? table.columns.find((one) => joinedWords(writtenName(one)) === 'price') : undefined;
}

function isDuration(name: string): boolean {
  const [first = '', ...units] = wordsOf(name);
  return DURATION_COLUMNS.has(first) && units.every((unit) => DURATION_UNITS.has(unit));
}

function durationOf(table: Table, column: Column): Derivation | undefined {
  const start = sibling(table, START_COLUMNS);
  const end = sibling(table, END_COLUMNS);
  if (!start || !end || ![start, end].every(isMoment) || !SPANS.has(column.type.family)) return undefined;
  return {
    column,
    formula: `${start.name} and ${end.name}`,
    evidence: [start, end].map((one) => ({ at: one, message: `${one.name} is one end of it` })),
  };
}

const SPANS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float', 'interval', 'time', 'unknown']);

const MOMENTS: ReadonlySet<string> = new Set(['date', 'time', 'timestamp', 'integer', 'text', 'unknown']);

function isMoment(column: Column): boolean {
  return MOMENTS.has(column.type.family);
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float', 'money', 'unknown', 'other']);

function isNumber(column: Column): boolean {
  return NUMBERS.has(column.type.family);
}

/** `comments_count` where a table of comments has a foreign key to this one. */
function countOfChildren(table: Table, column: Column, schema: SchemaView): Derivation | undefined {
  const words = wordsOf(writtenName(column));
  const counted = countedWords(words);
  if (!counted || !isNumber(column)) return undefined;
  const wanted = counted.map(singular).join('_');
  const own = singularWords(writtenTableName(table)).join('_');
  for (const child of schema.tables()) {
    if (child.kind !== 'table' || child.key === table.key) continue;
    const name = singularWords(writtenTableName(child)).join('_');
    if (name !== wanted && name !== `${own}_${wanted}`) continue;
    const foreignKey = declaredReferences(child, schema).find((one) => one.referencedTable === table.key);
    const first = foreignKey && findColumn(child, foreignKey.columns[0] ?? '');
    if (!first) continue;
    return {
      column,
      formula: `the number of its rows in ${child.name}`,
      evidence: [{ at: first, message: `each row of ${child.name} refers to its ${own.replaceAll('_', ' ')} here` }],
    };
  }
  return undefined;
}

function countedWords(words: readonly string[]): readonly string[] | undefined {
  if (words.length < 2) return undefined;
  if (words.at(-1) === 'count') return words.slice(0, -1);
  if (words[0] === 'number' && words[1] === 'of' && words.length > 2) return words.slice(2);
  return COUNT_WORDS.has(words[0] ?? '') ? words.slice(1) : undefined;
}
