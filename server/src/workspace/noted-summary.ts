import type { SqlSummary } from './file-summary.ts';

/** What an edit of a SQL file may change of its summary. */
type Field = Exclude<keyof SqlSummary, 'kind' | 'path' | 'folder' | 'name'>;

interface Answer {
  readonly question: (summary: SqlSummary) => unknown;
  readonly answer: unknown;
}

const NO_ANSWERS: readonly Answer[] = [];
const NO_FIELDS: readonly Field[] = [];
/** The lists that are one field longer than another one. */
const longer = new WeakMap<readonly Field[], Map<Field, readonly Field[]>>();

function withField(fields: readonly Field[], field: Field): readonly Field[] {
  const known = longer.get(fields) ?? new Map<Field, readonly Field[]>();
  longer.set(fields, known);
  const list = known.get(field) ?? [...fields, field];
  known.set(field, list);
  return list;
}

/**
 * A file's summary that notes what discovery asks of it. Discovery depends on these answers alone, so an edit that changes none of them needs
 * no new discovery: what a migration creates, say, matters only where there is a dump to compare it with.
 */
export class NotedSummary implements SqlSummary {
  readonly kind = 'sql';
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly #summary: SqlSummary;
  /** Of every file much the same is asked, so that lists of it are shared. */
  #asked: readonly Field[] = NO_FIELDS;
  #answers: readonly Answer[] = NO_ANSWERS;

  constructor(summary: SqlSummary) {
    this.#summary = summary;
    this.path = summary.path;
    this.folder = summary.folder;
    this.name = summary.name;
  }

  get content(): SqlSummary['content'] {
    return this.#ask('content');
  }
  get statements(): SqlSummary['statements'] {
    return this.#ask('statements');
  }
  get creates(): SqlSummary['creates'] {
    return this.#ask('creates');
  }
  get changesTables(): SqlSummary['changesTables'] {
    return this.#ask('changesTables');
  }
  get dump(): SqlSummary['dump'] {
    return this.#ask('dump');
  }
  get nonTransactional(): SqlSummary['nonTransactional'] {
    return this.#ask('nonTransactional');
  }
  get checkpoint(): SqlSummary['checkpoint'] {
    return this.#ask('checkpoint');
  }
  get stated(): NonNullable<SqlSummary['stated']> | undefined {
    return this.#ask('stated');
  }
  get leaning(): NonNullable<SqlSummary['leaning']> | undefined {
    return this.#ask('leaning');
  }
  get traces(): SqlSummary['traces'] {
    return this.#ask('traces');
  }
  get optOuts(): SqlSummary['optOuts'] {
    return this.#ask('optOuts');
  }
  get annotated(): NonNullable<SqlSummary['annotated']> | undefined {
    return this.#ask('annotated');
  }

  /** True where everything that was asked is answered the same by another summary of the file, but for where sections begin and end. */
  answersAs(other: SqlSummary): boolean {
    const mine = this.#summary;
    for (const { question, answer } of this.#answers) if (textOf(question(other)) !== textOf(answer)) return false;
    return this.#asked.every((field) => mine[field] === other[field] || textOf(mine[field]) === textOf(other[field]));
  }

  /** Answers a question by this file's summary alone. */
  answer<T>(question: (summary: SqlSummary) => T): T {
    const answer = question(this.#summary);
    if (!this.#answers.some((one) => one.question === question)) {
      this.#answers = [...this.#answers, { question, answer }];
    }
    return answer;
  }

  #ask<F extends Field>(field: F): SqlSummary[F] {
    if (!this.#asked.includes(field)) this.#asked = withField(this.#asked, field);
    return this.#summary[field];
  }
}

const CREATES_ANY = ({ creates }: SqlSummary): boolean => creates.length > 0;

/** Whether the file creates tables, whichever. */
export function createsTables(summary: SqlSummary): boolean {
  return summary instanceof NotedSummary ? summary.answer(CREATES_ANY) : CREATES_ANY(summary);
}

/** Which of these tables (without schema) the file creates, whatever else. */
export function createdAmong(summary: SqlSummary, tables: ReadonlySet<string>): readonly string[] {
  const among = ({ creates }: SqlSummary): readonly string[] =>
    creates.map(bareName).filter((name) => tables.has(name));
  return summary instanceof NotedSummary ? summary.answer(among) : among(summary);
}

/** The name of a table without its schema. */
export function bareName(table: string): string {
  return table.slice(table.lastIndexOf('.') + 1);
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (key, part) => (key === 'start' || key === 'end' ? undefined : part));
}
