import type { AlterType } from '../../model/object-facts.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { alteredName, alteredObjectType } from './alter-table.ts';
import type { Lowering } from './lowering.ts';
import { child, children, flag, type Tree, textOf } from './tree.ts';

/** Lowers a RenameStmt that ends at token `last`, or gives undefined for objects that the model does not follow. */
export function lowerRename(lowering: Lowering, node: Tree, last: number): StatementFact | undefined {
  const renameType = textOf(node, 'renameType');
  const relation = child(node, 'relation');
  if (renameType === 'OBJECT_TYPE' || renameType === 'OBJECT_DOMAIN') return lowerTypeRename(lowering, node, last);
  if (!relation) return undefined;
  const { source } = lowering;
  const newName = source.identifier(last, textOf(node, 'newname'));
  const { next, ...named } = alteredName(lowering, relation);
  const span = source.span(next, last);
  const oldName = () => source.identifier(last - 2, textOf(node, 'subname'));
  const relationType = alteredObjectType(textOf(node, 'relationType'));
  const done = (objectType: AlterTable['objectType'], action: AlterAction): AlterTable => ({
    kind: 'alterTable',
    objectType,
    ...named,
    ifExists: flag(node, 'missing_ok'),
    actions: [action],
  });
  if (renameType === 'OBJECT_COLUMN' && relationType)
    return done(relationType, { kind: 'renameColumn', column: oldName(), newName, span });
  if (renameType === 'OBJECT_TABCONSTRAINT')
    return done('table', { kind: 'renameConstraint', constraint: oldName(), newName, span });
  const objectType = alteredObjectType(renameType);
  if (!objectType) return undefined;
  return done(objectType, { kind: 'renameTable', newName: { object: newName, span: newName.span }, span });
}

/** Lowers an AlterObjectSchemaStmt that ends at token `last`, or gives undefined for objects that the model does not follow. */
export function lowerSetSchema(lowering: Lowering, node: Tree, last: number): StatementFact | undefined {
  const { source } = lowering;
  const newSchema = source.identifier(last, textOf(node, 'newschema'));
  const kind = textOf(node, 'objectType');
  const relation = child(node, 'relation');
  const objectType = alteredObjectType(kind);
  if (relation && objectType) {
    const { next, ...named } = alteredName(lowering, relation);
    const action: AlterAction = { kind: 'setSchema', newSchema, span: source.span(next, last) };
    return { kind: 'alterTable', objectType, ...named, ifExists: flag(node, 'missing_ok'), actions: [action] };
  }
  if (kind !== 'OBJECT_TYPE' && kind !== 'OBJECT_DOMAIN') return undefined;
  return { kind: 'alterType', name: source.qualifiedName(alteredTypeAt(lowering)), setSchema: newSchema };
}

function lowerTypeRename(lowering: Lowering, node: Tree, last: number): AlterType | undefined {
  const { source } = lowering;
  const renameTo = source.identifier(last, textOf(node, 'newname'));
  return { kind: 'alterType', name: source.qualifiedName(alteredTypeAt(lowering)), renameTo };
}

/** The name's token in ALTER TYPE name … and ALTER DOMAIN name …. */
function alteredTypeAt({ source }: Lowering): number {
  let i = 0;
  while (i < source.count && !source.is(i, 'type') && !source.is(i, 'domain')) i++;
  return i + 1;
}

/** Lowers an AlterEnumStmt. */
export function lowerAlterEnum(lowering: Lowering, node: Tree): AlterType {
  const name = lowering.source.qualifiedName(alteredTypeAt(lowering));
  const from = textOf(node, 'oldVal');
  const value = textOf(node, 'newVal');
  if (from !== '') return { kind: 'alterType', name, renameValue: { from, to: value } };
  const neighbour = textOf(node, 'newValNeighbor');
  const place = neighbour === '' ? {} : flag(node, 'newValIsAfter') ? { after: neighbour } : { before: neighbour };
  return { kind: 'alterType', name, addValue: { value, ...place, ifNotExists: flag(node, 'skipIfNewValExists') } };
}

/** True for ALTER TYPE … of a composite type, which the tree gives as ALTER TABLE. */
export function altersCompositeType(node: Tree): boolean {
  return textOf(node, 'objtype') === 'OBJECT_TYPE' && children(node, 'cmds').length > 0;
}
