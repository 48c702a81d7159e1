import type { IndexDefinition, IndexPart } from '../../model/index-definition.ts';
import type { PrismaAttribute, PrismaRelationField } from '../../model/prisma-facts.ts';
import { findArgument, findAttribute, nameArgument } from './attributes.ts';
import { toExpression } from './expression.ts';
import { type PrismaValue, readValue } from './value.ts';

/** `@@index`, `@@fulltext`, or a `@@unique` that has a `where:`. The name is `map:`, or `name:` as Prisma 2 had it. */
export function attributeIndex(attribute: PrismaAttribute): IndexDefinition {
  const fields = findArgument(attribute, 'fields', 0);
  const value = fields && readValue(fields.text, fields.span.start);
  const parts = value?.kind === 'list' ? value.items.flatMap(indexPart) : [];
  return { ...indexFrame(attribute), parts };
}

/** The index that a field-level `@unique(where: …)` stands for. */
export function fieldIndexes(field: PrismaRelationField): IndexDefinition[] {
  const unique = findAttribute(field.details.attributes, 'unique');
  if (!unique || !findArgument(unique, 'where')) return [];
  const part = { column: field.name, descending: false, span: field.name.span };
  return [{ ...indexFrame(unique), parts: [part] }];
}

function indexFrame(attribute: PrismaAttribute): Omit<IndexDefinition, 'parts'> {
  const isIndex = attribute.name === 'index';
  const name = nameArgument(attribute, 'map') ?? (isIndex ? nameArgument(attribute, 'name') : undefined);
  const where = findArgument(attribute, 'where');
  const type = findArgument(attribute, 'type')?.text.toLowerCase();
  return {
    unique: attribute.name === 'unique',
    ...(name ? { name } : {}),
    method: attribute.name === 'fulltext' ? 'fulltext' : (type ?? 'btree'),
    include: [],
    ...(where ? { where: toExpression(readValue(where.text, where.span.start)) } : {}),
    nullsNotDistinct: false,
    span: attribute.span,
  };
}

/** `name` or `name(sort: Desc, length: 10, ops: raw("gin_trgm_ops"))`. */
function indexPart(value: PrismaValue): IndexPart[] {
  if (value.kind === 'path') return [{ column: value.name, descending: false, span: value.span }];
  if (value.kind !== 'call') return [];
  const options = new Map(value.arguments.map((argument) => [argument.name, argument.value]));
  const length = options.get('length');
  const prefixLength = length?.kind === 'number' ? Number(length.text) : undefined;
  const operatorClass = operatorClassName(options.get('ops'));
  return [
    {
      column: value.name,
      descending: isPath(options.get('sort'), 'Desc'),
      ...(operatorClass === undefined ? {} : { operatorClass }),
      ...(prefixLength === undefined ? {} : { prefixLength }),
      span: value.span,
    },
  ];
}

function isPath(value: PrismaValue | undefined, name: string): boolean {
  return value?.kind === 'path' && value.name.name === name;
}

/** `JsonbPathOps` as written, `raw("gin_trgm_ops")` as its text. */
function operatorClassName(value: PrismaValue | undefined): string | undefined {
  if (value?.kind === 'path') return value.name.name;
  const raw = value?.kind === 'call' ? value.arguments[0]?.value : undefined;
  return raw?.kind === 'string' ? raw.value : undefined;
}
