import type { SchemaView } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext } from '../rules/rule.ts';
import type { AnyChanges } from './changes.ts';

/** Where a rule's questions are answered: the schemas by name, and the statements of the file that come before. */
export interface Sources {
  readonly views: Readonly<Record<string, SchemaView>>;
  readonly database: DatabaseContext;
  readonly earlierOn: (table: string) => readonly Statement[];
}

/** A question; `of` and `about` say what was asked, so that the thousands of questions of a workspace share a few functions. */
export type Question<Of, About> = (sources: Sources, of: Of, about: About) => unknown;

/** One question that a rule asked, with the answer it got. */
interface Recorded {
  readonly ask: Question<unknown, unknown>;
  readonly of: unknown;
  readonly about: unknown;
  readonly answer: unknown;
}

/** Most runs note names of one kind alone, and there are thousands of runs: a set is made for the first name. */
const NO_NAMES: Set<string> = new Set();
const NO_RECORDS: readonly Recorded[] = [];
const NO_SETS: readonly ReadonlySet<string>[] = [];

function withName(names: Set<string>, name: string): Set<string> {
  return names === NO_NAMES ? new Set([name]) : names.add(name);
}

function withSet(sets: readonly ReadonlySet<string>[], one: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  return one.size === 0 || sets.includes(one) ? sets : [...sets, one];
}

/**
 * What a rule looked at while it ran. The rule's reports hold for as long as every question still gets the same answer
 * (tables and statements are immutable, so identity decides); a rule that walked over all tables depends on the schema as a whole.
 */
export class Reads {
  readonly #keep: 'answers' | 'names';
  #recorded = NO_RECORDS as Recorded[];
  #names = NO_NAMES;
  #tables = NO_NAMES;
  #texts = NO_NAMES;
  #statements = NO_NAMES;
  #textsOf = NO_SETS;
  #statementsOf = NO_SETS;
  #schema = false;
  #queries = false;
  #closed = false;

  /** @param keep `names` notes only about what was asked, for runs too large to remember every answer; {@link stillHold} means nothing then */
  constructor(keep: 'answers' | 'names' = 'answers') {
    this.#keep = keep;
  }

  /** Ends the run: fixes are worked out later, from the schema as it is then, and what they ask is not noted. */
  close(): void {
    this.#closed = true;
    // A copy has no room to grow.
    if (this.#recorded !== NO_RECORDS) this.#recorded = this.#recorded.slice();
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Notes that the answers depend on tables of that name (without schema), or on statements that name it. */
  touch(name: string): void {
    if (!this.#closed) this.#names = withName(this.#names, name.toLowerCase());
  }

  /** Notes that the answers depend on what the schema says of tables of that name (without schema). */
  touchTable(name: string): void {
    if (!this.#closed) this.#tables = withName(this.#tables, name.toLowerCase());
  }

  /** Notes that the answers depend on more of the schema than single tables. */
  touchSchema(): void {
    if (!this.#closed) this.#schema = true;
  }

  /** Notes that the answers depend on the queries of all tables. */
  touchQueries(): void {
    if (!this.#closed) this.#queries = true;
  }

  /** Notes that the answers depend on a file's text. */
  touchText(path: string): void {
    if (!this.#closed) this.#texts = withName(this.#texts, path);
  }

  /** Notes that the answers depend on the texts of many files; the set is not copied. */
  touchTextsOf(paths: ReadonlySet<string>): void {
    if (!this.#closed) this.#textsOf = withSet(this.#textsOf, paths);
  }

  /** Notes that the answers depend on a file's statements. */
  touchStatements(path: string): void {
    if (!this.#closed) this.#statements = withName(this.#statements, path);
  }

  /** Notes that the answers depend on the statements of many files; the set is not copied. */
  touchStatementsOf(paths: ReadonlySet<string>): void {
    if (!this.#closed) this.#statementsOf = withSet(this.#statementsOf, paths);
  }

  /** The table names that answers depend on, in lower case. */
  get names(): ReadonlySet<string> {
    if (this.#tables === NO_NAMES) return this.#names;
    return this.#names === NO_NAMES ? this.#tables : new Set([...this.#names, ...this.#tables]);
  }

  /** True where the answers depend on more than the tables of {@link names}. */
  get isWide(): boolean {
    return (
      this.#schema ||
      this.#queries ||
      this.#texts.size > 0 ||
      this.#textsOf.length > 0 ||
      this.#statements.size > 0 ||
      this.#statementsOf.length > 0
    );
  }

  /** True where no answer can be another one, given what may have changed. */
  areApartFrom(changes: AnyChanges): boolean {
    if (!changes || (this.#schema && changes.schema) || (this.#queries && changes.names.size > 0)) return false;
    return (
      areApart(this.#names, changes.names) &&
      (!changes.schema || areApart(this.#tables, changes.names)) &&
      areApart(this.#texts, changes.texts) &&
      this.#textsOf.every((paths) => areApart(paths, changes.texts)) &&
      areApart(this.#statements, changes.statements) &&
      this.#statementsOf.every((paths) => areApart(paths, changes.statements))
    );
  }

  /** Notes that the answers depend on what those of another run depend on too. */
  include(other: Reads): void {
    for (const name of other.#names) this.#names = withName(this.#names, name);
    for (const name of other.#tables) this.#tables = withName(this.#tables, name);
    for (const path of other.#texts) this.#texts = withName(this.#texts, path);
    for (const path of other.#statements) this.#statements = withName(this.#statements, path);
    for (const paths of other.#textsOf) this.#textsOf = withSet(this.#textsOf, paths);
    for (const paths of other.#statementsOf) this.#statementsOf = withSet(this.#statementsOf, paths);
    this.#schema ||= other.#schema;
    this.#queries ||= other.#queries;
  }

  /** Notes a question with its answer. Who asks notes beside it what the answer depends on. */
  record<Of, About>(ask: Question<Of, About>, of: Of, about: About, answer: unknown): void {
    if (this.#keep === 'names' || this.#closed) return;
    if (this.#recorded === NO_RECORDS) this.#recorded = [];
    this.#recorded.push({ ask: ask as Question<unknown, unknown>, of, about, answer });
  }

  recordStatements(table: string, answer: readonly Statement[]): void {
    this.touch(table);
    this.record(sameStatements, answer, table, true);
  }

  /** True where every question gets the same answer now. */
  stillHold(sources: Sources): boolean {
    return this.#recorded.every(({ ask, of, about, answer }) => ask(sources, of, about) === answer);
  }
}

const sameStatements: Question<readonly Statement[], string> = ({ earlierOn }, answer, table) =>
  sameList(earlierOn(table), answer);

function areApart(read: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  const [few, many] = read.size < changed.size ? [read, changed] : [changed, read];
  for (const one of few) if (many.has(one)) return false;
  return true;
}

/** True where two sets hold the same. */
export function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** True where two lists hold the same objects in the same order. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
