import type { ParsedStatement, SyntaxProblem } from '../../model/statement.ts';
import { Utf8Map } from '../../text/utf8.ts';
import type { StatementParser } from '../statement-parser.ts';
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

function parseText(pg: PgQuery, text: string, base: number): ParsedStatement {
  try {
    const tree = pg.parse(text);
    return lowerTree(isTree(tree) ? tree : {}, text, base);
  } catch (error) {
    return unparsed(text, base, error);
  }
}

function lowerTree(tree: Tree, text: string, base: number): ParsedStatement {
  const source = new Source(text, base);
  const lowering = createLowering(source);
  const span = { start: base, end: base + text.length };
  const statements = children(tree, 'stmts').map((raw): ParsedStatement => {
    const start = source.offset(numberOf(raw, 'stmt_location'));
    const length = numberOf(raw, 'stmt_len');
    const end = length === 0 ? text.length : source.offset(numberOf(raw, 'stmt_location') + length);
    const first = source.tokenAt(start);
    let last = source.tokenAt(end - 1);
    while (last >= source.count || source.is(last, ';')) last--;
    const { fact, nested } = lowerStatement(lowering, child(raw, 'stmt') ?? {}, first, last);
    return { fact, span: source.span(first, last), nested, problems: [] };
  });
  const [only, ...others] = statements;
  if (!only) return { fact: { kind: 'other', what: '', tables: [], options: {} }, span, nested: [], problems: [] };
  return { ...only, span, nested: [...only.nested, ...others] };
}

/** What stands in the way of reading a text, in PostgreSQL's own words where it has any. */
function unparsed(text: string, base: number, error: unknown): ParsedStatement {
  const span = { start: base, end: base + text.length };
  return { fact: { kind: 'unparsed' }, span, nested: [], problems: [problemOf(text, base, error)] };
}

function problemOf(text: string, base: number, error: unknown): SyntaxProblem {
  if (error instanceof PgSyntaxError) {
    if (error.cursor === undefined) return { message: error.message, span: { start: base, end: base + text.length } };
    const start = new Utf8Map(text).codePointToUtf16(error.cursor);
    return { message: error.message, span: tokenSpan(text, base, start) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  const message =
    error instanceof PgParserCrash
      ? `The PostgreSQL parser failed on this statement (${reason}), so it is not checked. Splitting it into smaller statements may help.`
      : `This statement is too deeply nested to be checked (${reason}). Splitting it into smaller parts may help.`;
  return { message, span: { start: base, end: base + text.length } };
}

/** The token at an offset, or the empty end of the text. */
function tokenSpan(text: string, base: number, start: number): { start: number; end: number } {
  const source = new Source(text, base);
  const index = source.tokenAt(start);
  return index < source.count ? source.span(index, index) : { start: base + text.length, end: base + text.length };
}
