import { ASTERISK, COLON, EQUALS, GREATER, MINUS, PLUS, SLASH } from './characters.ts';

const POSTGRESQL_OPERATORS = operatorTable('+-*/<>=~!@#%^&|`?');
/** A PostgreSQL operator may end in `+` or `-` only if it has one of these; so `a=-1` is `=` and `-`. */
const POSTGRESQL_SIGN_KEEPERS = operatorTable('~!@#%^&|`?');
const COMMON_OPERATORS = operatorTable('<>=!|&~^');

/** PostgreSQL's operators have less than NAMEDATALEN bytes (manual, `CREATE OPERATOR`); what is longer need not be one token. */
const LONGEST_OPERATOR = 63;

function operatorTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) {
    table[character.charCodeAt(0)] = 1;
  }
  return table;
}

function has(table: Uint8Array, code: number): boolean {
  return code < 128 && table[code] === 1;
}

/**
 * The end of the operator at `start` by PostgreSQL's rules (manual, section 4.1.3 "Operators"): the longest run of operator
 * characters that holds no start of a comment, and is not longer than an operator may be. Characters that start no operator are a token each.
 */
export function postgresqlOperatorEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (!has(POSTGRESQL_OPERATORS, code)) {
    return colonOperatorEnd(text, start);
  }
  const limit = Math.min(text.length, start + LONGEST_OPERATOR);
  let end = start + 1;
  let keepsSign = has(POSTGRESQL_SIGN_KEEPERS, code);
  while (end < limit && has(POSTGRESQL_OPERATORS, text.charCodeAt(end)) && !startsComment(text, end)) {
    keepsSign ||= has(POSTGRESQL_SIGN_KEEPERS, text.charCodeAt(end));
    end++;
  }
  while (!keepsSign && end - start > 1 && isSign(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** The end of the operator at `start` for the other dialects: `<=>`, `!=`, `||`, `->>`, `:=`, `+=`, … */
export function commonOperatorEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (code === MINUS && next === GREATER) {
    return text.charCodeAt(start + 2) === GREATER ? start + 3 : start + 2;
  }
  if (code === COLON) {
    return colonOperatorEnd(text, start);
  }
  if (!has(COMMON_OPERATORS, code)) {
    return next === EQUALS && (code === PLUS || code === MINUS || code === ASTERISK || code === SLASH || code === 37)
      ? start + 2
      : start + 1;
  }
  let end = start + 1;
  while (end < text.length && has(COMMON_OPERATORS, text.charCodeAt(end))) {
    end++;
  }
  return end;
}

function colonOperatorEnd(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  return text.charCodeAt(start) === COLON && (next === COLON || next === EQUALS) ? start + 2 : start + 1;
}

function startsComment(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const next = text.charCodeAt(offset + 1);
  return (code === MINUS && next === MINUS) || (code === SLASH && next === ASTERISK);
}

function isSign(code: number): boolean {
  return code === PLUS || code === MINUS;
}
