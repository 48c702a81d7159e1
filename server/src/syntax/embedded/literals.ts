import { argumentsOf, expressionsOf, isComment, type SyntaxNode, unwrapped } from './script-tree.ts';

/** A stretch of a text that a program writes as a literal, with its absolute offsets in the file. */
export interface Chunk {
  readonly kind: 'text' | 'escape' | 'hole';
  /** What the program has at run time; for a hole the expression as written, `${` and `}` included. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A string, a template, or several of them joined by `+`. */
export interface LiteralText {
  readonly chunks: readonly Chunk[];
  /** Undefined where literals in different quotes are joined. */
  readonly quote: '`' | "'" | '"' | undefined;
}

/** Deeper sums are nobody's query. */
const MOST_OPERANDS = 500;

/**
 * Reads a literal, a sum, or a list that is joined at once (`[…].join(' ')`). At least one of its operands must be a literal; the others are
 * holes.
 *
 * @returns undefined where the node is no literal, or its text cannot be told (an escape sequence that is none)
 */
export function readLiteral(node: SyntaxNode, text: string): LiteralText | undefined {
  const list = joinedList(node, text);
  const chunks: Chunk[] = [];
  const quotes = new Set<LiteralText['quote']>();
  for (const [index, operand] of (list?.items ?? operandsOf(node)).entries()) {
    const before = list?.items[index - 1];
    if (before) chunks.push({ kind: 'escape', text: list.separator, from: before.to, to: operand.from });
    const quote = quoteOf(operand, text);
    if (!quote) {
      chunks.push({ kind: 'hole', text: text.slice(operand.from, operand.to), from: operand.from, to: operand.to });
      continue;
    }
    const read = readQuoted(operand, text, quote);
    if (!read) return undefined;
    quotes.add(quote);
    chunks.push(...read);
  }
  if (quotes.size === 0) return undefined;
  const [quote] = quotes;
  // What stands between the items of a list is no part of any of them.
  return { chunks, quote: quotes.size === 1 && !list ? quote : undefined };
}

/** The items of a list that is joined as it is written, and what is put between them. */
function joinedList(
  node: SyntaxNode,
  text: string,
): { readonly items: readonly SyntaxNode[]; readonly separator: string } | undefined {
  const callee = node.name === 'CallExpression' ? node.firstChild : null;
  const list = callee?.name === 'MemberExpression' ? callee.firstChild : null;
  const method = callee?.lastChild;
  if (list?.name !== 'ArrayExpression' || !method || text.slice(method.from, method.to) !== 'join') return undefined;
  const [between] = argumentsOf(node);
  const quote = between && quoteOf(between, text);
  if (!between || !quote || list.getChild('Spread')) return undefined;
  const separator = readQuoted(between, text, quote);
  if (!separator || separator.some(({ kind }) => kind === 'hole')) return undefined;
  return { items: expressionsOf(list).map(unwrapped), separator: separator.map((chunk) => chunk.text).join('') };
}

/** What the program has at run time, each hole as written. */
export function runtimeText(literal: LiteralText): string {
  return literal.chunks.map((chunk) => chunk.text).join('');
}

/** What the program has at run time, each hole written `${x}`. */
export function markedText(literal: LiteralText): string {
  return literal.chunks.map((chunk) => (chunk.kind === 'hole' ? HOLE : chunk.text)).join('');
}

const HOLE = `\${x}`;

/** The operands of a sum in order; the node itself where it is none. */
function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  const pending = [node];
  for (let one = pending.pop(); one; one = pending.pop()) {
    const inner = unwrapped(one);
    const [left, right] = sumOf(inner);
    if (left && right && operands.length + pending.length < MOST_OPERANDS) pending.push(right, left);
    else operands.push(inner);
  }
  return operands;
}

function sumOf(node: SyntaxNode): readonly SyntaxNode[] {
  const operator = node.name === 'BinaryExpression' ? node.getChild('ArithOp') : null;
  if (!operator || operator.to - operator.from !== 1) return [];
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isComment(child) && child.name !== 'ArithOp') parts.push(child);
  }
  return parts.length === 2 ? parts : [];
}

function quoteOf(node: SyntaxNode, text: string): '`' | "'" | '"' | undefined {
  if (node.name !== 'String' && node.name !== 'TemplateString') return undefined;
  const quote = text[node.from];
  return quote === '`' || quote === "'" || quote === '"' ? quote : undefined;
}

function readQuoted(node: SyntaxNode, text: string, quote: string): Chunk[] | undefined {
  const closed = node.to - node.from >= 2 && text[node.to - 1] === quote;
  const end = closed ? node.to - 1 : node.to;
  const chunks: Chunk[] = [];
  let at = node.from + 1;
  const plain = (to: number): void => {
    if (to > at) chunks.push({ kind: 'text', text: text.slice(at, to), from: at, to });
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Escape' && child.name !== 'Interpolation') continue;
    plain(child.from);
    const written = text.slice(child.from, child.to);
    const decoded = child.name === 'Escape' ? decodeEscape(written) : written;
    if (decoded === undefined) return undefined;
    chunks.push({ kind: child.name === 'Escape' ? 'escape' : 'hole', text: decoded, from: child.from, to: child.to });
    at = child.to;
  }
  plain(end);
  return chunks;
}

const SINGLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** What an escape sequence stands for; undefined where it is none. A backslash before a line break stands for nothing. */
function decodeEscape(written: string): string | undefined {
  const hexadecimal = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\})$/i.exec(written);
  if (hexadecimal) {
    const code = Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? hexadecimal[3] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const character = written.slice(1);
  if (/^[xu\d]/.test(character)) return SINGLE_ESCAPES[character];
  if (/^(?:\r\n|[\n\r\u2028\u2029])/.test(character)) return '';
  return SINGLE_ESCAPES[character] ?? character;
}
