import type { ParsedStatement, SyntaxProblem } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import { movedSpans } from '../moved-spans.ts';
import type { StatementParser } from '../statement-parser.ts';
import { bodyProblems, routineBody } from './bodies.ts';
import { nestedSql, withOwnKeyword } from './nested.ts';
import { PgParserCrash, type PgQuery, PgSyntaxError } from './pg-query.ts';
import { createLowering } from './queries.ts';
import { Source } from './source.ts';
import { lowerStatement } from './statements.ts';
import { child, children, isTree, numberOf, type Tree } from './tree.ts';

/** Reads PostgreSQL by PostgreSQL's own grammar. */
export class PostgresParser implements StatementParser {
  readonly #pg: PgQuery;

  constructor(pg: PgQuery) {
    this.#pg = pg;
  }

  parse(text: string): ParsedStatement {
    return parseText(this.#pg, text, 0);
  }
}

function parseText(pg: PgQuery, written: string, base: number): ParsedStatement {
  const source = Source.readable(written, base);
  const span = { start: base, end: base + written.length };
  try {
    const tree = pg.parse(source.text);
    return withBody(pg, source, lowerTree(isTree(tree) ? tree : {}, source, span));
  } catch (error) {
    return { fact: { kind: 'unparsed' }, span, nested: [], problems: [problemOf(source, span, error)] };
  }
}

function lowerTree(tree: Tree, source: Source, span: Span): ParsedStatement {
  const lowering = createLowering(source);
  const statements = children(tree, 'stmts').map((raw): ParsedStatement => {
    const start = numberOf(raw, 'stmt_location');
    const length = numberOf(raw, 'stmt_len');
    const end = length === 0 ? source.text.length : source.offset(start + length);
    const first = source.tokenAt(source.offset(start));
    let last = source.tokenAt(end - 1);
    while (last >= source.count || source.is(last, ';')) last--;
    const { fact, nested } = lowerStatement(lowering, child(raw, 'stmt') ?? {}, first, last);
    return { fact, span: source.span(first, last), nested, problems: [] };
  });
  const [only, ...others] = statements;
  if (!only) return { fact: { kind: 'other', what: '', tables: [], options: {} }, span, nested: [], problems: [] };
  return { fact: only.fact, span, nested: [...only.nested, ...others], problems: [] };
}

/** Adds what the body of a routine or DO block holds. Statements in it that cannot be read are left out, their neighbours stay. */
function withBody(pg: PgQuery, source: Source, parsed: ParsedStatement): ParsedStatement {
  const body = routineBody(source, parsed.fact);
  if (!body) return parsed;
  const nested = nestedSql(body).flatMap((sql) => {
    const inner = parseText(pg, sql.text, sql.base);
    if (inner.fact.kind === 'unparsed') return [];
    return [{ ...inner, fact: withOwnKeyword(inner.fact, sql), span: sql.span, nested: [] }, ...inner.nested];
  });
  const problems = bodyProblems(pg, source, body);
  const inside = body.place ? movedSpans({ nested, problems }, body.place) : { nested, problems };
  return {
    ...parsed,
    nested: [...parsed.nested, ...inside.nested],
    problems: [...parsed.problems, ...inside.problems],
  };
}

/** What stands in the way of reading a text, in PostgreSQL's own words where it has any. */
function problemOf(source: Source, span: Span, error: unknown): SyntaxProblem {
  if (error instanceof PgSyntaxError) {
    if (error.cursor === undefined) return { message: error.message, span };
    const index = source.tokenAt(source.codePointOffset(error.cursor));
    return {
      message: error.message,
      span: index < source.count ? source.span(index, index) : { ...span, start: span.end },
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { message: `${failureOf(error)} (${reason}). Splitting it into smaller statements may help.`, span };
}

function failureOf(error: unknown): string {
  if (error instanceof PgParserCrash)
    return 'This statement is not checked, because the PostgreSQL parser failed on it';
  if (error instanceof RangeError) return 'This statement is not checked, because it is too deeply nested';
  return 'This statement is not checked, because its parse tree has an unexpected form';
}
