import type { Expression } from '../../model/expression.ts';
import type { Span } from '../../text/span.ts';
import type { Located } from './lowering.ts';

/** Makes the node of an operator with two operands; LIKE alone can have an escape. */
export type Infix = (left: Expression, right: Expression, span: Span, escaping?: Expression) => Expression;
/** Makes the node of an operator that follows its only operand. */
export type Test = (operand: Expression, span: Span) => Expression;

/** Something between, before or after operands, with its tokens. `shape` is what the parser is shown in its place. */
export type Operator =
  | {
      readonly form: 'infix';
      readonly shape: string;
      readonly first: number;
      readonly last: number;
      readonly build: Infix;
      readonly escape?: Located<Expression>;
    }
  | {
      readonly form: 'logical';
      readonly shape: 'AND' | 'OR' | 'XOR' | '||';
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly form: 'test';
      readonly shape: string;
      readonly first: number;
      readonly last: number;
      readonly build: Test;
    }
  | {
      readonly form: 'between';
      readonly shape: string;
      readonly first: number;
      readonly last: number;
      readonly negated: boolean;
    };

/** The parts of an expression in order: operands and operators. `and` is the one between the bounds of a BETWEEN. */
export type Part =
  | { readonly form: 'operand'; readonly operand: Located<Expression> }
  | { readonly form: 'not'; readonly shape: string; readonly first: number; readonly last: number }
  | { readonly form: 'and'; readonly shape: string }
  | Operator;
