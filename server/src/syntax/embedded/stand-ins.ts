import type { EmbeddedPiece, Embedding } from '../../model/embedding.ts';
import type { Dialect } from '../../text/dialect.ts';
import { tokenize } from '../../text/lexer.ts';
import { type HoleContext, holeContexts } from './hole-contexts.ts';
import type { Chunk, LiteralText } from './literals.ts';

/** A SQL text as its statements are read, with what each stretch stands for. File offsets are absolute. */
export interface SqlText {
  readonly text: string;
  readonly pieces: readonly EmbeddedPiece[];
  /** What its holes may hold that the text does not show; undefined where they are values and names. */
  readonly hides: Embedding['hides'];
}

/** What a program tells of a literal beside its own text. */
export interface KnownText {
  /** The texts of holes that are constants, by the offsets of the holes. */
  readonly constants?: ReadonlyMap<number, string>;
  /** True where the program adds to the text later: a condition, for all we know. */
  readonly isOpen?: boolean;
}

/**
 * The SQL of a literal. Every hole gives way to a stand-in, as long as it is where there is room: a parameter where a value stands, a
 * parenthesised one after IN, a pattern where the hole is one that begins with a wildcard, an assignment after SET, white space where the
 * statement is complete without it; everywhere else it stays a template's hole, for which the parsers have a name. In PostgreSQL, whose
 * `?` is an operator, the `?` of query builders gives way to a parameter too.
 */
export function sqlOf(literal: LiteralText, dialect: Dialect, known: KnownText = {}): SqlText {
  const { constants } = known;
  const written =
    dialect === 'postgresql' || dialect === 'unknown' ? literal.chunks.flatMap(formatted) : literal.chunks;
  const chunks = written.map(
    (chunk, index) =>
      constantChunk(chunk, constants) ??
      parameterNumber(chunk, written[index - 1]) ??
      option(chunk, written[index - 1]) ??
      withHoleMarks(chunk),
  );
  const marked = chunks.map((chunk) => chunk.text).join('');
  const contexts = holeContexts(marked, dialect, tokenize(marked, dialect));
  const parameters = new Parameters(dialect === 'tsql' ? '@' : ':');
  const pieces: EmbeddedPiece[] = [];
  const texts: string[] = [];
  let hides: Embedding['hides'] = known.isOpen || isPart(marked) ? 'clauses' : undefined;
  let length = 0;
  const add = (kind: EmbeddedPiece['kind'], text: string, from: number, to: number, source?: string): void => {
    if (text === '' && kind !== 'hole') return;
    const end = length + text.length;
    pieces.push({
      kind,
      start: length,
      end,
      fileStart: from,
      fileEnd: to,
      ...(source === undefined ? {} : { source }),
    });
    texts.push(text);
    length = end;
  };
  let offset = 0;
  for (const [index, chunk] of chunks.entries()) {
    const source = written[index]?.text ?? '';
    if (constants?.has(chunk.from) && chunk.kind === 'hole') {
      add('hole', chunk.text, chunk.from, chunk.to);
    } else if (chunk.kind === 'hole') {
      const context = contexts.get(offset);
      const standIn = context ? standInFor(context, source, chunk.text, parameters) : chunk.text;
      if (context !== undefined && HIDING.has(context)) hides = 'clauses';
      else if (context === 'condition') hides ??= 'conditions';
      add('hole', standIn, chunk.from, chunk.to, source);
    } else if (chunk.kind === 'escape') {
      add('escape', chunk.text, chunk.from, chunk.to);
    } else {
      let done = 0;
      for (let at = chunk.text.indexOf('?'); at >= 0; at = chunk.text.indexOf('?', at + 1)) {
        const context = contexts.get(offset + at);
        if (!context || at < done) continue;
        add('text', chunk.text.slice(done, at), chunk.from + done, chunk.from + at);
        const mark = context === 'name' ? '??' : '?';
        add('hole', questionStandIn(context, parameters), chunk.from + at, chunk.from + at + mark.length, mark);
        done = at + mark.length;
      }
      add('text', chunk.text.slice(done), chunk.from + done, chunk.to);
    }
    offset += chunk.text.length;
  }
  const end = literal.chunks.at(-1)?.to ?? 0;
  if (/\bvalues\s*$/i.test(marked)) {
    // Nothing but rows can follow.
    add('hole', ` (${parameters.next()})`, end, end);
    hides = 'clauses';
  }
  const tail = known.isOpen ? openTail(marked, dialect) : '';
  if (tail !== '') add('hole', `${tail}${parameters.next()}`, end, end);
  return { text: texts.join(''), pieces, hides };
}

/**
 * The variables that pg-promise puts into a text (`$<id>`, `$/id/`, `$[id]`, `$<table:name>`, `$1:list`, `$1~`), and those of pg-format
 * (`%I`, `%L`, `%s`).
 */
const FORMATTED =
  /\$(?:<[\w.]+(?::\w+|[~#^])?>|\/[\w.]+(?::\w+|[~#^])?\/|\[[\w.]+(?::\w+|[~#^])?\]|\d+(?=:(?:list|csv|name|alias|raw|value|json)\b))(?::\w+)?|\$\d+~(?=[\s,;().]|$)|(?<=[\s(,.="])%(?:\d+\$)?[ILs](?=[\s),;(."]|$)/g;

/** A stretch of text as text and the holes that pg-promise sees in it. */
function formatted(chunk: Chunk): Chunk[] {
  if (chunk.kind !== 'text' || !/[$%]/.test(chunk.text)) return [chunk];
  const chunks: Chunk[] = [];
  let done = 0;
  const add = (kind: Chunk['kind'], start: number, end: number): void => {
    if (end <= start) return;
    chunks.push({ kind, text: chunk.text.slice(start, end), from: chunk.from + start, to: chunk.from + end });
  };
  for (const { index, 0: variable } of chunk.text.matchAll(FORMATTED)) {
    add('text', done, index);
    done = index + variable.length;
    add('hole', index, done);
  }
  add('text', done, chunk.text.length);
  return chunks;
}

/** A hole whose text is known reads as that text. */
function constantChunk(chunk: Chunk, constants: KnownText['constants']): Chunk | undefined {
  const text = chunk.kind === 'hole' ? constants?.get(chunk.from) : undefined;
  return text === undefined ? undefined : { ...chunk, text };
}

/** `$${index}` is a parameter, whatever its number. */
function parameterNumber(chunk: Chunk, before: Chunk | undefined): Chunk | undefined {
  if (chunk.kind !== 'hole' || !before?.text.endsWith('$')) return undefined;
  return { ...chunk, text: '1'.padEnd(chunk.to - chunk.from) };
}

/** `DROP TABLE${ifExists} users`: words of the statement, with the space before them in the hole. */
function option(chunk: Chunk, before: Chunk | undefined): Chunk | undefined {
  if (chunk.kind !== 'hole' || before?.kind !== 'text' || !DEFINED.test(before.text)) return undefined;
  return { ...chunk, text: ' '.repeat(chunk.to - chunk.from) };
}

const DEFINED =
  /\b(?:create|drop|refresh)\s+(?:materialized\s+|unique\s+)?(?:table|index|view|type|schema|sequence|extension|domain|function|role|policy|trigger|database)$/i;

/** A part of a query that the program puts together: a subquery in parentheses, whose names may be of the query around it, or a select list. */
function isPart(sql: string): boolean {
  return (
    (/^\s*\(\s*(?:select|with)\b/i.test(sql) && !/\b(?:union|except|intersect)\b/i.test(sql)) || isBareSelectList(sql)
  );
}

/** `SELECT id, name` without FROM, which another part of the program brings. */
function isBareSelectList(sql: string): boolean {
  return /^\s*select\s+(?:distinct\s+)?["`]?[a-z_][\w."`]*\s*(?:,|$)/i.test(sql) && !/\bfrom\b/i.test(sql);
}

/** Words behind which a condition stands, and those behind which none can be added. */
const BEFORE_CONDITION = /^(?:where|and|or|on|not|having)$/i;
const AFTER_CONDITION = /^(?:order|limit|group|returning|values|union|offset|fetch|for|set|on)$/i;

/** What a condition that the program adds later begins with; nothing where none fits. */
function openTail(sql: string, dialect: Dialect): string {
  const words: string[] = [];
  let depth = 0;
  let last = '';
  for (const { kind, start, end } of tokenize(sql, dialect)) {
    if (kind === 'comment') continue;
    last = sql.slice(start, end);
    if (last === '(') depth++;
    else if (last === ')') depth--;
    else if (kind === 'word' && depth === 0) words.push(last.toLowerCase());
  }
  if (depth !== 0 || !/^(?:select|with|update|delete)$/.test(words[0] ?? '') || /^[,;(=]$/.test(last)) return '';
  if (BEFORE_CONDITION.test(last)) return ' ';
  const where = words.lastIndexOf('where');
  if (
    words.slice(Math.max(where, words.lastIndexOf('from'))).some((word) => AFTER_CONDITION.test(word) && word !== 'on')
  )
    return '';
  return where >= 0 ? ' AND ' : ' WHERE ';
}

/** A hole as a template's hole that the lexer knows: `${`, letters, `}`, so that braces and quotes in it do no harm. */
function withHoleMarks(chunk: Chunk): Chunk {
  if (chunk.kind !== 'hole') return chunk;
  const inner = chunk.text.replace(/^\$\{|\}$/g, '');
  const letters = inner.replace(/[^A-Za-z0-9_.]/g, '_').slice(0, LONGEST_NAME);
  const room = Math.max(1, chunk.to - chunk.from - 3);
  return { ...chunk, text: `\${${letters.padEnd(Math.min(room, LONGEST_NAME), '_').slice(0, room)}}` };
}

/** PostgreSQL cuts names at 63 bytes, and longer ones tell nobody more. */
const LONGEST_NAME = 58;

/** Holes that may hold whole clauses, or the columns and rows of an INSERT. */
const HIDING: ReadonlySet<HoleContext> = new Set(['clause', 'select', 'values', 'columns', 'row']);

/** The text of one hole. `mark` is the hole as the lexer knows it, which gives the length. */
function standInFor(context: HoleContext, source: string, mark: string, parameters: Parameters): string {
  const { length } = mark;
  const value = (room: number): string => parameters.of(source, room);
  switch (context) {
    case 'name':
    case 'condition':
      return mark;
    case 'pattern':
      return beginsWithWildcard(source) ? `'%${'x'.repeat(Math.max(0, length - 3))}'` : value(length);
    case 'list':
    case 'row':
      return `(${value(length - 2)})`;
    case 'value':
      return value(length);
    case 'interval':
      return "'1 day'".padEnd(length);
    case 'clause':
    case 'prefix':
      return ' '.repeat(length);
    case 'assignment':
      return `${mark}=${value(0)}`;
    case 'values':
      return `(${mark})VALUES(${value(0)})`;
    case 'columns':
      return `(${mark})`;
    case 'select':
      return `SELECT ${value(length - 7)}`;
    case 'operator':
      return '='.padEnd(length);
    case 'connective':
      return 'AND'.padEnd(length);
    case 'isolation':
      return 'SERIALIZABLE'.padEnd(length);
    case 'number':
      return '1'.padEnd(length);
    case 'text':
      return "'x'".padEnd(length);
    case 'call':
      return `${mark}()`;
  }
}

/** The parameters of one text. Equal holes are the same parameter; the names are ones that no program uses. */
class Parameters {
  readonly #mark: string;
  readonly #names = new Map<string, string>();
  #questions = 0;

  /** `mark` begins a parameter's name in the dialect, wherever it stands: sqlcmd has commands that begin with a colon. */
  constructor(mark: string) {
    this.#mark = mark;
  }

  of(source: string, length: number): string {
    const known = this.#names.get(source) ?? `${this.#mark}h${this.#names.size.toString(36).padStart(2, '0')}`;
    this.#names.set(source, known);
    return known.padEnd(length, '_');
  }

  /** Each question mark is a value of its own. */
  next(): string {
    return this.of(`?${this.#questions++}`, 4);
  }
}

function questionStandIn(context: HoleContext, parameters: Parameters): string {
  const parameter = parameters.next();
  return context === 'name' ? `q_${parameter.slice(1)}` : parameter;
}

/** `${'%' + x}`, `${`%${x}%`}`: a pattern that begins with a wildcard whatever else it holds. */
function beginsWithWildcard(source: string): boolean {
  return /^(?:\$\{)?\s*['"`][%_]/.test(source);
}
