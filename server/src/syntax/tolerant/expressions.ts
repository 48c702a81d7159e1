import type { Expression } from '../../model/expression.ts';
import type { Identifier } from '../../model/identifier.ts';
import { readType } from './data-types.ts';
import {
  ADDITIVE,
  AND,
  BARE_CALLS,
  COMPARISON,
  COMPARISONS,
  ENDS,
  MULTIPLICATIVE,
  MULTIPLICATIVES,
  NOT,
  OPERAND,
  OR,
  stringValue,
  UNARIES,
  UNARY,
} from './expression-words.ts';
import type { Located, Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** Deeper expressions are kept as `other` without their parts. */
const MAX_DEPTH = 64;

/** The expression that starts at `first` and ends at `last` or before; where it ends before, the whole is `other` with what was read. */
export function readExpression(reading: Reading, first: number, last: number): Expression {
  const { source } = reading;
  const read = readUpTo(reading, first, last, OR);
  if (read.last >= last) return read.value;
  return {
    kind: 'other',
    span: source.span(first, last),
    children: [read.value, ...atomsIn(reading, read.last + 1, last)],
  };
}

/** The expression that starts at `first`, as far as it goes, with operators that bind at least as tightly as `level`. */
export function readUpTo(reading: Reading, first: number, limit: number, level: number = OR): Located<Expression> {
  return new Reader(reading, limit).read(first, level, 0);
}

/** Names, literals and calls in text that is no expression of ours. */
function atomsIn(reading: Reading, first: number, last: number): Expression[] {
  const { source } = reading;
  const atoms: Expression[] = [];
  for (let i = first; i <= last; i++) {
    if (!source.isName(i) && !source.is(i, '(')) continue;
    if (ENDS.has(source.key(i))) continue;
    const read = readUpTo(reading, i, last, UNARY);
    if (read.value.kind === 'column' || read.value.kind === 'call' || read.value.kind === 'other')
      atoms.push(read.value);
    i = Math.max(i, read.last);
  }
  return atoms;
}

class Reader {
  readonly #reading: Reading;
  readonly #source: SqlSource;
  readonly #limit: number;

  constructor(reading: Reading, limit: number) {
    this.#reading = reading;
    this.#source = reading.source;
    this.#limit = limit;
  }

  read(first: number, level: number, depth: number): Located<Expression> {
    if (depth > MAX_DEPTH) return this.#opaque(first, this.#limit);
    let left = this.#prefix(first, depth);
    for (;;) {
      const next = this.#infix(first, left, level, depth);
      if (!next || next.last <= left.last) return left;
      left = next;
    }
  }

  #key(index: number): string {
    return index <= this.#limit ? this.#source.key(index) : '';
  }

  #opaque(first: number, last: number): Located<Expression> {
    return { value: { kind: 'other', span: this.#source.span(first, last), children: [] }, last };
  }

  #prefix(first: number, depth: number): Located<Expression> {
    const source = this.#source;
    const key = this.#key(first);
    if (key === 'not') {
      const operand = this.read(first + 1, NOT, depth + 1);
      return {
        value: { kind: 'not', span: source.span(first, operand.last), operand: operand.value },
        last: operand.last,
      };
    }
    if (UNARIES.has(key)) return this.#unary(first, key, depth);
    return this.#primary(first, depth);
  }

  #unary(first: number, operator: string, depth: number): Located<Expression> {
    const source = this.#source;
    const operand = this.read(first + 1, UNARY, depth + 1);
    const span = source.span(first, operand.last);
    const { value } = operand;
    if ((operator === '-' || operator === '+') && value.kind === 'literal' && value.type === 'number') {
      return { value: { ...value, span, value: source.slice(first, operand.last) }, last: operand.last };
    }
    return { value: { kind: 'unary', span, operator, operand: value }, last: operand.last };
  }

  #primary(first: number, depth: number): Located<Expression> {
    const source = this.#source;
    const token = source.token(first);
    if (!token || first > this.#limit) return this.#opaque(first, first);
    const span = source.span(first, first);
    const key = source.key(first);
    if (key === '(') return this.#parenthesised(first, depth);
    if (key === '*') return { value: { kind: 'star', span, qualifier: [] }, last: first };
    if (token.kind === 'string')
      return { value: { kind: 'literal', span, ...stringValue(source.written(first)) }, last: first };
    if (token.kind === 'number') {
      return { value: { kind: 'literal', span, type: 'number', value: source.written(first) }, last: first };
    }
    if (token.kind === 'parameter') {
      return { value: { kind: 'parameter', span, name: source.written(first) }, last: first };
    }
    if (key === 'null') return { value: { kind: 'literal', span, type: 'null', value: '' }, last: first };
    if (key === 'true' || key === 'false') {
      return { value: { kind: 'literal', span, type: 'boolean', value: key }, last: first };
    }
    if (key === 'case') return this.#case(first);
    if ((key === 'exists' || key === 'interval') && first < this.#limit) {
      const last = key === 'interval' ? Math.min(this.#limit, first + 2) : source.skip(first + 1) - 1;
      return this.#opaque(first, Math.max(first, last));
    }
    if (key === 'cast' && source.is(first + 1, '(')) return this.#cast(first, depth);
    if (source.isName(first)) return this.#name(first, depth);
    return this.#opaque(first, Math.max(first, Math.min(this.#limit, source.skip(first) - 1)));
  }

  #parenthesised(first: number, depth: number): Located<Expression> {
    const source = this.#source;
    const close = source.partner(first);
    if (close < 0 || close > this.#limit) return this.#opaque(first, this.#limit);
    if (['select', 'with', 'values'].includes(source.key(first + 1))) {
      const query = this.#reading.query(first + 1, close - 1);
      return { value: { kind: 'subquery', form: 'scalar', span: source.span(first, close), query }, last: close };
    }
    const parts = source.segmentsInside(first);
    const [only] = parts;
    if (!only) return this.#opaque(first, close);
    if (parts.length === 1) return { value: this.#whole(only[0], only[1], depth), last: close };
    const items = parts.map(([from, to]) => this.#whole(from, to, depth));
    return { value: { kind: 'row', span: source.span(first, close), items }, last: close };
  }

  #whole(first: number, last: number, depth: number): Expression {
    const read = new Reader(this.#reading, last).read(first, OR, depth + 1);
    if (read.last >= last) return read.value;
    const children = [read.value, ...(depth < MAX_DEPTH ? atomsIn(this.#reading, read.last + 1, last) : [])];
    return { kind: 'other', span: this.#source.span(first, last), children };
  }

  #case(first: number): Located<Expression> {
    const source = this.#source;
    let open = 0;
    for (let i = first; i <= this.#limit; i = source.skip(i)) {
      if (source.is(i, 'case')) open++;
      else if (source.is(i, 'end') && --open === 0) {
        const children = atomsIn(this.#reading, first + 1, i - 1);
        return { value: { kind: 'other', span: source.span(first, i), children }, last: i };
      }
    }
    return this.#opaque(first, this.#limit);
  }

  #cast(first: number, depth: number): Located<Expression> {
    const source = this.#source;
    const close = source.partner(first + 1);
    const as = close < 0 ? -1 : source.find('as', first + 2, close - 1);
    if (as < 0 || as + 1 >= close) return this.#name(first, depth);
    return {
      value: {
        kind: 'cast',
        span: source.span(first, close),
        operand: this.#whole(first + 2, as - 1, depth),
        type: readType(source, as + 1, close - 1).type,
      },
      last: close,
    };
  }

  /** A column or a call. */
  #name(first: number, depth: number): Located<Expression> {
    const source = this.#source;
    const end = Math.min(source.nameEnd(first), this.#limit);
    if (source.is(end + 1, '.') && source.is(end + 2, '*') && end + 2 <= this.#limit) {
      return {
        value: { kind: 'star', span: source.span(first, end + 2), qualifier: this.#parts(first, end) },
        last: end + 2,
      };
    }
    const open = end + 1;
    const called = open <= this.#limit && source.is(open, '(') && source.partner(open) > 0;
    const bare = first === end && !source.isQuoted(first) && BARE_CALLS.has(source.key(first));
    if (!called && !bare) {
      return { value: { kind: 'column', span: source.span(first, end), parts: this.#parts(first, end) }, last: end };
    }
    const last = called ? Math.min(source.partner(open), this.#limit) : end;
    const distinct = called && source.is(open + 1, 'distinct');
    const parts = called ? source.segments(open + (distinct ? 2 : 1), last - 1) : [];
    const star = parts.length === 1 && parts[0]?.[0] === parts[0]?.[1] && source.is(open + 1, '*');
    return {
      value: {
        kind: 'call',
        span: source.span(first, last),
        name: source.identifier(end).name.toLowerCase(),
        ...(end > first ? { schema: source.identifier(end - 2).name } : {}),
        nameSpan: source.span(first, end),
        arguments: star ? [] : parts.map(([from, to]) => this.#whole(from, to, depth)),
        distinct,
        star,
        orderBy: [],
        window: source.is(last + 1, 'over'),
      },
      last,
    };
  }

  #parts(first: number, end: number): Identifier[] {
    const parts: Identifier[] = [];
    for (let i = first; i <= end; i += 2) parts.push(this.#source.identifier(i));
    return parts;
  }

  /** The expression that `left`, which starts at `first`, grows to by the operator behind it. */
  #infix(first: number, left: Located<Expression>, level: number, depth: number): Located<Expression> | undefined {
    const source = this.#source;
    const at = left.last + 1;
    const key = this.#key(at);
    if (key === '') return undefined;
    if (key === 'and' || key === 'or' || key === '&&') return this.#logical(first, left, key, level, depth);
    if (COMPARISONS.has(key)) return level > COMPARISON ? undefined : this.#binary(first, left, OPERAND, depth);
    if (key === '<=>') {
      if (level > COMPARISON) return undefined;
      const right = this.read(at + 1, OPERAND, depth + 1);
      const span = source.span(first, right.last);
      return {
        value: { kind: 'distinctFrom', span, negated: true, left: left.value, right: right.value },
        last: right.last,
      };
    }
    if (key === 'is' || key === 'not' || key === 'in' || key === 'between' || key === 'like') {
      return level > COMPARISON ? undefined : this.#test(first, left, depth);
    }
    if (MULTIPLICATIVES.has(key)) return level > MULTIPLICATIVE ? undefined : this.#binary(first, left, UNARY, depth);
    if (source.token(at)?.kind === 'operator' && key !== '.') {
      return level > ADDITIVE ? undefined : this.#binary(first, left, MULTIPLICATIVE, depth);
    }
    return undefined;
  }

  #logical(first: number, left: Located<Expression>, key: string, level: number, depth: number) {
    const own = key === 'or' ? OR : AND;
    if (level > own) return undefined;
    const right = this.read(left.last + 2, own + 1, depth + 1);
    const kind = key === 'or' ? ('or' as const) : ('and' as const);
    const before = left.value.kind === kind ? left.value.operands : [left.value];
    const span = this.#source.span(first, right.last);
    return { value: { kind, span, operands: [...before, right.value] }, last: right.last };
  }

  #binary(first: number, left: Located<Expression>, rightLevel: number, depth: number): Located<Expression> {
    const source = this.#source;
    const at = left.last + 1;
    const right = this.read(at + 1, rightLevel, depth + 1);
    const last = Math.max(at, right.last);
    return {
      value: {
        kind: 'binary',
        span: source.span(first, last),
        operator: source.written(at).toUpperCase(),
        operatorSpan: source.span(at, at),
        left: left.value,
        right: right.value,
      },
      last,
    };
  }

  /** IS [NOT] NULL, [NOT] IN, [NOT] BETWEEN, [NOT] LIKE. */
  #test(first: number, left: Located<Expression>, depth: number): Located<Expression> | undefined {
    const source = this.#source;
    const at = left.last + 1;
    const operand = left.value;
    if (this.#key(at) === 'is') {
      const negated = this.#key(at + 1) === 'not';
      const last = at + (negated ? 2 : 1);
      const test = this.#key(last);
      if (test !== 'null' && test !== 'true' && test !== 'false' && test !== 'unknown') return undefined;
      return { value: { kind: 'is', span: source.span(first, last), test, negated, operand }, last };
    }
    const negated = this.#key(at) === 'not';
    const word = negated ? at + 1 : at;
    switch (this.#key(word)) {
      case 'in': {
        const list = this.#parenthesised(word + 1, depth);
        if (!source.is(word + 1, '(')) return undefined;
        const span = source.span(first, list.last);
        const { value } = list;
        if (value.kind === 'subquery') {
          return { value: { kind: 'in', span, negated, operand, query: value.query }, last: list.last };
        }
        const items = value.kind === 'row' ? value.items : [value];
        return { value: { kind: 'in', span, negated, operand, list: items }, last: list.last };
      }
      case 'between': {
        const low = this.read(word + 1, OPERAND, depth + 1);
        if (this.#key(low.last + 1) !== 'and') return undefined;
        const high = this.read(low.last + 2, OPERAND, depth + 1);
        const span = source.span(first, high.last);
        return {
          value: { kind: 'between', span, negated, operand, low: low.value, high: high.value },
          last: high.last,
        };
      }
      case 'like': {
        const pattern = this.read(word + 1, OPERAND, depth + 1);
        const span = source.span(first, pattern.last);
        return {
          value: { kind: 'like', operator: 'like', span, negated, operand, pattern: pattern.value },
          last: pattern.last,
        };
      }
      default:
        return undefined;
    }
  }
}
