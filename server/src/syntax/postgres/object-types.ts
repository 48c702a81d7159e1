import type { CreateType } from '../../model/object-facts.ts';
import type { Lowering } from './lowering.ts';
import { bodyOf, child, children, strings, type Tree, textOf } from './tree.ts';
import { lowerType } from './types.ts';

/** The name in CREATE TYPE name … and CREATE DOMAIN name …: it has no location. */
function createdName({ source }: Lowering, word: string, first: number, last: number) {
  return source.qualifiedName(source.find(word, first, last) + 1);
}

/** Lowers a CreateEnumStmt. */
export function lowerEnum(lowering: Lowering, node: Tree, first: number, last: number): CreateType {
  const values = strings(children(node, 'vals'));
  return { kind: 'createType', name: createdName(lowering, 'type', first, last), form: 'enum', values, notNull: false };
}

/** Lowers a CompositeTypeStmt. */
export function lowerComposite(lowering: Lowering, first: number, last: number): CreateType {
  return {
    kind: 'createType',
    name: createdName(lowering, 'type', first, last),
    form: 'composite',
    values: [],
    notNull: false,
  };
}

/** Lowers a CreateRangeStmt, or a DefineStmt of a base type. */
export function lowerRangeOrBase(lowering: Lowering, form: 'range' | 'base', first: number, last: number): CreateType {
  return { kind: 'createType', name: createdName(lowering, 'type', first, last), form, values: [], notNull: false };
}

/** Lowers a CreateDomainStmt. */
export function lowerDomain(lowering: Lowering, node: Tree, first: number, last: number): CreateType {
  const constraints = children(node, 'constraints').map((constraint) => bodyOf(constraint));
  const checks = constraints.flatMap((constraint) => {
    const expression = child(constraint, 'raw_expr');
    return textOf(constraint, 'contype') === 'CONSTR_CHECK' && expression
      ? [lowering.expression(expression, -1).value]
      : [];
  });
  return {
    kind: 'createType',
    name: createdName(lowering, 'domain', first, last),
    form: 'domain',
    values: [],
    baseType: lowerType(lowering.source, child(node, 'typeName') ?? {}).type,
    notNull: constraints.some((constraint) => textOf(constraint, 'contype') === 'CONSTR_NOTNULL'),
    ...(checks.length > 0 ? { checks } : {}),
  };
}
