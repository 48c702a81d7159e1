import type { Expression } from '../../model/expression.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import { type Lowering, startingAt } from './lowering.ts';
import { child, type Tree, textOf, unwrap } from './tree.ts';

/** Lowers the keys inside the brackets that open at `open`: IndexElem nodes, in order. */
export function lowerIndexParts(lowering: Lowering, nodes: readonly Tree[], open: number): IndexPart[] {
  const places = lowering.source.segmentsInside(open);
  return nodes.map((wrapped, position) => {
    const [first, last] = places[position] ?? [open, open];
    return lowerIndexPart(lowering, unwrap(wrapped, 'IndexElem') ?? {}, first, last);
  });
}

/** Lowers one IndexElem that stands from `first` to `last`. */
export function lowerIndexPart(lowering: Lowering, node: Tree, first: number, last: number): IndexPart {
  const { source } = lowering;
  const name = textOf(node, 'name');
  const expressionNode = child(node, 'expr');
  const expression = expressionNode ? startingAt(lowering, expressionNode, first) : undefined;
  const keyLast = expression ? expression.last : first;
  const nulls = textOf(node, 'nulls_ordering');
  const bracketed =
    expressionNode && expression ? bracketedColumn(lowering, expressionNode, expression.value) : undefined;
  return {
    descending: textOf(node, 'ordering') === 'SORTBY_DESC',
    ...(bracketed ?? (expression ? { expression: expression.value } : { column: source.identifier(first, name) })),
    ...(nulls === 'SORTBY_NULLS_FIRST' ? { nulls: 'first' as const } : {}),
    ...(nulls === 'SORTBY_NULLS_LAST' ? { nulls: 'last' as const } : {}),
    ...keyDetails(lowering, node, keyLast + 1),
    span: source.span(first, last),
  };
}

/** `(name)` and `(name COLLATE "C")` mean the column itself (`ComputeIndexAttrs` in indexcmds.c). */
function bracketedColumn(
  { source }: Lowering,
  node: Tree,
  expression: Expression,
): Pick<IndexPart, 'column' | 'collation'> | undefined {
  const collate = unwrap(node, 'CollateClause');
  const key = collate && expression.kind === 'other' ? expression.children[0] : expression;
  if (key?.kind !== 'column' || key.parts.length !== 1) return undefined;
  const [column] = key.parts;
  if (!collate || !column) return { column };
  const collation = source.at(collate);
  return { column, collation: source.slice(collation + 1, source.nameEnd(collation + 1)) };
}

/** The collation and the operator class, which follow the key from token `next` on. */
function keyDetails({ source }: Lowering, node: Tree, next: number): Pick<IndexPart, 'collation' | 'operatorClass'> {
  const hasCollation = Array.isArray(node.collation) && source.is(next, 'collate');
  const collationLast = hasCollation ? source.nameEnd(next + 1) : next - 1;
  const first = collationLast + 1;
  const nameLast = source.nameEnd(first);
  const last = Array.isArray(node.opclassopts) ? Math.max(nameLast, source.partner(nameLast + 1)) : nameLast;
  return {
    ...(hasCollation ? { collation: source.slice(next + 1, collationLast) } : {}),
    ...(Array.isArray(node.opclass) ? { operatorClass: source.slice(first, last).toLowerCase() } : {}),
  };
}
