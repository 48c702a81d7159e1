import type { Expression } from '../../../model/expression.ts';
import type { PrismaEnum } from '../../../model/prisma-facts.ts';
import type { Column, Table } from '../../../model/schema.ts';
import { slug } from '../identifiers.ts';
import { columnNameAt } from '../keys/column-name.ts';
import { type Comparison, type Drift, fieldNameAt } from './drift.ts';
import { expectedType, isExpected, typeText } from './expected-type.ts';

/** What a field and the column of its name say differently: the type, whether NULL is allowed, the default. */
export function* columnDrift(comparison: Comparison, model: Table, field: Column, column: Column): Generator<Drift> {
  const name = `${model.name}.${field.name}`;
  const words = [model.databaseName, field.databaseName];
  const drift = (what: string, ...words: readonly string[]): Drift => ({
    at: fieldNameAt(field),
    what,
    migration: slug(...words),
    related: { at: columnNameAt(column), message: `${column.name} as the migrations have it` },
  });
  const type = typeDifference(comparison, field, column);
  if (type)
    yield drift(`${name} is ${type.wanted} in this schema, but ${type.found} in the migrations`, 'change', ...words);
  if (isNullabilityKnown(model, field, column) && field.nullable !== column.nullable) {
    yield field.nullable
      ? drift(
          `${name} is optional in this schema, but NOT NULL in the migrations, so writing null fails`,
          'make',
          ...words,
          'optional',
        )
      : drift(
          `${name} is required in this schema, but the migrations allow NULL, so reading such a row fails`,
          'make',
          ...words,
          'required',
        );
  }
  const value = defaultDifference(comparison, model, field, column);
  if (value) yield drift(`${name} ${value}`, 'change', ...words, 'default');
}

function typeDifference(
  { dialect, prisma }: Comparison,
  field: Column,
  column: Column,
): { readonly wanted: string; readonly found: string } | undefined {
  const found = column.type.text;
  if (field.type.name === 'Unsupported' || column.type.family === 'unknown') return undefined;
  const isList = field.type.arrayDimensions > 0;
  if (isList !== column.type.arrayDimensions > 0 && dialect === 'postgresql') {
    return { wanted: isList ? 'a list' : 'a single value', found };
  }
  if (field.type.family === 'enum') return enumTypeDifference(prisma, dialect, field, column);
  const expected = expectedType(field.type, dialect);
  if (!expected || isExpected(expected, column.type, dialect)) return undefined;
  return { wanted: `${field.type.text} (${typeText(expected)})`, found };
}

/** Only PostgreSQL has enums as types of their own; MySQL spells them out in the column. */
function enumTypeDifference(
  prisma: Comparison['prisma'],
  dialect: Comparison['dialect'],
  field: Column,
  column: Column,
): { readonly wanted: string; readonly found: string } | undefined {
  const fact = enumFact(prisma, field.type.name);
  if (!fact) return undefined;
  const found = column.type.text;
  if (dialect === 'postgresql') {
    const wanted = fact.mappedName ?? fact.name.name;
    const actual = column.type.name.slice(column.type.name.lastIndexOf('.') + 1);
    return actual === wanted ? undefined : { wanted: `the enum ${wanted}`, found };
  }
  if (dialect !== 'mysql' && dialect !== 'mariadb') return undefined;
  const actual = new Set(column.type.arguments.map((one) => one.replace(/^'|'$/g, '')));
  const wanted = databaseValues(fact);
  if (column.type.name === 'enum' && wanted.length === actual.size && wanted.every((one) => actual.has(one)))
    return undefined;
  return { wanted: `the enum ${fact.name.name} of ${wanted.join(', ')}`, found };
}

/** An enum's block by its name. */
export function enumFact(prisma: Comparison['prisma'], name: string): PrismaEnum | undefined {
  for (const type of prisma.final.enums()) {
    const { fact } = type.origin.statement.parsed;
    if (type.name === name && fact.kind === 'prismaEnum') return fact;
  }
  return undefined;
}

/** The values of an enum as the database has them. */
export function databaseValues({ values, mappedValues }: PrismaEnum): readonly string[] {
  return values.map(({ name }) => mappedValues?.[name] ?? name);
}

/** A list may be either in the database; the columns of a key are never null; a computed column is what its expression is. */
function isNullabilityKnown(model: Table, field: Column, column: Column): boolean {
  return (
    field.type.arrayDimensions === 0 &&
    !column.generated &&
    !model.primaryKey?.columns.includes(field.name) &&
    field.type.name !== 'Unsupported'
  );
}

/** What differs about the default, as the end of a sentence. Expressions are not compared, only whether there is one. */
function defaultDifference({ dialect }: Comparison, model: Table, field: Column, column: Column): string | undefined {
  if (column.generated || field.type.name === 'Unsupported' || field.type.arrayDimensions > 0) return undefined;
  if (model.primaryKey?.columns.includes(field.name) && dialect === 'sqlite') return undefined;
  const wanted = field.default;
  if (wanted?.kind === 'call' && wanted.name === 'dbgenerated' && wanted.arguments.length === 0) return undefined;
  const inMigrations = column.hasDefault && !(column.default?.kind === 'literal' && column.default.type === 'null');
  if (field.hasDefault && !inMigrations) {
    return 'has a default in this schema, but none in the migrations, so inserts without it fail or leave NULL';
  }
  if (!field.hasDefault && inMigrations) return 'has a default in the migrations, but none in this schema';
  const left = literalValue(wanted, field);
  const right = literalValue(column.default, field);
  if (left === undefined || right === undefined || left === right) return undefined;
  return `has the default ${left} in this schema, but ${right} in the migrations`;
}

const COMPARED: ReadonlySet<string> = new Set(['String', 'Int', 'BigInt', 'Boolean', 'Float', 'Decimal']);

/** A plain number, string or boolean, the same for all its spellings; undefined for anything else. */
function literalValue(expression: Expression | undefined, { type }: Column): string | undefined {
  const scalar = type.text.split(/[ [(]/)[0] ?? '';
  if (!COMPARED.has(scalar)) return undefined;
  let one = expression;
  while (one?.kind === 'cast') one = one.operand;
  if (one?.kind === 'unary' && one.operator === '-' && one.operand.kind === 'literal') {
    return String(-Number(one.operand.value));
  }
  if (one?.kind !== 'literal' || one.type === 'null' || one.type === 'bits') return undefined;
  if (scalar === 'String') return one.type === 'string' ? one.value : undefined;
  if (scalar === 'Boolean') {
    const value = one.value.toLowerCase();
    return { true: 'true', false: 'false', '1': 'true', '0': 'false', t: 'true', f: 'false' }[value];
  }
  const number = Number(one.value);
  return Number.isNaN(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER ? undefined : String(number);
}
