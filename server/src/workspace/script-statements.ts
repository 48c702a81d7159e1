import type { EmbeddedPiece, Embedding } from '../model/embedding.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';
import type {
  EarlierReading,
  EmbeddedText,
  PartContents,
  ScriptReader,
  ScriptState,
} from '../syntax/embedded/reader.ts';
import { detached } from '../text/detached.ts';
import type { Dialect } from '../text/dialect.ts';
import { type StatementSlice, splitStatements } from '../text/splitter.ts';

/** What it takes to read a TypeScript or JavaScript file. */
export interface ScriptSource {
  readonly path: string;
  readonly text: string;
  readonly dialect: Dialect;
  readonly reader: ScriptReader;
  readonly parse: (text: string) => ParsedStatement;
  readonly earlier?: EarlierReading;
}

/** A statement of a file, and how far it stands behind the start of its part. */
interface Placed {
  readonly statement: Statement;
  readonly offset: number;
}

/** What was read of a file. */
export interface ScriptReading {
  readonly statements: readonly Statement[];
  readonly state: ScriptState;
  readonly byContents: ReadonlyMap<PartContents, readonly Placed[]>;
}

/**
 * The statements of a TypeScript or JavaScript file: its embedded queries and client calls, in text order. What is as it was in the reading
 * before keeps its identity, wherever it has moved to; where all of it does, so does the list.
 */
export function readScript(
  source: ScriptSource,
  before: Partial<ScriptReading> & Pick<ScriptReading, 'statements'>,
): ScriptReading {
  const { parts, state } = source.reader.read(source.text, source.path, source.dialect, source.earlier);
  const byContents = new Map<PartContents, readonly Placed[]>();
  const held = new Set<Statement>();
  for (const { start, contents } of parts) {
    const placed = before.byContents?.get(contents);
    if (!placed) continue;
    byContents.set(contents, placed);
    for (const { statement, offset } of placed) {
      statement.start = start + offset;
      held.add(statement);
    }
  }
  const free = new Twins(
    held.size === before.statements.length ? [] : before.statements.filter((one) => !held.has(one)),
  );
  const statements: Statement[] = [];
  for (const { start, contents } of parts) {
    const placed = byContents.get(contents) ?? placedOf(contents, start, source, free);
    byContents.set(contents, placed);
    for (const { statement } of placed) statements.push(statement);
  }
  const isSame =
    statements.length === before.statements.length &&
    statements.every((one, index) => one === before.statements[index]);
  return { statements: isSame ? before.statements : statements, state, byContents };
}

/** The statements of one part of the file, which begins at `start`. */
function placedOf(contents: PartContents, start: number, source: ScriptSource, free: Twins): readonly Placed[] {
  const read = [
    ...contents.texts.flatMap((text) => statementsOf(text, source)),
    ...contents.calls.map(({ leadStart, ...call }): Statement => {
      return { ...call, file: source.path, lead: call.start - leadStart, terminated: true };
    }),
  ].sort((a, b) => a.start - b.start || b.text.length - a.text.length);
  return read.map((one) => {
    const offset = one.start;
    one.start += start;
    return { statement: free.inPlaceOf(one), offset };
  });
}

function statementsOf(embedded: EmbeddedText, source: ScriptSource): Statement[] {
  return splitStatements(embedded.text, source.dialect).flatMap((slice) => {
    if (slice.kind !== 'sql') return [];
    const part = embedded.text.slice(slice.start, slice.end);
    // Old versions of a file that is being edited can be collected.
    const text = source.earlier ? detached(part) : part;
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

/** Statements of the last reading, which take the place of equal ones, so that what is known of them holds on. */
class Twins {
  readonly #byText = new Map<string, Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      const twins = this.#byText.get(statement.text);
      if (twins) twins.push(statement);
      else this.#byText.set(statement.text, [statement]);
    }
  }

  inPlaceOf(statement: Statement): Statement {
    const twins = this.#byText.get(statement.text) ?? [];
    const at = twins.findIndex((one) => isSame(one, statement));
    const [twin] = at < 0 ? [] : twins.splice(at, 1);
    if (!twin) return statement;
    twin.start = statement.start;
    twin.lead = statement.lead;
    return twin;
  }
}

function isSame(a: Statement, b: Statement): boolean {
  if (a.embedding || b.embedding) return a.parsed === b.parsed && sameFacts(a.embedding, b.embedding);
  return sameFacts(a.parsed, b.parsed);
}

function sameFacts(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
