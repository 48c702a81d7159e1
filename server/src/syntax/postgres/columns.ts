import type { CheckConstraint, ForeignKeyConstraint, KeyConstraint } from '../../model/constraint.ts';
import type { Expression } from '../../model/expression.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import { type ConstraintFlags, constraintFlags, lowerConstraint } from './constraints.ts';
import { type Lowering, startingAt } from './lowering.ts';
import { bodyOf, child, children, type Tree, textOf, unwrap } from './tree.ts';
import { lowerType, missingType } from './types.ts';

/** A constraint of a column with the tokens from its first word to the one before the next constraint. */
interface PlacedConstraint {
  readonly node: Tree;
  readonly first: number;
  readonly last: number;
  readonly flags: ConstraintFlags;
}

/** Lowers a ColumnDef that stands from `first` (its name) to `last`. */
export function lowerColumnDefinition(lowering: Lowering, node: Tree, first: number, last: number): ColumnDefinition {
  const { source } = lowering;
  const name = source.identifier(first, textOf(node, 'colname'));
  const typeName = child(node, 'typeName');
  const collation = child(node, 'collClause');
  const constraints = placeConstraints(lowering, node, last);
  const column: { -readonly [Field in keyof ColumnDefinition]: ColumnDefinition[Field] } = {
    name,
    type: typeName ? lowerType(source, typeName).type : missingType(source, first),
    notNull: false,
    explicitNull: false,
    checks: [],
    ...(collation ? { collation: collationOf(lowering, collation) } : {}),
    span: source.span(first, last),
  };
  const checks: CheckConstraint[] = [];
  for (const placed of constraints) {
    const { node: constraint } = placed;
    const kind = textOf(constraint, 'contype');
    const body = textOf(constraint, 'conname') === '' ? placed.first : placed.first + 2;
    switch (kind) {
      case 'CONSTR_NOTNULL':
        column.notNull = true;
        column.notNullSpan = source.span(body, body + 1);
        break;
      case 'CONSTR_NULL':
        column.explicitNull = true;
        break;
      case 'CONSTR_DEFAULT': {
        const value = startingAt(lowering, child(constraint, 'raw_expr') ?? {}, body + 1);
        column.default = value.value;
        column.defaultSpan = source.span(body, value.last);
        break;
      }
      case 'CONSTR_IDENTITY':
        column.identity = textOf(constraint, 'generated_when') === 'a' ? 'always' : 'byDefault';
        break;
      case 'CONSTR_GENERATED':
        column.generated = generatedOf(lowering, constraint);
        break;
      default: {
        const lowered = lowerConstraint(lowering, constraint, placed.first, placed.last, placed.flags, name);
        if (lowered?.kind === 'primaryKey') column.primaryKey = lowered satisfies KeyConstraint;
        else if (lowered?.kind === 'unique') column.unique = lowered satisfies KeyConstraint;
        else if (lowered?.kind === 'foreignKey') column.references = lowered satisfies ForeignKeyConstraint;
        else if (lowered?.kind === 'check') checks.push(lowered);
      }
    }
  }
  column.checks = checks;
  return column;
}

/**
 * The column's constraints in order. Each ends where the next one, an attribute of it or the collation starts; attributes (DEFERRABLE,
 * INITIALLY DEFERRED, NOT VALID, …) are nodes of their own that belong to the constraint before them.
 */
function placeConstraints(lowering: Lowering, column: Tree, columnLast: number): PlacedConstraint[] {
  const { source } = lowering;
  const collation = child(column, 'collClause');
  const collationStart = collation ? source.at(collation) : -1;
  const nodes = children(column, 'constraints').map(bodyOf);
  const placed: PlacedConstraint[] = [];
  nodes.forEach((node, position) => {
    if (textOf(node, 'contype').startsWith('CONSTR_ATTR_')) return;
    let next = position + 1;
    let flags = constraintFlags(node);
    for (; next < nodes.length; next++) {
      const attribute = textOf(nodes[next] ?? {}, 'contype');
      if (!attribute.startsWith('CONSTR_ATTR_')) break;
      flags = withAttribute(flags, attribute);
    }
    const first = source.at(node);
    const following = nodes[next];
    let last = following ? source.at(following) - 1 : columnLast;
    if (collationStart > first && collationStart <= last) last = collationStart - 1;
    placed.push({ node, first, last, flags });
  });
  return placed;
}

function withAttribute(flags: ConstraintFlags, attribute: string): ConstraintFlags {
  switch (attribute) {
    case 'CONSTR_ATTR_DEFERRABLE':
      return { ...flags, deferrable: true };
    case 'CONSTR_ATTR_DEFERRED':
      return { ...flags, deferrable: true, initiallyDeferred: true };
    default:
      return flags;
  }
}

function generatedOf(lowering: Lowering, node: Tree): { expression?: Expression; stored: boolean } {
  const expression = child(node, 'raw_expr');
  return {
    ...(expression ? { expression: lowering.expression(expression, -1).value } : {}),
    stored: textOf(node, 'generated_kind') !== 'v',
  };
}

function collationOf({ source }: Lowering, node: Tree): string {
  const first = source.at(node) + 1;
  return source.slice(first, source.nameEnd(first));
}

/** The ColumnDef in a wrapped node, or undefined. */
export function columnNode(wrapped: Tree | undefined): Tree | undefined {
  return unwrap(wrapped, 'ColumnDef');
}
