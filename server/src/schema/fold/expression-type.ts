import type { DataType, TypeFamily } from '../../model/data-type.ts';
import type { Expression } from '../../model/expression.ts';

/** A column of a query's result. */
export interface ResultColumn {
  readonly name: string;
  readonly type: DataType;
}

/** A table in FROM: its columns where they are known, and those that a USING to its left has merged away. */
export interface ScopeTable {
  readonly alias: string;
  readonly columns: readonly ResultColumn[] | undefined;
  readonly merged: ReadonlySet<string>;
}

export interface Scope {
  readonly tables: readonly ScopeTable[];
}

const FAMILIES: Readonly<Record<string, TypeFamily>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'decimal',
  float4: 'float',
  float8: 'float',
  bool: 'boolean',
  text: 'text',
  timestamptz: 'timestamp',
  date: 'date',
  uuid: 'uuid',
  json: 'json',
  jsonb: 'json',
};

/** A built-in type without arguments that stands nowhere in the text. */
export function typeNamed(name: string): DataType {
  return {
    name,
    family: FAMILIES[name] ?? 'unknown',
    arguments: [],
    arrayDimensions: 0,
    serial: false,
    unsigned: false,
    text: name,
    span: { start: 0, end: 0 },
  };
}

const UNKNOWN = typeNamed('unknown');

/** Types of deeper expressions are not worked out. */
const MAX_DEPTH = 200;

/** Functions whose result has one type whatever the arguments are. */
const FUNCTION_TYPES: Readonly<Record<string, string>> = {
  count: 'int8',
  row_number: 'int8',
  rank: 'int8',
  dense_rank: 'int8',
  length: 'int4',
  char_length: 'int4',
  lower: 'text',
  upper: 'text',
  concat: 'text',
  concat_ws: 'text',
  substring: 'text',
  replace: 'text',
  trim: 'text',
  btrim: 'text',
  left: 'text',
  right: 'text',
  md5: 'text',
  to_char: 'text',
  string_agg: 'text',
  now: 'timestamptz',
  current_timestamp: 'timestamptz',
  to_timestamp: 'timestamptz',
  current_date: 'date',
  gen_random_uuid: 'uuid',
  uuid_generate_v4: 'uuid',
  random: 'float8',
  bool_and: 'bool',
  bool_or: 'bool',
  json_agg: 'json',
  json_build_object: 'json',
  row_to_json: 'json',
  to_json: 'json',
  jsonb_agg: 'jsonb',
  jsonb_build_object: 'jsonb',
  to_jsonb: 'jsonb',
};

/** Functions that give one of their arguments back. */
const SAME_AS_ARGUMENT = new Set(['coalesce', 'nullif', 'greatest', 'least', 'min', 'max']);

const NUMBERS = ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'];
const COMPARISONS = new Set(['=', '<>', '!=', '<', '<=', '>', '>=', '~', '~*', '!~', '@>', '<@', '?', '&&']);

/** The type of an expression, as far as it is plain to see; `unknown` otherwise. */
export function expressionType(expression: Expression, scope: Scope, depth = 0): DataType {
  if (depth > MAX_DEPTH) return UNKNOWN;
  const typeOf = (inner: Expression) => expressionType(inner, scope, depth + 1);
  switch (expression.kind) {
    case 'column': {
      const name = expression.parts.at(-1)?.name;
      const qualifier = expression.parts.at(-2)?.name;
      for (const table of scope.tables) {
        if (qualifier !== undefined && table.alias !== qualifier) continue;
        const column = table.columns?.find((candidate) => candidate.name === name);
        if (column) return column.type;
      }
      return UNKNOWN;
    }
    case 'literal':
      return literalType(expression);
    case 'cast':
      return expression.type;
    case 'call': {
      const fixed = FUNCTION_TYPES[expression.name];
      if (fixed !== undefined) return typeNamed(fixed);
      const [first] = expression.arguments;
      if (!first) return UNKNOWN;
      const type = typeOf(first);
      if (SAME_AS_ARGUMENT.has(expression.name)) return type;
      if (expression.name === 'array_agg') return { ...type, arrayDimensions: 1 };
      if (expression.name === 'sum') return sumType(type);
      return UNKNOWN;
    }
    case 'binary':
      return binaryType(expression.operator, typeOf(expression.left), typeOf(expression.right));
    case 'and':
    case 'or':
    case 'not':
    case 'is':
    case 'in':
    case 'between':
    case 'like':
    case 'distinctFrom':
    case 'anyArray':
      return typeNamed('bool');
    case 'case': {
      const results = expression.branches.map((branch) => typeOf(branch.result));
      return results.find((type) => type.family !== 'unknown') ?? UNKNOWN;
    }
    case 'subquery':
      return expression.form === 'exists' || expression.form === 'any' || expression.form === 'all'
        ? typeNamed('bool')
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function literalType({ type, value }: Extract<Expression, { kind: 'literal' }>): DataType {
  switch (type) {
    case 'boolean':
      return typeNamed('bool');
    case 'number':
      if (!/^\d+$/.test(value)) return typeNamed('numeric');
      return typeNamed(Number(value) < 2 ** 31 ? 'int4' : 'int8');
    default:
      return typeNamed('text');
  }
}

function sumType(type: DataType): DataType {
  if (type.name === 'int2' || type.name === 'int4') return typeNamed('int8');
  if (type.name === 'int8' || type.name === 'numeric') return typeNamed('numeric');
  return NUMBERS.includes(type.name) ? typeNamed(type.name) : UNKNOWN;
}

function binaryType(operator: string, left: DataType, right: DataType): DataType {
  if (COMPARISONS.has(operator)) return typeNamed('bool');
  if (operator === '||' && left.family === 'text' && right.family === 'text') return typeNamed('text');
  if (operator === '->>' || operator === '#>>') return typeNamed('text');
  if (operator === '->' || operator === '#>') return typeNamed(left.name);
  const rank = Math.max(NUMBERS.indexOf(left.name), NUMBERS.indexOf(right.name));
  const bothNumbers = NUMBERS.includes(left.name) && NUMBERS.includes(right.name);
  return bothNumbers && '+-*/%'.includes(operator) ? typeNamed(NUMBERS[rank] ?? 'unknown') : UNKNOWN;
}
