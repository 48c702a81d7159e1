import type { StatementFact } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { splitStatements } from '../../text/splitter.ts';
import { type EmbeddedSql, embeddedSql } from './plpgsql.ts';
import { Source } from './source.ts';

/** A piece of SQL inside a routine's body that is parsed as a statement of its own. */
export interface NestedSql {
  /** What to parse. */
  readonly text: string;
  /** Where `text` would stand in the outer statement. */
  readonly base: number;
  /** The place in the outer statement that it stands for. */
  readonly span: Span;
  readonly kind: EmbeddedSql['kind'];
}

const SELECT = 'SELECT ';

/** The SQL in a body of the given language, whose text starts at `start` of the outer statement. Other languages hold none. */
export function nestedSql(body: string, language: string, start: number): NestedSql[] {
  if (language === 'sql') {
    return splitStatements(body, 'postgresql')
      .filter((slice) => slice.kind === 'sql')
      .map((slice) =>
        place({ kind: 'statement', text: body.slice(slice.start, slice.end), start: slice.start }, start),
      );
  }
  if (language !== 'plpgsql') return [];
  return embeddedSql(new Source(body, 0)).map((sql) => place(sql, start));
}

function place({ kind, text, start }: EmbeddedSql, bodyStart: number): NestedSql {
  const base = bodyStart + start;
  const span = { start: base, end: base + text.length };
  if (kind === 'perform') return { kind, text: SELECT + text.slice(SELECT.length), base, span };
  if (kind === 'expression') return { kind, text: SELECT + text, base: base - SELECT.length, span };
  return { kind, text, base, span };
}

/** Corrects what the stand-in keyword makes of a query: PERFORM is one letter longer than SELECT, and an expression has no keyword. */
export function withOwnKeyword(fact: StatementFact, { kind, span }: NestedSql): StatementFact {
  if (fact.kind !== 'query' || fact.query.kind !== 'select') return fact;
  if (kind === 'perform') {
    return { ...fact, query: { ...fact.query, keywordSpan: { start: span.start, end: span.start + SELECT.length } } };
  }
  if (kind !== 'expression') return fact;
  const { keywordSpan: _, ...query } = fact.query;
  return { ...fact, query: { ...query, span } };
}
