import type { Expression } from '../../model/expression.ts';
import { endingBefore, type Located, type Lowering } from './lowering.ts';
import { child, children, strings, type Tree, textOf } from './tree.ts';

/** Lowers a SubLink: a query inside an expression. A scalar query's own parentheses belong to its span. */
export function lowerSubquery(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const word = source.at(node);
  const query = child(node, 'subselect') ?? {};
  const operandNode = child(node, 'testexpr');
  let open = word;
  while (!source.is(open, '(') && open < word + 4) open++;
  // `a OPERATOR(schema.=) ANY (SELECT …)`: the first parenthesis is the operator's.
  if (source.is(word, 'operator')) open = source.partner(word + 1) + 2;
  const last = source.partner(open);
  const inner = lowering.query(query, open + 1, last - 1);
  const type = textOf(node, 'subLinkType');
  if (operandNode) {
    const operand = endingBefore(lowering, operandNode, word);
    const span = source.span(operand.first, last);
    const operator = strings(children(node, 'operName')).at(-1);
    const value: Expression =
      type === 'ANY_SUBLINK' && operator === undefined
        ? { kind: 'in', span, negated: false, operand: operand.value, query: inner }
        : {
            kind: 'subquery',
            span,
            form: type === 'ALL_SUBLINK' ? 'all' : 'any',
            query: inner,
            operand: operand.value,
            operator: source.isName(word) ? (operator ?? '') : source.written(word),
          };
    return { value, first: operand.first, last };
  }
  const forms = { EXISTS_SUBLINK: 'exists', ARRAY_SUBLINK: 'array' } as const;
  const form = forms[type as keyof typeof forms] ?? 'scalar';
  return { value: { kind: 'subquery', span: source.span(word, last), form, query: inner }, first: word, last };
}
