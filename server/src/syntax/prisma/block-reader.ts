import type { Identifier } from '../../model/identifier.ts';
import type { PrismaAttribute } from '../../model/prisma-facts.ts';
import type { SyntaxProblem } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { readAttribute } from './attribute-reader.ts';
import { lexPrisma } from './lexer.ts';
import { TokenCursor } from './token-cursor.ts';

/** A field's type: `text` is its name as written (`String`, `Unsupported("point")`), without `?` and `[]`. */
export interface PrismaTypeNode {
  readonly text: string;
  readonly span: Span;
  /** Where the type ends with its `?` and `[]`. */
  readonly end: number;
  readonly optional: boolean;
  readonly list: boolean;
}

/** A line of a block: a field (with a type), an enum value (without), or a property (with a value). */
export interface PrismaMember {
  readonly name: Identifier;
  readonly type?: PrismaTypeNode;
  /** The extent of what follows `=`. */
  readonly value?: Span;
  readonly attributes: readonly PrismaAttribute[];
  readonly documentation?: string;
  /** From the name to the end of the last attribute. */
  readonly span: Span;
}

/** One top-level block as it stands. Every span counts from the start of the block's text. */
export interface PrismaBlock {
  readonly keyword: Identifier;
  readonly name?: Identifier;
  readonly members: readonly PrismaMember[];
  /** The `@@` attributes. */
  readonly attributes: readonly PrismaAttribute[];
  /** Offset of the closing brace, or of the end of the text where it is missing. */
  readonly closingBrace: number;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads `keyword Name { … }`; undefined where the text is no such block. Broken lines become problems and cost only themselves. */
export function readBlock(text: string): PrismaBlock | undefined {
  const cursor = new TokenCursor(text, lexPrisma(text));
  const keyword = cursor.takePath();
  if (!keyword) return undefined;
  const name = cursor.at('word') ? cursor.takePath() : undefined;
  while (cursor.peek() && !cursor.atSymbol('{')) {
    const stray = cursor.next();
    if (stray && stray.kind !== 'newline') reportStray(cursor, stray);
  }
  if (!cursor.takeSymbol('{')) return undefined;

  const members: PrismaMember[] = [];
  const attributes: PrismaAttribute[] = [];
  const closingBrace = readBody(cursor, members, attributes);
  if (closingBrace === undefined) {
    const title = name ? `${keyword.name} ${name.name}` : keyword.name;
    cursor.report(
      `The closing brace of "${title}" is missing. Add "}" on a line of its own.`,
      name?.span ?? keyword.span,
    );
  }
  return {
    keyword,
    ...(name ? { name } : {}),
    members,
    attributes,
    closingBrace: closingBrace ?? text.length,
    problems: cursor.problems,
  };
}

/** Reads up to the closing brace and returns its offset. */
function readBody(cursor: TokenCursor, members: PrismaMember[], attributes: PrismaAttribute[]): number | undefined {
  let documentation: string[] = [];
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    if (cursor.atSymbol('}')) return token.start;
    if (token.kind === 'newline') {
      cursor.next();
      if (cursor.at('newline')) documentation = [];
    } else if (token.kind === 'documentation') {
      cursor.next();
      documentation.push(token.text.slice(3).trim());
    } else if (cursor.atSymbol('@@')) {
      const attribute = readAttribute(cursor);
      if (attribute) attributes.push(attribute);
      finishLine(cursor);
      documentation = [];
    } else if (token.kind === 'word') {
      members.push(readMember(cursor, documentation));
      documentation = [];
    } else {
      reportStray(cursor, token);
      cursor.next();
    }
  }
  return undefined;
}

function readMember(cursor: TokenCursor, documentation: readonly string[]): PrismaMember {
  const token = cursor.next();
  const name = cursor.identifier(token ?? { start: 0, end: 0 });
  const notes = documentation.length > 0 ? { documentation: documentation.join('\n') } : {};
  if (cursor.takeSymbol('=')) {
    const value = readPropertyValue(cursor, name.span.end);
    return { name, value, attributes: [], ...notes, span: { start: name.span.start, end: value.end } };
  }
  const type = readType(cursor);
  const attributes: PrismaAttribute[] = [];
  while (cursor.atSymbol('@') || (cursor.peek() && !endsLine(cursor))) {
    if (cursor.atSymbol('@')) {
      const attribute = readAttribute(cursor);
      if (attribute) attributes.push(attribute);
    } else {
      const stray = cursor.next();
      if (stray) reportStray(cursor, stray);
    }
  }
  const end = attributes.at(-1)?.span.end ?? type?.end ?? name.span.end;
  return { name, ...(type ? { type } : {}), attributes, ...notes, span: { start: name.span.start, end } };
}

function readType(cursor: TokenCursor): PrismaTypeNode | undefined {
  const path = cursor.takePath();
  if (!path) return undefined;
  const nameEnd = cursor.atSymbol('(') ? (skipParentheses(cursor) ?? path.span.end) : path.span.end;
  const span = { start: path.span.start, end: nameEnd };
  let end = nameEnd;
  let optional = false;
  let list = false;
  for (;;) {
    const mark = cursor.takeSymbol('?');
    const bracket = !mark && cursor.atSymbol(']', 1) ? cursor.takeSymbol('[') : undefined;
    const last = bracket ? cursor.next() : mark;
    if (!last) break;
    if (bracket) list = true;
    else optional = true;
    end = last.end;
  }
  return { text: cursor.text.slice(span.start, span.end), span, end, optional, list };
}

/** Passes over the parentheses of `Unsupported("…")`, which stay on one line; the offset behind them. */
function skipParentheses(cursor: TokenCursor): number | undefined {
  let depth = 0;
  let end: number | undefined;
  while (cursor.peek() && !endsLine(cursor)) {
    const token = cursor.next();
    end = token?.end;
    if (token?.text === '(') depth++;
    if (token?.text === ')' && --depth === 0) break;
  }
  return end;
}

/** A property's value goes to the end of its line, or of its brackets where these go over several lines. */
function readPropertyValue(cursor: TokenCursor, afterName: number): Span {
  let start: number | undefined;
  let end = afterName;
  let depth = 0;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    if (cursor.atSymbol('}')) break;
    if (token.kind === 'newline') {
      const nextIsProperty = cursor.at('word', 1) && cursor.atSymbol('=', 2);
      if (depth <= 0 || nextIsProperty) break;
    } else if (token.kind !== 'documentation') {
      start ??= token.start;
      end = token.end;
      if (token.kind === 'symbol' && /[[(]/u.test(token.text)) depth++;
      if (token.kind === 'symbol' && /[\])]/u.test(token.text)) depth--;
    }
    cursor.next();
  }
  return { start: start ?? end, end };
}

function endsLine(cursor: TokenCursor): boolean {
  return cursor.at('newline') || cursor.at('documentation') || cursor.atSymbol('}') || cursor.atSymbol('@@');
}

/** Reports what is left of a line after a complete entry. */
function finishLine(cursor: TokenCursor): void {
  while (cursor.peek() && !endsLine(cursor)) {
    const stray = cursor.next();
    if (stray) reportStray(cursor, stray);
  }
}

function reportStray(cursor: TokenCursor, token: Span & { readonly text: string }): void {
  cursor.report(`"${token.text}" does not belong here and is ignored. Remove it, or complete the line.`, token);
}
