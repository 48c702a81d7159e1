import type { EmbeddedPiece, Embedding } from '../model/embedding.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';
import type { EarlierTree, EmbeddedText, ScriptReader, Tree } from '../syntax/embedded/reader.ts';
import type { Dialect } from '../text/dialect.ts';
import { type StatementSlice, splitStatements } from '../text/splitter.ts';

/** What it takes to read a TypeScript or JavaScript file. */
export interface ScriptSource {
  readonly path: string;
  readonly text: string;
  readonly dialect: Dialect;
  readonly reader: ScriptReader;
  readonly parse: (text: string) => ParsedStatement;
  readonly earlier?: EarlierTree;
}

/** What was read of a file. */
export interface ScriptReading {
  readonly statements: Statement[];
  readonly tree: Tree;
}

/**
 * The statements of a TypeScript or JavaScript file: its embedded queries and client calls, in text order. What is as it was among
 * `before` keeps its identity, wherever it has moved to.
 */
export function readScript(source: ScriptSource, before: readonly Statement[]): ScriptReading {
  const contents = source.reader.read(source.text, source.path, source.dialect, source.earlier);
  const read = [
    ...contents.texts.flatMap((text) => statementsOf(text, source)),
    ...contents.calls.map(({ leadStart, ...call }): Statement => {
      return { ...call, file: source.path, lead: call.start - leadStart, terminated: true };
    }),
  ].sort((a, b) => a.start - b.start || b.text.length - a.text.length);
  return { statements: reuse(read, before), tree: contents.tree };
}

function statementsOf(embedded: EmbeddedText, source: ScriptSource): Statement[] {
  return splitStatements(embedded.text, source.dialect).flatMap((slice) => {
    if (slice.kind !== 'sql') return [];
    const text = embedded.text.slice(slice.start, slice.end);
    const pieces = cut(embedded.pieces, slice);
    const start = pieces[0]?.fileStart ?? 0;
    const { quote, bindsHoles, hides, site } = embedded;
    const embedding: Embedding = {
      ...(quote ? { quote } : {}),
      ...(hides ? { hides } : {}),
      bindsHoles,
      pieces: pieces.map((piece) => ({
        ...piece,
        fileStart: piece.fileStart - start,
        fileEnd: piece.fileEnd - start,
      })),
      site,
    };
    const lead = Math.max(0, start - embedded.leadStart);
    const { terminated } = slice;
    return [{ file: source.path, start, lead, text, terminated, parsed: source.parse(text), embedding }];
  });
}

/** The pieces of a slice of the text, counted from its start; file offsets stay absolute. */
function cut(pieces: readonly EmbeddedPiece[], { start, end }: StatementSlice): EmbeddedPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.end <= start || piece.start >= end) return [];
    const head = piece.kind === 'text' ? Math.max(0, start - piece.start) : 0;
    const tail = piece.kind === 'text' ? Math.max(0, piece.end - end) : 0;
    return [
      {
        ...piece,
        start: Math.max(0, piece.start - start),
        end: Math.min(piece.end, end) - start,
        fileStart: piece.fileStart + head,
        fileEnd: piece.fileEnd - tail,
      },
    ];
  });
}

/** Puts statements of the last reading in the place of equal ones, so that what is known of them holds on. */
function reuse(read: readonly Statement[], before: readonly Statement[]): Statement[] {
  const known = new Map<string, Statement[]>();
  for (const statement of before) {
    const twins = known.get(statement.text);
    if (twins) twins.push(statement);
    else known.set(statement.text, [statement]);
  }
  return read.map((statement) => {
    const twins = known.get(statement.text) ?? [];
    const at = twins.findIndex((one) => isSame(one, statement));
    const [twin] = at < 0 ? [] : twins.splice(at, 1);
    if (!twin) return statement;
    twin.start = statement.start;
    twin.lead = statement.lead;
    return twin;
  });
}

function isSame(a: Statement, b: Statement): boolean {
  if (a.embedding || b.embedding) return a.parsed === b.parsed && sameFacts(a.embedding, b.embedding);
  return sameFacts(a.parsed, b.parsed);
}

function sameFacts(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
