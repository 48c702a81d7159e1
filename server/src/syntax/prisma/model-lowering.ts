import type { ForeignKeyConstraint, ReferentialAction, TableConstraint } from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { IndexDefinition } from '../../model/index-definition.ts';
import type { PrismaAttribute, PrismaModelDetails, PrismaRelationField } from '../../model/prisma-facts.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import { findArgument, findAttribute, mappedName, nameArgument, stringArgument } from './attributes.ts';
import type { PrismaBlock, PrismaMember } from './block-reader.ts';
import { attributeKey, fieldColumn } from './columns.ts';
import { isScalarType } from './data-types.ts';
import { attributeIndex, fieldIndexes } from './indexes.ts';

const REFERENTIAL_ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  NoAction: 'noAction',
  SetNull: 'setNull',
  SetDefault: 'setDefault',
};

/**
 * A model, view or composite type as a table. Columns are the fields with a scalar type; a field whose type is another block stands in
 * `prisma.fields` alone, because only the whole schema tells an enum from a relation. A `@relation` with `fields:` is a foreign key in
 * any case, so it stands among the constraints, which name models and fields as Prisma does. There is no `bodySpan`: nothing may be
 * inserted as if the body were SQL.
 */
export function lowerModel(
  block: PrismaBlock,
  name: Identifier,
  blockKind: PrismaModelDetails['blockKind'],
): CreateTable {
  const fields = block.members.flatMap(toField);
  const scalars = fields.filter((field) => isScalarType(field.details.typeName));
  return {
    kind: 'createTable',
    name: { object: name, span: name.span },
    ifNotExists: false,
    temporary: false,
    unlogged: false,
    foreign: false,
    columns: scalars.map((field) => fieldColumn(field, false)),
    constraints: [...blockKeys(block.attributes), ...fields.flatMap(foreignKey)],
    indexes: [...blockIndexes(block.attributes), ...fields.flatMap(fieldIndexes)],
    inherits: [],
    like: [],
    options: {},
    prisma: modelDetails(block, blockKind, fields),
  };
}

function modelDetails(
  block: PrismaBlock,
  blockKind: PrismaModelDetails['blockKind'],
  fields: readonly PrismaRelationField[],
): PrismaModelDetails {
  const map = mappedName(block.attributes);
  const schemaAttribute = findAttribute(block.attributes, 'schema');
  const databaseSchema = schemaAttribute && stringArgument(schemaAttribute, 'map', 0);
  return {
    blockKind,
    fields,
    attributes: block.attributes,
    ...(map === undefined ? {} : { mappedName: map }),
    ...(databaseSchema === undefined ? {} : { databaseSchema }),
    ignored: findAttribute(block.attributes, 'ignore') !== undefined,
    closingBrace: block.closingBrace,
  };
}

function toField(member: PrismaMember): PrismaRelationField[] {
  if (!member.type) return [];
  const map = mappedName(member.attributes);
  return [
    {
      name: member.name,
      details: {
        typeName: member.type.text,
        typeSpan: member.type.span,
        optional: member.type.optional,
        list: member.type.list,
        attributes: member.attributes,
        ...(map === undefined ? {} : { mappedName: map }),
        ...(member.documentation === undefined ? {} : { documentation: member.documentation }),
      },
      span: member.span,
    },
  ];
}

function blockKeys(attributes: readonly PrismaAttribute[]): TableConstraint[] {
  return attributes.flatMap((attribute) => {
    const isUnique = attribute.name === 'unique' && !findArgument(attribute, 'where');
    if (attribute.name !== 'id' && !isUnique) return [];
    const columns = findArgument(attribute, 'fields', 0)?.names ?? [];
    return [attributeKey(isUnique ? 'unique' : 'primaryKey', attribute, columns)];
  });
}

function blockIndexes(attributes: readonly PrismaAttribute[]): IndexDefinition[] {
  return attributes
    .filter(
      (attribute) =>
        attribute.name === 'index' ||
        attribute.name === 'fulltext' ||
        (attribute.name === 'unique' && findArgument(attribute, 'where')),
    )
    .map(attributeIndex);
}

/** The side of a relation that holds the columns; the other side and implicit many-to-many relations have no `fields:`. */
function foreignKey(field: PrismaRelationField): ForeignKeyConstraint[] {
  const relation = findAttribute(field.details.attributes, 'relation');
  const columns = relation && findArgument(relation, 'fields')?.names;
  if (!relation || !columns || columns.length === 0 || isScalarType(field.details.typeName)) return [];
  const name = nameArgument(relation, 'map');
  const onDelete = referentialAction(relation, 'onDelete');
  const onUpdate = referentialAction(relation, 'onUpdate');
  const { typeName, typeSpan } = field.details;
  return [
    {
      kind: 'foreignKey',
      ...(name ? { name } : {}),
      columns,
      referencedTable: { object: { name: typeName, quoted: false, span: typeSpan }, span: typeSpan },
      referencedColumns: findArgument(relation, 'references')?.names ?? [],
      ...(onDelete ? { onDelete } : {}),
      ...(onUpdate ? { onUpdate } : {}),
      matchFull: false,
      notValid: false,
      deferrable: false,
      initiallyDeferred: false,
      span: relation.span,
    },
  ];
}

function referentialAction(relation: PrismaAttribute, argument: string): ReferentialAction | undefined {
  const text = findArgument(relation, argument)?.text ?? '';
  return Object.hasOwn(REFERENTIAL_ACTIONS, text) ? REFERENTIAL_ACTIONS[text] : undefined;
}
