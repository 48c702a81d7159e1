import type { EmbeddedPiece, Embedding } from '../model/embedding.ts';
import { fileSpan } from '../model/file-span.ts';
import type { TextEdit } from '../model/fix.ts';
import type { Statement } from '../model/statement.ts';
import type { Span } from '../text/span.ts';

/**
 * An edit of a query that stands in a literal of another language, as an edit of the file: with the holes put back where the new text
 * repeats what stands for them, and escaped for the literal's quotes.
 *
 * @returns undefined where the new text cannot be written there: it would lose or repeat a placeholder that is bound by its position, split
 *   an escape sequence or a hole, or the literal is joined of several
 */
export function embeddedEdit(
  statement: Statement,
  embedding: Embedding,
  span: Span,
  newText: string,
): TextEdit | undefined {
  const { quote, pieces } = embedding;
  if (!quote) return undefined;
  const touched = pieces.filter((piece) => piece.start < span.end && span.start < piece.end);
  if (touched.some((piece) => piece.kind !== 'text' && !isInside(piece, span))) return undefined;
  // A constant that the program puts in is kept where it stands.
  if (touched.some((piece) => piece.kind === 'hole' && piece.source === undefined)) return undefined;
  if (!areJoined(pieces, touched)) return undefined;
  const replaced = statement.text.slice(span.start, span.end);
  if (positional(replaced) !== positional(newText)) return undefined;
  const written = write(newText, quote, pieces, statement.text);
  return written === undefined
    ? undefined
    : { file: statement.file, span: fileSpan(statement, span), newText: written };
}

function isInside(piece: EmbeddedPiece, span: Span): boolean {
  return span.start <= piece.start && piece.end <= span.end;
}

/** False where the file holds something between two of the pieces: the quotes and the plus of joined literals. */
function areJoined(pieces: readonly EmbeddedPiece[], touched: readonly EmbeddedPiece[]): boolean {
  return touched.every((piece, index) => index === 0 || pieces[pieces.indexOf(piece) - 1]?.fileEnd === piece.fileStart);
}

/** The placeholders whose values follow their order. */
function positional(sql: string): string {
  return (sql.replace(/'(?:[^']|'')*'/g, '').match(/\?/g) ?? []).join('');
}

function write(newText: string, quote: string, pieces: readonly EmbeddedPiece[], text: string): string | undefined {
  const holes = new Map<string, string>();
  for (const piece of pieces) {
    if (piece.source !== undefined) holes.set(text.slice(piece.start, piece.end), piece.source);
  }
  const parts = splitAtHoles(newText, [...holes.keys()]);
  let result = '';
  for (const part of parts) {
    const source = holes.get(part);
    // A positional placeholder or the operand of a sum is written where it stands, once.
    if (source !== undefined && !source.startsWith('${')) return undefined;
    result += source ?? escaped(part, quote);
  }
  return result;
}

/** The text in parts, of which each is one of the stand-ins or holds none. */
function splitAtHoles(text: string, standIns: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    let at = rest.length;
    let found = '';
    for (const standIn of standIns) {
      const index = rest.indexOf(standIn);
      if (index >= 0 && (index < at || (index === at && standIn.length > found.length))) [at, found] = [index, standIn];
    }
    if (at > 0) parts.push(rest.slice(0, at));
    if (found !== '') parts.push(found);
    rest = rest.slice(at + found.length);
  }
  return parts;
}

function escaped(text: string, quote: string): string {
  const common = text.replace(/\\/g, '\\\\');
  if (quote === '`') return common.replace(/`/g, '\\`').replace(/\$\{/g, '\\${');
  return common.replaceAll(quote, `\\${quote}`).replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
