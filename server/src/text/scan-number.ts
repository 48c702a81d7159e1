import { DOT, isAsciiLetter, isDigit, isWordPart, MINUS, PLUS, UNDERSCORE } from './characters.ts';

/**
 * The end of the number that starts at `start` with a digit or with a dot before a digit: decimals with `_` between digits,
 * a fraction, an exponent, `0x…`, `0o…`, `0b…`. `1..10` is two numbers and an operator, as in PL/pgSQL.
 */
export function numberEnd(text: string, start: number): number {
  let i = start;
  if (text.charCodeAt(i) === 48 && isRadix(text.charCodeAt(i + 1)) && isWordPart(text.charCodeAt(i + 2))) {
    i += 2;
    while (isWordPart(text.charCodeAt(i))) {
      i++;
    }
    return i;
  }
  i = digitsEnd(text, i);
  if (text.charCodeAt(i) === DOT && text.charCodeAt(i + 1) !== DOT) {
    i = digitsEnd(text, i + 1);
  }
  return exponentEnd(text, i);
}

/** The end of the word that starts with digits, where dialects have such names: `1st_place`. */
export function digitWordEnd(text: string, start: number): number {
  let i = start;
  let letters = false;
  while (isWordPart(text.charCodeAt(i))) {
    letters ||= !isDigit(text.charCodeAt(i));
    i++;
  }
  return letters ? i : start;
}

function isRadix(code: number): boolean {
  const lower = code | 0x20;
  return isAsciiLetter(code) && (lower === 120 || lower === 111 || lower === 98);
}

function digitsEnd(text: string, start: number): number {
  let i = start;
  while (
    isDigit(text.charCodeAt(i)) ||
    (i > start && text.charCodeAt(i) === UNDERSCORE && isDigit(text.charCodeAt(i + 1)))
  ) {
    i++;
  }
  return i;
}

function exponentEnd(text: string, end: number): number {
  if ((text.charCodeAt(end) | 0x20) !== 101) {
    return end;
  }
  const sign = text.charCodeAt(end + 1);
  const digits = sign === PLUS || sign === MINUS ? end + 2 : end + 1;
  return isDigit(text.charCodeAt(digits)) ? digitsEnd(text, digits) : end;
}
