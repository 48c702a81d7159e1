import type { ParsedStatement, SyntaxProblem } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { StatementParser } from '../statement-parser.ts';
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
    return withBody(pg, written, base, lowerTree(isTree(tree) ? tree : {}, source, span));
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
  return { ...only, span, nested: [...only.nested, ...others] };
}

/** Adds what the body of a routine or DO block holds. Statements in it that cannot be read are left out, their neighbours stay. */
function withBody(pg: PgQuery, written: string, base: number, parsed: ParsedStatement): ParsedStatement {
  const { fact } = parsed;
  if ((fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') || !fact.bodySpan) return parsed;
  const start = fact.bodySpan.start - base;
  const body = written.slice(start, fact.bodySpan.end - base);
  if (hasEscapes(written, start, body)) return parsed;
  const nested = nestedSql(body, fact.language, fact.bodySpan.start).flatMap((sql) => {
    const inner = parseText(pg, sql.text, sql.base);
    if (inner.fact.kind === 'unparsed') return [];
    return [{ ...inner, fact: withOwnKeyword(inner.fact, sql), span: sql.span, nested: [] }, ...inner.nested];
  });
  return { ...parsed, nested: [...parsed.nested, ...nested] };
}

/** True where a quoted body is not the text between its quotes as it stands, so that places in it cannot be told. */
function hasEscapes(written: string, bodyStart: number, body: string): boolean {
  if (written[bodyStart - 1] !== "'") return false;
  return body.includes("'") || (/e/i.test(written[bodyStart - 2] ?? '') && body.includes('\\'));
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
  const message =
    error instanceof PgParserCrash
      ? `The PostgreSQL parser failed on this statement (${reason}), so it is not checked. Splitting it into smaller statements may help.`
      : `This statement is too deeply nested to be checked (${reason}). Splitting it into smaller parts may help.`;
  return { message, span };
}
