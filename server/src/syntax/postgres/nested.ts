import type { StatementFact } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { splitStatements } from '../../text/splitter.ts';
import type { RoutineBody } from './bodies.ts';
import { type EmbeddedSql, embeddedSql } from './plpgsql.ts';

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

/** The SQL in a body. Languages other than SQL and PL/pgSQL hold none. */
export function nestedSql({ source, language }: RoutineBody): NestedSql[] {
  if (language === 'sql') {
    return splitStatements(source.text, 'postgresql')
      .filter((slice) => slice.kind === 'sql')
      .map(({ start, end }) => place({ kind: 'statement', text: source.text.slice(start, end), start }, source.base));
  }
  return language === 'plpgsql' ? embeddedSql(source).map((sql) => place(sql, source.base)) : [];
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
