import type { StatementFact, SyntaxProblem } from '../../model/statement.ts';
import { type PgQuery, PgSyntaxError } from './pg-query.ts';
import { readQuoted } from './quoted-body.ts';
import { Source } from './source.ts';

/** The body of a routine or DO block. */
export interface RoutineBody {
  /** Its tokens; its base is its place in the outer statement, or 0 where {@link place} tells the places. */
  readonly source: Source;
  /** Lower case. */
  readonly language: string;
  /** Bodies whose quotes change what stands where: the place in the outer statement of an offset in the body. */
  readonly place?: (offset: number) => number;
}

/** The body of a CREATE FUNCTION or DO statement; undefined for other statements and for bodies of several literals. */
export function routineBody(source: Source, fact: StatementFact): RoutineBody | undefined {
  if ((fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') || !fact.bodySpan) return undefined;
  const { language, bodySpan } = fact;
  const start = bodySpan.start - source.base;
  const body = source.original.slice(start, bodySpan.end - source.base);
  const quote = quoteBefore(source.original, start);
  if (quote === 'unicode' && body.includes('\\')) return undefined;
  if (quote === 'none' || !(body.includes("'") || (quote === 'escape' && body.includes('\\'))))
    return { source: Source.readable(body, bodySpan.start), language };
  const quoted = readQuoted(body, quote === 'escape');
  return (
    quoted && {
      source: Source.readable(quoted.text, 0),
      language,
      place: (offset) => bodySpan.start + quoted.place(offset),
    }
  );
}

/** The quotes that open before a body: `'`, `E'`, `U&'`, or a dollar quote, in which everything stands as it is. */
function quoteBefore(text: string, bodyStart: number): 'plain' | 'escape' | 'unicode' | 'none' {
  if (text[bodyStart - 1] !== "'") return 'none';
  const prefix = text[bodyStart - 2] ?? '';
  return /e/i.test(prefix) ? 'escape' : prefix === '&' ? 'unicode' : 'plain';
}

/** The complaints of PL/pgSQL's grammar (pl_gram.y) that are about the text alone. */
const SYNTAX_ERRORS = /^(syntax error|missing |mismatched parentheses|unexpected end of function)/;

/**
 * The syntax error in a PL/pgSQL body, if there is one. What else its compiler complains of (unknown variables, missing labels) depends
 * on the database or is no matter of syntax, and is passed over.
 */
export function bodyProblems(pg: PgQuery, outer: Source, { source, language, place }: RoutineBody): SyntaxProblem[] {
  if (language !== 'plpgsql') return [];
  const start = source.base - outer.base;
  try {
    pg.parsePlPgSQL(
      place ? outer.text : outer.text.slice(0, start) + source.text + outer.text.slice(start + source.text.length),
    );
    return [];
  } catch (error) {
    if (!(error instanceof PgSyntaxError) || !SYNTAX_ERRORS.test(error.message)) return [];
    const token = complainedToken(source, error.message);
    return [{ message: error.message, span: source.span(token, token) }];
  }
}

/** The token that `… at or near "x"` means, if `x` stands in the body only once; else the body's first token. PL/pgSQL gives no position. */
function complainedToken(source: Source, message: string): number {
  const near = /at or near "(.*)"$/s.exec(message)?.[1];
  const places: number[] = [];
  for (let i = 0; i < source.count; i++) if (source.written(i) === near) places.push(i);
  return places.length === 1 ? (places[0] ?? 0) : 0;
}
