import type { StatementFact, SyntaxProblem } from '../../model/statement.ts';
import { type PgQuery, PgSyntaxError } from './pg-query.ts';
import { Source } from './source.ts';

/** The body of a routine or DO block as it stands in a statement. */
export interface RoutineBody {
  /** Its tokens; its base is its place in the outer statement. */
  readonly source: Source;
  /** Lower case. */
  readonly language: string;
}

/** The body of a CREATE FUNCTION or DO statement; undefined for other statements and for bodies whose quotes change what stands where. */
export function routineBody(source: Source, fact: StatementFact): RoutineBody | undefined {
  if ((fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') || !fact.bodySpan) return undefined;
  const start = fact.bodySpan.start - source.base;
  const body = source.original.slice(start, fact.bodySpan.end - source.base);
  if (hasEscapes(source.original, start, body)) return undefined;
  return { source: Source.readable(body, fact.bodySpan.start), language: fact.language };
}

/** True where a quoted body is not the text between its quotes as it stands, so that places in it cannot be told. */
function hasEscapes(text: string, bodyStart: number, body: string): boolean {
  if (text[bodyStart - 1] !== "'") return false;
  return body.includes("'") || (/e/i.test(text[bodyStart - 2] ?? '') && body.includes('\\'));
}

/** The complaints of PL/pgSQL's grammar (pl_gram.y) that are about the text alone. */
const SYNTAX_ERRORS = /^(syntax error|missing |mismatched parentheses|unexpected end of function)/;

/**
 * The syntax error in a PL/pgSQL body, if there is one. What else its compiler complains of (unknown variables, missing labels) depends
 * on the database or is no matter of syntax, and is passed over.
 */
export function bodyProblems(pg: PgQuery, outer: Source, { source, language }: RoutineBody): SyntaxProblem[] {
  if (language !== 'plpgsql') return [];
  const start = source.base - outer.base;
  try {
    pg.parsePlPgSQL(outer.text.slice(0, start) + source.text + outer.text.slice(start + source.text.length));
    return [];
  } catch (error) {
    if (!(error instanceof PgSyntaxError) || !SYNTAX_ERRORS.test(error.message)) return [];
    const place = complainedToken(source, error.message);
    return [{ message: error.message, span: source.span(place, place) }];
  }
}

/** The token that `… at or near "x"` means, if `x` stands in the body only once; else the body's first token. PL/pgSQL gives no position. */
function complainedToken(source: Source, message: string): number {
  const near = /at or near "(.*)"$/s.exec(message)?.[1];
  const places: number[] = [];
  for (let i = 0; i < source.count; i++) if (source.written(i) === near) places.push(i);
  return places.length === 1 ? (places[0] ?? 0) : 0;
}
