import type { Expression } from '../../model/expression.ts';
import type { PrismaValue } from './value.ts';

/**
 * A value as the expression it stands for. A bare name is an enum's value and so a string; names of a call's arguments are dropped.
 * `dbgenerated("now()")` stays a call with the SQL as its string argument.
 */
export function toExpression(value: PrismaValue): Expression {
  const { span } = value;
  switch (value.kind) {
    case 'string':
      return { kind: 'literal', type: 'string', value: value.value, span };
    case 'number':
      return { kind: 'literal', type: 'number', value: value.text, span };
    case 'path': {
      const { name } = value.name;
      const isBoolean = name === 'true' || name === 'false';
      return { kind: 'literal', type: isBoolean ? 'boolean' : 'string', value: name, span };
    }
    case 'call':
      return {
        kind: 'call',
        name: value.name.name.toLowerCase(),
        nameSpan: value.name.span,
        arguments: value.arguments.map((argument) => toExpression(argument.value)),
        distinct: false,
        star: false,
        orderBy: [],
        window: false,
        span,
      };
    case 'list':
      return { kind: 'array', items: value.items.map(toExpression), span };
    case 'other':
      return { kind: 'other', children: [], span };
  }
}
