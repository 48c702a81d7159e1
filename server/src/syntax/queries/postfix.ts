import type { Expression } from '../../model/expression.ts';
import { typeAfterColons } from './constructs.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

/** JSON access: tighter than every other operator in the dialects that have it (SQLite: lang_expr.html; MySQL: only after a column). */
const JSON_OPERATORS = new Set(['->', '->>']);

/** More than anybody attaches to one operand; each is a level of its tree. */
const MAX_ATTACHED = 100;
/** What follows the search of MySQL's `MATCH (a) AGAINST ('x' IN BOOLEAN MODE)`. */
const SEARCH_MODES: ReadonlySet<string> = new Set(['in', 'with']);

/** Takes in what is attached to the end of an operand: COLLATE, `::type`, `[subscript]`, `.field`, AT TIME ZONE, JSON access. */
export function lowerPostfix(lowering: Lowering, operand: Located<Expression>, limit: number): Located<Expression> {
  let all = operand;
  for (let count = 0; ; count++) {
    const next = all.last < limit ? attach(lowering, all, limit) : undefined;
    if (!next) return all;
    check(count < MAX_ATTACHED, 'a chain that is too long');
    check(next.last <= limit, 'an operand that goes on');
    all = next;
  }
}

function attach(lowering: Lowering, operand: Located<Expression>, limit: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  const { first, last, value } = operand;
  const at = last + 1;
  const other = (end: number, children: readonly Expression[]): Located<Expression> => ({
    value: { kind: 'other', span: tokens.span(first, end), children },
    first,
    last: end,
  });
  const key = tokens.key(at);
  switch (key) {
    case 'collate':
      check(tokens.isName(at + 1), 'COLLATE without a name');
      return other(tokens.nameEnd(at + 1), [value]);
    case '::': {
      const read = typeAfterColons(tokens, at + 1, limit);
      const span = tokens.span(first, read.last);
      return { value: { kind: 'cast', span, operand: value, type: read.type }, first, last: read.last };
    }
    case '[': {
      const close = tokens.partner(at);
      check(close > at + 1, 'a subscript without its end');
      return other(close, [value, lowering.expression(at + 1, close - 1)]);
    }
    case '.':
      check(tokens.isWord(at + 1), 'a dot without a name');
      return other(at + 1, [value]);
    case 'against': {
      const close = tokens.partner(at + 1);
      check(tokens.is(at + 1, '(') && close > 0, 'AGAINST without its search');
      const mode = tokens.findAny(SEARCH_MODES, at + 2, close - 1);
      return other(close, [value, lowering.expression(at + 2, mode < 0 ? close - 1 : mode - 1)]);
    }
    case 'at': {
      if (!tokens.matches(at + 1, 'time', 'zone')) return undefined;
      const zone = lowering.operand(at + 3, limit);
      return other(zone.last, [value, zone.value]);
    }
    default: {
      if (!JSON_OPERATORS.has(key)) return undefined;
      // ClickHouse's lambda takes up the rest of its argument; the names in it are its own.
      if (tokens.dialect === 'clickhouse') return other(limit, []);
      const right = lowering.operand(at + 1, limit);
      const span = tokens.span(first, right.last);
      const parts = { operator: key, operatorSpan: tokens.span(at, at), left: value, right: right.value };
      return { value: { kind: 'binary', span, ...parts }, first, last: right.last };
    }
  }
}
