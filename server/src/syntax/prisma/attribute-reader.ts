import type { PrismaArgument, PrismaAttribute } from '../../model/prisma-facts.ts';
import type { PrismaToken } from './lexer.ts';
import type { TokenCursor } from './token-cursor.ts';

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
/** After these an argument list goes on in the next line. */
const CONTINUING = new Set([...OPENING, ',', ':']);

/** Reads the attribute whose at sign (or signs) is next. */
export function readAttribute(cursor: TokenCursor): PrismaAttribute | undefined {
  const sign = cursor.next();
  if (!sign) return undefined;
  const path = cursor.takePath();
  if (!path) {
    cursor.report(
      `Nothing follows "${sign.text}", so it is ignored. Write the attribute's name, such as ${sign.text}map.`,
      sign,
    );
    return undefined;
  }
  if (!cursor.atSymbol('(')) {
    return { name: path.name, arguments: [], span: { start: sign.start, end: path.span.end } };
  }
  const list = readArguments(cursor);
  return { name: path.name, arguments: list.arguments, span: { start: sign.start, end: list.end } };
}

/**
 * Reads from the opening parenthesis to the one that closes it. A list may go over several lines; where the closing parenthesis is
 * missing, it ends before the line that looks like the next field, so that one slip does not cost the rest of the block.
 */
function readArguments(cursor: TokenCursor): { arguments: PrismaArgument[]; end: number } {
  const open = cursor.next();
  const found: PrismaArgument[] = [];
  let end = open?.end ?? 0;
  const brackets = ['('];
  let current: PrismaToken[] = [];
  let previous = open;
  const finish = (): void => {
    const argument = toArgument(cursor, current);
    if (argument) found.push(argument);
    current = [];
  };
  while (brackets.length > 0) {
    const token = cursor.peek();
    const isLost = !token || (token.kind === 'newline' && startsNextEntry(cursor, previous));
    if (isLost || (token.text === '}' && token.kind === 'symbol' && !brackets.includes('{'))) {
      cursor.report(
        'The closing parenthesis is missing, so the argument list ends at the end of its line. Add ")".',
        open ?? { start: 0, end: 0 },
      );
      break;
    }
    if (token.kind === 'newline' || token.kind === 'documentation') {
      while (cursor.at('newline') || cursor.at('documentation')) cursor.next();
      continue;
    }
    cursor.next();
    previous = token;
    end = token.end;
    const symbol = token.kind === 'symbol' ? token.text : '';
    if (CLOSING.has(symbol)) brackets.pop();
    if (brackets.length === 0) break;
    if (symbol === ',' && brackets.length === 1) {
      finish();
      continue;
    }
    if (OPENING.has(symbol)) brackets.push(symbol);
    current.push(token);
  }
  finish();
  return { arguments: found, end };
}

/** With the cursor at a line break inside a list: whether the next line starts a field, a value or an attribute instead of going on. */
function startsNextEntry(cursor: TokenCursor, previous: PrismaToken | undefined): boolean {
  let ahead = 0;
  while (cursor.at('newline', ahead) || cursor.at('documentation', ahead)) ahead++;
  const first = cursor.peek(ahead);
  if (!first) return true;
  if (first.kind === 'symbol') return first.text.startsWith('@');
  if (first.kind !== 'word') return false;
  const goesOn = previous?.kind === 'symbol' && CONTINUING.has(previous.text);
  const second = cursor.peek(ahead + 1);
  return !goesOn || second?.kind === 'word' || (second?.kind === 'symbol' && /^[@=]/u.test(second.text));
}

function toArgument(cursor: TokenCursor, tokens: readonly PrismaToken[]): PrismaArgument | undefined {
  const [first, second] = tokens;
  const named = first?.kind === 'word' && second?.kind === 'symbol' && second.text === ':';
  const value = named ? tokens.slice(2) : tokens;
  const anchor = value[0] ?? first;
  if (!first || !anchor) return undefined;
  const span =
    value.length > 0
      ? { start: anchor.start, end: value[value.length - 1]?.end ?? anchor.end }
      : { start: second?.end ?? anchor.end, end: second?.end ?? anchor.end };
  return {
    text: cursor.text.slice(span.start, span.end),
    span,
    ...(named ? { name: cursor.identifier(first) } : {}),
    names: readNames(cursor, value),
  };
}

/** The names of `[a, b.c, d(sort: Desc)]`, or of a bare `a`. */
function readNames(cursor: TokenCursor, tokens: readonly PrismaToken[]): PrismaArgument['names'] {
  const [first] = tokens;
  if (first?.kind === 'word' && tokens.length === 1) return [cursor.identifier(first)];
  if (first?.kind !== 'symbol' || first.text !== '[') return [];
  const names: PrismaArgument['names'][number][] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind === 'symbol') {
      if (OPENING.has(token.text)) depth++;
      if (CLOSING.has(token.text)) depth--;
    }
    const before = tokens[index - 1]?.text;
    if (token?.kind !== 'word' || depth !== 1 || (before !== '[' && before !== ',')) continue;
    let end = token.end;
    while (tokens[index + 1]?.text === '.' && tokens[index + 2]?.kind === 'word') {
      end = tokens[index + 2]?.end ?? end;
      index += 2;
    }
    names.push(cursor.identifier({ start: token.start, end }));
  }
  return names;
}
