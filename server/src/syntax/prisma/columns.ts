import type { KeyConstraint } from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { PrismaAttribute, PrismaRelationField } from '../../model/prisma-facts.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import { findArgument, findAttribute, nameArgument } from './attributes.ts';
import { fieldDataType } from './data-types.ts';
import { toExpression } from './expression.ts';
import { readValue } from './value.ts';

/**
 * A field as a column. `notNull` is true for a required field and false for a list, for which Prisma Migrate writes no NOT NULL.
 * `@default(autoincrement())` becomes `identity`, not a default. `defaultSpan` covers the whole `@default(…)`.
 * A field-level `@unique(where: …)` is a partial index and so no constraint; see `fieldIndexes`.
 */
export function fieldColumn(field: PrismaRelationField, isEnum: boolean): ColumnDefinition {
  const { attributes } = field.details;
  const defaultAttribute = findAttribute(attributes, 'default');
  const id = findAttribute(attributes, 'id');
  const unique = findAttribute(attributes, 'unique');
  return {
    name: field.name,
    type: fieldDataType(field.details, isEnum),
    notNull: !field.details.optional && !field.details.list,
    explicitNull: false,
    ...(defaultAttribute ? columnDefault(defaultAttribute) : {}),
    ...(id ? { primaryKey: attributeKey('primaryKey', id, [field.name]) } : {}),
    ...(unique && !findArgument(unique, 'where') ? { unique: attributeKey('unique', unique, [field.name]) } : {}),
    checks: [],
    span: field.span,
    prisma: field.details,
  };
}

function columnDefault(attribute: PrismaAttribute): Pick<ColumnDefinition, 'default' | 'defaultSpan' | 'identity'> {
  const argument = findArgument(attribute, 'value', 0);
  if (!argument) return { defaultSpan: attribute.span };
  const expression = toExpression(readValue(argument.text, argument.span.start));
  if (expression.kind === 'call' && expression.name === 'autoincrement') {
    return { identity: 'byDefault', defaultSpan: attribute.span };
  }
  return { default: expression, defaultSpan: attribute.span };
}

/** `@id`, `@unique`, `@@id` or `@@unique` as a constraint; its name is what `map:` says. */
export function attributeKey(
  kind: KeyConstraint['kind'],
  attribute: PrismaAttribute,
  columns: readonly Identifier[],
): KeyConstraint {
  const name = nameArgument(attribute, 'map');
  return {
    kind,
    ...(name ? { name } : {}),
    columns,
    include: [],
    nullsNotDistinct: false,
    notValid: false,
    deferrable: false,
    initiallyDeferred: false,
    span: attribute.span,
  };
}
