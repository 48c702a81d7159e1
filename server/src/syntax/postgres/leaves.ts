import type { Expression, Literal } from '../../model/expression.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Located, Lowering } from './lowering.ts';
import { child, children, flag, numberOf, type Tree, textOf, unwrap } from './tree.ts';

/** `a.b`, `*`, `t.*`. The star of `TABLE t` stands nowhere; its place is the hint, the word TABLE. */
export function lowerColumn(lowering: Lowering, node: Tree, hint: number): Located<Expression> {
  const { source } = lowering;
  const first = numberOf(node, 'location') < 0 ? Math.max(hint, 0) : source.at(node);
  const parts: Identifier[] = [];
  let last = first;
  let star = false;
  children(node, 'fields').forEach((field, position) => {
    const index = first + position * 2;
    const name = unwrap(field, 'String');
    if (name) parts.push(source.identifier(index, textOf(name, 'sval')));
    else star = true;
    last = index;
  });
  const span = source.span(first, last);
  return { value: star ? { kind: 'star', span, qualifier: parts } : { kind: 'column', span, parts }, first, last };
}

/** A constant. A negative number is a constant that starts at its minus sign. FETCH FIRST ROW's 1 stands nowhere. */
export function lowerConstant(lowering: Lowering, node: Tree, hint: number): Located<Expression> {
  const { source } = lowering;
  const first = numberOf(node, 'location') < 0 ? Math.max(hint, 0) : source.at(node);
  const last = source.is(first, '-') ? first + 1 : first;
  return {
    value: { kind: 'literal', span: source.span(first, last), ...constantValue(lowering, node, first, last) },
    first,
    last,
  };
}

function constantValue(lowering: Lowering, node: Tree, first: number, last: number): Pick<Literal, 'type' | 'value'> {
  if (flag(node, 'isnull')) return { type: 'null', value: '' };
  const text = child(node, 'sval');
  if (text) return { type: 'string', value: textOf(text, 'sval') };
  const bool = child(node, 'boolval');
  if (bool) return { type: 'boolean', value: String(flag(bool, 'boolval')) };
  const located = numberOf(node, 'location') >= 0;
  const written = lowering.source.slice(first, last);
  if (child(node, 'bsval')) return { type: 'bits', value: written };
  return { type: 'number', value: located ? written : String(numberOf(child(node, 'ival') ?? {}, 'ival')) };
}

/** `$1`, or psql's `:name`, which is kept as written. */
export function lowerParameter(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  return {
    value: {
      kind: 'parameter',
      span: source.span(first, first),
      name: source.original.slice(source.start(first), source.end(first)),
    },
    first,
    last: first,
  };
}
