import type { Expression } from '../../model/expression.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { Part } from './parts.ts';
import { child, children, type Tree, textOf } from './sql-ast.ts';

/** Longer chains of operators are refused: the tree of a chain is as deep as it is long. */
const MAX_OPERATORS = 500;

/**
 * Lowers comparisons and arithmetic.
 *
 * The operands are there already. How the operators between them group is asked of the dialect's parser, which is shown a name in the
 * place of every operand: it knows the precedence of these operators, but its trees do not say where
 * things stand (the builds for SQLite and SQL Server place no column), and it rejects operands that the engines accept.
 */
export function lowerComparison(lowering: Lowering, parts: readonly Part[]): Located<Expression> {
  const [only] = parts;
  if (parts.length === 1 && only?.form === 'operand') return only.operand;
  check(parts.length <= 2 * MAX_OPERATORS, 'a chain that is too long');
  const tree = lowering.tree(parts.map((part) => (part.form === 'operand' ? 'q' : part.shape)).join(' '));
  const walk = new Walk(lowering, parts);
  const located = walk.lower(tree);
  check(walk.done, 'an expression with parts left over');
  return located;
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
    const type = textOf(node, 'type');
    if (type === 'binary_expr') return this.#binary(node);
    check(type === 'column_ref', `a node of the kind ‹${type}›`);
    const part = this.#take();
    check(part.form === 'operand', 'an operator where the tree has an operand');
    return part.operand;
  }

  #take(): Part {
    const part = this.#parts[this.#next++];
    check(part !== undefined, 'more nodes than parts');
    return part;
  }

  #binary(node: Tree): Located<Expression> {
    const leftNode = child(node, 'left');
    const rightNode = child(node, 'right');
    check(leftNode !== undefined && rightNode !== undefined, 'an operator without operands');
    const left = this.lower(leftNode);
    const part = this.#take();
    const { first } = left;
    const { tokens } = this.#lowering;
    const operator = textOf(node, 'operator');
    if (part.form === 'test') {
      check(operator === 'IS', 'another operator than the tree has');
      return { value: part.build(left.value, tokens.span(first, part.last)), first, last: part.last };
    }
    check(
      (part.form === 'infix' || part.form === 'between') && operator === part.shape,
      'another operator than the tree has',
    );
    if (part.form === 'between') return this.#between(left, part.negated, rightNode);
    const right = this.lower(rightNode);
    const last = part.escape?.last ?? right.last;
    return { value: part.build(left.value, right.value, tokens.span(first, last), part.escape?.value), first, last };
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
