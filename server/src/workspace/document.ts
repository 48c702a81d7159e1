import type { ParsedStatement, Statement } from '../model/statement.ts';
import type { ScriptReader } from '../syntax/embedded/reader.ts';
import { applyPrismaChanges, splitPrisma } from '../syntax/prisma/splitter.ts';
import type { StatementParser } from '../syntax/statement-parser.ts';
import { detached } from '../text/detached.ts';
import type { Dialect } from '../text/dialect.ts';
import { applyChanges, type SliceEdit, type TextChange } from '../text/incremental.ts';
import { LineIndex } from '../text/line-index.ts';
import { resplit, type StatementSlice, splitStatements } from '../text/splitter.ts';
import { changedText } from '../text/text-change.ts';
import { readScript, type ScriptReading } from './script-statements.ts';
import { type SourceLanguage, sourceLanguage } from './source-files.ts';

/** The statements that came out of one slice: one, or several where a broken slice was split again. */
interface Unit {
  statements: Statement[];
}

interface SlicedText {
  readonly text: string;
  readonly slices: readonly StatementSlice[];
}

/**
 * One file as statements. It is parsed when its parser is given, and parsed again only where the text was touched:
 * statements outside an edit keep their identity, and their `start` moves.
 */
export class SourceDocument {
  readonly path: string;
  readonly language: SourceLanguage;
  #text: string;
  #dialect: Dialect;
  #slices: StatementSlice[] = [];
  #units: Unit[] = [];
  #statements: readonly Statement[] | undefined;
  #lineIndex: LineIndex | undefined;
  #parse: ((text: string) => ParsedStatement) | undefined;
  #scripts: ScriptReader | undefined;
  #reading: ScriptReading | undefined;

  constructor(path: string, text: string, dialect: Dialect) {
    this.path = path;
    this.language = sourceLanguage(path) ?? 'sql';
    this.#text = text;
    this.#dialect = dialect;
  }

  get text(): string {
    return this.#text;
  }

  get dialect(): Dialect {
    return this.#dialect;
  }

  /** True once the text has been split and parsed. */
  get isParsed(): boolean {
    return this.#parse !== undefined;
  }

  /** In text order. The array is replaced, never changed, when a statement is added, removed or parsed again. */
  get statements(): readonly Statement[] {
    this.#statements ??= this.#units.flatMap((unit) => unit.statements);
    return this.#statements;
  }

  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.#text);
    return this.#lineIndex;
  }

  /**
   * Splits and parses the whole text. `parser` undefined leaves the statements unread (a language without a parser); for TypeScript it
   * reads the embedded queries, which `scripts` finds.
   */
  parseAll(dialect: Dialect, parser: StatementParser | undefined, scripts?: ScriptReader): void {
    this.#dialect = dialect;
    this.#parse = parser ? (text) => parser.parse(text) : () => UNREAD;
    if (this.language === 'typescript') {
      this.#scripts = scripts;
      this.#readScript();
      return;
    }
    this.#slices = this.language === 'prisma' ? splitPrisma(this.#text) : splitStatements(this.#text, dialect);
    this.#units = this.#slices.map((slice) => this.#readSlice(slice, false));
    this.#statements = undefined;
  }

  /** Replaces the whole text; nothing is parsed until {@link parseAll}. */
  setText(text: string): void {
    this.#text = text;
    this.#lineIndex = undefined;
    this.#parse = undefined;
    this.#slices = [];
    this.#units = [];
    this.#statements = undefined;
  }

  /**
   * Applies changes in the order given, each at the offsets that hold after the one before it.
   * Only slices that a change touches are split and parsed again.
   */
  edit(changes: readonly TextChange[]): void {
    for (const change of changes) this.#applyChange(change);
  }

  #applyChange(change: TextChange): void {
    if (!this.#parse) {
      this.setText(this.#text.slice(0, change.span.start) + change.newText + this.#text.slice(change.span.end));
      return;
    }
    if (this.language === 'typescript') {
      this.#text = changedText(this.#text, change);
      this.#lineIndex = this.#lineIndex?.edited(change, this.#text);
      this.#readScript(change);
      return;
    }
    const before = { text: this.#text, slices: this.#slices };
    const result =
      this.language === 'prisma'
        ? applyPrismaChanges(this.#text, this.#slices, [change])
        : applyChanges(this.#text, this.#slices, [change], this.#dialect);
    this.#lineIndex = this.#lineIndex?.edited(change, result.text);
    this.#text = result.text;
    this.#slices = result.slices;
    this.#replaceUnits(before, result);
    const delta = change.newText.length - (change.span.end - change.span.start);
    for (let index = result.lastChangedNew; index < this.#units.length; index++) this.#moveUnit(index, delta);
    this.#renewNote(result.lastChangedNew);
  }

  /** Reads the slices that an edit touched, but for those that it only moved: white space around a statement is no part of it. */
  #replaceUnits(before: SlicedText, { firstChanged, lastChangedOld, lastChangedNew }: SliceEdit): void {
    const read = new Set<Unit>();
    let same = lastChangedOld === lastChangedNew;
    for (let index = firstChanged; index < lastChangedNew; index++) {
      const slice = this.#slices[index];
      if (!slice) continue;
      const counterparts = [index, index - lastChangedNew + lastChangedOld];
      const old = counterparts.find(
        (at) => at >= firstChanged && at < lastChangedOld && this.#isMoved(before, at, slice),
      );
      const unit = old === undefined ? undefined : this.#units[old];
      same &&= old === index;
      read.add(unit && !read.has(unit) ? moved(unit, slice) : this.#readSlice(slice, true));
    }
    if (same) return;
    this.#units = [...this.#units.slice(0, firstChanged), ...read, ...this.#units.slice(lastChangedOld)];
    this.#statements = undefined;
  }

  /** True where an old slice and a new one hold the same single statement, and nothing but white space stands before it. */
  #isMoved(before: SlicedText, index: number, slice: StatementSlice): boolean {
    const old = before.slices[index];
    const [statement, another] = this.#units[index]?.statements ?? [];
    if (!old || !statement || another || slice.kind !== 'sql' || slice.terminated !== old.terminated) return false;
    if (!isBlankBefore(before.text, old) || !isBlankBefore(this.#text, slice)) return false;
    return slice.end - slice.start === statement.text.length && this.#text.startsWith(statement.text, slice.start);
  }

  #readScript(change?: TextChange): void {
    const [reader, parse] = [this.#scripts, this.#parse];
    if (!reader || !parse) return;
    const known = change && this.#reading;
    const earlier = known && { state: known.state, change };
    const source = { path: this.path, text: this.#text, dialect: this.#dialect, reader, parse };
    const before = known ?? { statements: this.#statements ?? [] };
    this.#reading = readScript({ ...source, ...(earlier ? { earlier } : {}) }, before);
    this.#statements = this.#reading.statements;
  }

  #moveUnit(index: number, delta: number): void {
    const unit = this.#units[index];
    const slice = this.#slices[index];
    if (!unit || !slice) return;
    if (delta !== 0) for (const statement of unit.statements) statement.start += delta;
    const first = unit.statements[0];
    if (first) first.lead = slice.lead;
  }

  /** An edit may touch the comments before the first statement behind it without touching the statement. */
  #renewNote(index: number): void {
    const unit = this.#units[index];
    const slice = this.#slices[index];
    const [first, ...others] = unit?.statements ?? [];
    if (!unit || !slice || !first) return;
    const note = noteBefore(this.#text, slice);
    if (note === first.note) return;
    const { note: _, ...rest } = first;
    unit.statements = [{ ...rest, ...(note === undefined ? {} : { note }) }, ...others];
    this.#statements = undefined;
  }

  /**
   * `copy` detaches the statement's text, and so what is cut from it, from the document's, so that old versions of a document can be
   * collected.
   */
  #readSlice(slice: StatementSlice, copy: boolean): Unit {
    if (slice.kind !== 'sql') return { statements: [] };
    const whole = this.#readStatement(slice, copy);
    if (whole.parsed.fact.kind !== 'unparsed' || this.language === 'prisma') return { statements: [whole] };
    const pieces = resplit(this.#text, slice, this.#dialect);
    if (pieces.length < 2) return { statements: [whole] };
    return { statements: pieces.map((piece) => this.#readStatement(piece, copy)) };
  }

  #readStatement(slice: StatementSlice, copy: boolean): Statement {
    const part = this.#text.slice(slice.start, slice.end);
    const text = copy ? detached(part) : part;
    const note = noteBefore(this.#text, slice);
    return {
      file: this.path,
      start: slice.start,
      lead: slice.lead,
      ...(note === undefined ? {} : { note }),
      text,
      terminated: slice.terminated,
      parsed: this.#parse ? this.#parse(text) : UNREAD,
    };
  }
}

const UNREAD: ParsedStatement = { fact: { kind: 'unparsed' }, span: { start: 0, end: 0 }, nested: [], problems: [] };

/** See {@link Statement.note}. */
const NOTE_MARK = 'schemawise:';
/** The comment with which Prisma Migrate begins a migration that may lose data. */
const PRISMA_WARNINGS = /\/\*\s+Warnings:/;

/** The text before a statement, from the line after the previous one, where it holds a note to Schemawise or Prisma's warnings. */
function noteBefore(text: string, { start, lead }: StatementSlice): string | undefined {
  if (lead < NOTE_MARK.length) return undefined;
  const whole = text.slice(start - lead, start);
  const own = start === lead ? whole : whole.slice(whole.indexOf('\n') + 1);
  return own.includes(NOTE_MARK) || PRISMA_WARNINGS.test(own) ? detached(own) : undefined;
}

/** The unit of a single statement, put where its slice is now. */
function moved(unit: Unit, { start, lead }: StatementSlice): Unit {
  for (const statement of unit.statements) Object.assign(statement, { start, lead });
  return unit;
}

function isBlankBefore(text: string, { start, lead }: StatementSlice): boolean {
  return text.slice(start - lead, start).trim() === '';
}
