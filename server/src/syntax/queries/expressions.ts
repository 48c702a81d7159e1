import type { Expression } from '../../model/expression.ts';
import { check, type Located, type Lowering } from './lowering.ts';
import { readParts } from './operators.ts';
import type { Part } from './parts.ts';
import { child, children, type Tree, textOf } from './sql-ast.ts';

/**
 * Lowers the expression that takes up all tokens from `first` to `last`.
 *
 * The operands are read from the tokens. How the operators between them group is asked of the dialect's parser, which is shown a name in
 * the place of every operand: it knows the precedence of each dialect's operators, but its trees do not say where things stand
 * (the builds for SQLite and SQL Server give hardly any location, the others include white space), and it rejects many operands that
 * those engines accept.
 */
export function lowerExpression(lowering: Lowering, first: number, last: number): Expression {
  const { tokens } = lowering;
  check(first <= last, 'an expression that is missing');
  if (tokens.kind(first) === 'parameter' && tokens.is(first + 1, ':=')) {
    const right = lowering.expression(first + 2, last);
    const left: Expression = { kind: 'parameter', span: tokens.span(first, first), name: tokens.written(first) };
    const operatorSpan = tokens.span(first + 1, first + 1);
    return { kind: 'binary', span: tokens.span(first, last), operator: ':=', operatorSpan, left, right };
  }
  const parts = readParts(lowering, first, last);
  const [only] = parts;
  if (parts.length === 1 && only?.form === 'operand') return only.operand.value;
  const tree = lowering.tree(parts.map((part) => (part.form === 'operand' ? 'q' : part.shape)).join(' '));
  const walk = new Walk(lowering, parts);
  const located = walk.lower(tree);
  check(walk.done && located.first === first && located.last === last, 'an expression with parts left over');
  return located.value;
}

/** The tree of an expression and its parts, walked together from the left. */
class Walk {
  readonly #lowering: Lowering;
  readonly #parts: readonly Part[];
  #next = 0;

  constructor(lowering: Lowering, parts: readonly Part[]) {
    this.#lowering = lowering;
    this.#parts = parts;
  }

  get done(): boolean {
    return this.#next === this.#parts.length;
  }

  lower(node: Tree): Located<Expression> {
    switch (textOf(node, 'type')) {
      case 'column_ref':
        return this.#operand();
      case 'unary_expr':
        return this.#not(node);
      case 'binary_expr':
        return this.#binary(node);
      default:
        check(false, `a node of the kind ‹${textOf(node, 'type')}›`);
    }
  }

  #take(): Part {
    const part = this.#parts[this.#next++];
    check(part !== undefined, 'more nodes than parts');
    return part;
  }

  #operand(): Located<Expression> {
    const part = this.#take();
    check(part.form === 'operand', 'an operator where the tree has an operand');
    return part.operand;
  }

  #not(node: Tree): Located<Expression> {
    const part = this.#take();
    const inner = child(node, 'expr');
    check(
      part.form === 'not' && textOf(node, 'operator') === 'NOT' && inner !== undefined,
      'another operator than the tree has',
    );
    const operand = this.lower(inner);
    const { first } = part;
    const { last } = operand;
    const span = this.#lowering.tokens.span(first, last);
    return { value: { kind: 'not', span, operand: operand.value }, first, last };
  }

  #binary(node: Tree): Located<Expression> {
    const leftNode = child(node, 'left');
    const rightNode = child(node, 'right');
    check(leftNode !== undefined && rightNode !== undefined, 'an operator without operands');
    const left = this.lower(leftNode);
    const part = this.#take();
    check(
      part.form !== 'operand' && part.form !== 'not' && part.form !== 'and',
      'an operand where the tree has an operator',
    );
    const { first } = left;
    const { tokens } = this.#lowering;
    if (part.form === 'test') {
      check(textOf(node, 'operator') === 'IS', 'another operator than the tree has');
      return { value: part.build(left.value, tokens.span(first, part.last)), first, last: part.last };
    }
    check(textOf(node, 'operator') === part.shape, 'another operator than the tree has');
    if (part.form === 'between') return this.#between(left, part.negated, rightNode);
    const right = this.lower(rightNode);
    if (part.form === 'logical') return this.#logical(part.shape, left, right, rightNode);
    const last = part.escape?.last ?? right.last;
    return { value: part.build(left.value, right.value, tokens.span(first, last), part.escape?.value), first, last };
  }

  /** `a AND b AND c` is one node, however the tree groups it, and whether or not `a AND b` is in parentheses. */
  #logical(shape: string, left: Located<Expression>, right: Located<Expression>, rightNode: Tree): Located<Expression> {
    const kind = shape === 'AND' ? 'and' : 'or';
    const chained = textOf(rightNode, 'operator') === shape;
    const operands = [left, right].flatMap(({ value }) =>
      value.kind === kind && (value === left.value || chained) ? value.operands : [value],
    );
    const span = this.#lowering.tokens.span(left.first, right.last);
    return { value: { kind, span, operands }, first: left.first, last: right.last };
  }

  #between(operand: Located<Expression>, negated: boolean, bounds: Tree): Located<Expression> {
    const [lowNode, highNode] = children(bounds, 'value');
    check(lowNode !== undefined && highNode !== undefined, 'BETWEEN without bounds');
    const low = this.lower(lowNode);
    check(this.#take().form === 'and', 'BETWEEN without AND');
    const high = this.lower(highNode);
    const { first } = operand;
    const span = this.#lowering.tokens.span(first, high.last);
    return {
      value: { kind: 'between', span, negated, operand: operand.value, low: low.value, high: high.value },
      first,
      last: high.last,
    };
  }
}
