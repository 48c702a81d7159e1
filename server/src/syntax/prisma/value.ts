import type { Identifier } from '../../model/identifier.ts';
import type { Span } from '../../text/span.ts';
import { decodeString, lexPrisma } from './lexer.ts';
import { TokenCursor } from './token-cursor.ts';

/** The value of an attribute's argument, taken apart. `path` is a bare name (`Cascade`, `author.name`, `true`). */
export type PrismaValue =
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'path'; readonly name: Identifier; readonly span: Span }
  | {
      readonly kind: 'call';
      readonly name: Identifier;
      readonly arguments: readonly PrismaValueArgument[];
      readonly span: Span;
    }
  | { readonly kind: 'list'; readonly items: readonly PrismaValue[]; readonly span: Span }
  /** Anything else, such as a half-typed value or an object. */
  | { readonly kind: 'other'; readonly span: Span };

export interface PrismaValueArgument {
  readonly name?: string;
  readonly value: PrismaValue;
}

/** Calls and lists nest no deeper than this; Prisma itself needs three levels. */
const MAXIMUM_DEPTH = 16;

/** Takes the text of one argument apart; spans are moved by `offset`, the place of `text` in its statement. */
export function readValue(text: string, offset: number): PrismaValue {
  const tokens = lexPrisma(text).filter((token) => token.kind !== 'newline' && token.kind !== 'documentation');
  return moveValue(readOne(new TokenCursor(text, tokens), 0), offset);
}

function readOne(cursor: TokenCursor, depth: number): PrismaValue {
  const token = cursor.peek();
  if (!token || depth > MAXIMUM_DEPTH) {
    const at = token?.start ?? cursor.text.length;
    return { kind: 'other', span: { start: at, end: cursor.text.length } };
  }
  const span = { start: token.start, end: token.end };
  if (token.kind === 'string') {
    cursor.next();
    return { kind: 'string', value: decodeString(token.text), span };
  }
  if (token.kind === 'number') {
    cursor.next();
    return { kind: 'number', text: token.text, span };
  }
  if (token.kind === 'word') return readNamed(cursor, depth);
  cursor.next();
  if (token.text !== '[') return { kind: 'other', span };
  const list = readItems(cursor, ']', depth);
  return { kind: 'list', items: list.items.map((item) => item.value), span: { start: token.start, end: list.end } };
}

function readNamed(cursor: TokenCursor, depth: number): PrismaValue {
  const name = cursor.takePath();
  if (!name) return { kind: 'other', span: { start: cursor.text.length, end: cursor.text.length } };
  if (!cursor.takeSymbol('(')) return { kind: 'path', name, span: name.span };
  const list = readItems(cursor, ')', depth);
  return { kind: 'call', name, arguments: list.items, span: { start: name.span.start, end: list.end } };
}

/** Reads comma-separated, possibly named values up to the closing bracket or the end of the text. */
function readItems(cursor: TokenCursor, closing: string, depth: number): { items: PrismaValueArgument[]; end: number } {
  const items: PrismaValueArgument[] = [];
  let end = cursor.text.length;
  while (cursor.peek()) {
    const close = cursor.takeSymbol(closing);
    if (close) {
      end = close.end;
      break;
    }
    if (cursor.takeSymbol(',')) continue;
    const name = cursor.at('word') && cursor.atSymbol(':', 1) ? cursor.next()?.text : undefined;
    if (name !== undefined) cursor.next();
    const value = readOne(cursor, depth + 1);
    items.push({ ...(name === undefined ? {} : { name }), value });
    if (depth >= MAXIMUM_DEPTH) break;
  }
  return { items, end };
}

function moveValue(value: PrismaValue, offset: number): PrismaValue {
  const span = { start: value.span.start + offset, end: value.span.end + offset };
  if (value.kind === 'list') return { ...value, span, items: value.items.map((item) => moveValue(item, offset)) };
  if (value.kind === 'path') return { ...value, span, name: { ...value.name, span } };
  if (value.kind !== 'call') return { ...value, span };
  const { start, end } = value.name.span;
  return {
    ...value,
    span,
    name: { ...value.name, span: { start: start + offset, end: end + offset } },
    arguments: value.arguments.map((argument) => ({ ...argument, value: moveValue(argument.value, offset) })),
  };
}
