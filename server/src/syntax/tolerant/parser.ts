import type { Query } from '../../model/query.ts';
import type { ParsedStatement, SyntaxProblem } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import { isAskedAbout } from '../asked-expressions.ts';
import type { StatementParser } from '../statement-parser.ts';
import { batchRanges, type Range } from './batch.ts';
import { bodyRanges } from './body.ts';
import { controlParts, valuesIn } from './control-flow.ts';
import { definesRoutine } from './objects.ts';
import { type QueryReader, readQuery, tryReader } from './queries.ts';
import type { Reading } from './reading.ts';
import { shifted } from './shifted.ts';
import { SqlSource } from './source.ts';
import { type ReadStatement, readStatement } from './statements.ts';
import { readTypeUses } from './type-uses.ts';

export type { QueryReader } from './queries.ts';

/**
 * Reads statements of a dialect by their words: what it knows becomes facts, what it does not know is skipped. Queries go to the query
 * reader, and where that cannot read one, to clause-level facts.
 */
export class TolerantParser implements StatementParser {
  readonly #dialect: Dialect;
  readonly #queries: QueryReader | undefined;

  constructor(dialect: Dialect, queries?: QueryReader) {
    this.#dialect = dialect;
    this.#queries = queries;
  }

  parse(text: string): ParsedStatement {
    const source = new SqlSource(text, this.#dialect);
    const span = { start: 0, end: text.length };
    const problem = brokenAt(source);
    if (problem) return { fact: { kind: 'unparsed' }, span, nested: [], problems: [problem] };
    const last = source.count - 1;
    if (last < 0) return { fact: { kind: 'other', what: '', tables: [], options: {} }, span, nested: [], problems: [] };
    const parsed = parseRanges(new StatementReading(source, this.#queries), last, span);
    const typeUses = source.dialect === 'tsql' ? readTypeUses(source) : [];
    return typeUses.length === 0 ? parsed : { ...parsed, typeUses };
  }
}

function parseRanges(reading: StatementReading, last: number, span: ParsedStatement['span']): ParsedStatement {
  const { source } = reading;
  const ranges = topRanges(source, last);
  const [only] = ranges;
  const isWhole = ranges.length === 1 && only?.[0] === 0;
  if (!isWhole && ranges.length > 0) {
    const fact = { kind: 'codeBlock', language: source.dialect, bodySpan: source.span(0, last) } as const;
    return { fact, span, nested: reading.body(ranges, 0, last), problems: [] };
  }
  const read = reading.statement(0, only?.[1] ?? last);
  if (read) return { fact: read.fact, span, nested: read.nested, problems: [] };
  if (ranges.length === 0) {
    const fact = { kind: 'codeBlock', language: source.dialect, bodySpan: source.span(0, last) } as const;
    return { fact, span, nested: [], problems: [] };
  }
  return { fact: { kind: 'unparsed' }, span, nested: [], problems: [unknownStart(source)] };
}

/** The statements of a text: one, as a rule; several in a T-SQL batch or between DELIMITER lines. */
function topRanges(source: SqlSource, last: number): readonly Range[] {
  if (source.dialect === 'tsql') return batchRanges(source, 0, last);
  if (definesRoutine(source, 0, last)) return [[0, last]];
  if (source.matches(0, 'begin', 'not', 'atomic')) return bodyRanges(source, 3, last);
  const parts: Range[] = [];
  let start = 0;
  for (let i = 0; i <= last + 1; i = source.skip(i)) {
    if (i <= last && !source.is(i, ';')) continue;
    if (i > start) parts.push([start, i - 1]);
    start = i + 1;
  }
  return parts;
}

/** A span without what lies outside another. */
function within({ start, end }: Span, outer: Span): Span {
  return { start: Math.max(start, outer.start), end: Math.min(end, outer.end) };
}

/** What makes an expression of a body the query of its value. */
const SELECT = 'SELECT (';

class StatementReading implements Reading {
  readonly source: SqlSource;
  readonly #queries: QueryReader | undefined;

  constructor(source: SqlSource, queries: QueryReader | undefined) {
    this.source = source;
    this.#queries = queries;
  }

  readonly query = (first: number, last: number): Query => readQuery(this.source, this.#queries, first, last);

  readonly statements = (first: number, last: number): readonly ParsedStatement[] => {
    const ranges = this.source.dialect === 'tsql' ? batchRanges : bodyRanges;
    return this.body(ranges(this.source, first, last), first, last);
  };

  readonly expression = (first: number, last: number): readonly ParsedStatement[] => {
    const { source } = this;
    if (!this.#queries || first > last || !isAskedAbout(source, first, last)) return [];
    const span = source.span(first, last);
    // In parentheses T-SQL's `@v = x` is a comparison; without them it would be an assignment.
    const query = tryReader(this.#queries, `${SELECT}${source.slice(first, last)})`, source.dialect);
    if (query?.kind !== 'select') return [];
    const { keywordSpan: _, ...value } = shifted(query, span.start - SELECT.length);
    const items = value.items.map((item) => ({
      ...item,
      expression: { ...item.expression, span: within(item.expression.span, span) },
      span: within(item.span, span),
    }));
    return [{ fact: { kind: 'query', query: { ...value, items, span } }, span, nested: [], problems: [] }];
  };

  readonly embedded = (text: string, start: number): readonly ParsedStatement[] => {
    const { nested, ...own } = new TolerantParser(this.source.dialect, this.#queries).parse(text);
    const all = [{ ...own, nested: [] }, ...nested].filter(
      ({ fact }) => fact.kind !== 'unparsed' && fact.kind !== 'codeBlock',
    );
    return shifted(all, start);
  };

  /** A statement with the statements inside it, and the queries in the values that it sets or hands over. */
  statement(first: number, last: number): ReadStatement | undefined {
    const read = readStatement(this, first, last);
    if (read?.fact.kind !== 'set' && read?.fact.kind !== 'other') return read;
    const values = valuesIn(this.source, first, last).flatMap(([from, to]) => this.expression(from, to));
    return values.length === 0 ? read : { ...read, nested: [...read.nested, ...values] };
  }

  /** The statements of a body, of which the ranges are given, and the queries in the conditions between them, in the order of the text. */
  body(ranges: readonly Range[], first: number, last: number): readonly ParsedStatement[] {
    const between = controlParts(this.source, ranges, first, last).flatMap(({ kind, range }) =>
      kind === 'query' ? this.#read([range]) : this.expression(...range),
    );
    const statements = this.#read(ranges);
    return between.length === 0 ? statements : [...statements, ...between].sort((a, b) => a.span.start - b.span.start);
  }

  /** The statements of these ranges, flattened; what cannot be read is left out. */
  #read(ranges: readonly Range[]): ParsedStatement[] {
    return ranges.flatMap(([first, last]): ParsedStatement[] => {
      const read = this.statement(first, last);
      if (!read) return [];
      const span = this.source.span(first, last);
      return [{ fact: read.fact, span, nested: [], problems: [] }, ...read.nested];
    });
  }
}

/** A bracket without its partner or a quote that is never closed: the statement is half typed, or two were taken for one. */
function brokenAt(source: SqlSource): SyntaxProblem | undefined {
  for (let i = 0; i < source.count; i++) {
    const token = source.token(i);
    if (!token) continue;
    if (!token.closed) return problem(source, i, 'the quote that opens here is never closed');
    if ((source.is(i, '(') || source.is(i, ')')) && source.partner(i) < 0) {
      return problem(source, i, 'this bracket has no partner');
    }
  }
  return undefined;
}

function unknownStart(source: SqlSource): SyntaxProblem {
  return problem(source, 0, 'it starts with no statement that is known in its dialect');
}

function problem(source: SqlSource, index: number, reason: string): SyntaxProblem {
  return {
    message: `This statement is not checked, because ${reason}. Complete it, or check the file’s dialect.`,
    span: source.span(index, index),
  };
}
