import type { Query } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import { lowerOperand } from './atoms.ts';
import { lowerDelete } from './delete.ts';
import { lowerExpression } from './expressions.ts';
import { lowerInsert } from './insert.ts';
import type { Lowering } from './lowering.ts';
import { lowerMerge } from './merge.ts';
import { check } from './misplaced.ts';
import { QuerySource } from './query-source.ts';
import { lowerSelect } from './select.ts';
import { onlyItem, type SqlAstParser, type Tree } from './sql-ast.ts';
import { lowerUpdate } from './update.ts';

/** Well below what the call stack holds, so that the same text has the same result wherever it is read. */
const MAX_DEPTH = 300;
/** Expressions look alike, so a few thousand trees serve a whole workspace. */
const MAX_TREES = 5000;

const VERBS: ReadonlyMap<string, (lowering: Lowering, first: number, last: number) => Query> = new Map<
  string,
  (lowering: Lowering, first: number, last: number) => Query
>([
  ['select', lowerSelect],
  ['values', lowerSelect],
  ['insert', lowerInsert],
  ['replace', lowerInsert],
  ['update', lowerUpdate],
  ['delete', lowerDelete],
  ['merge', lowerMerge],
]);

/** Reads queries of one dialect with its build of node-sql-parser. */
export class QueryReader {
  readonly #parser: SqlAstParser;
  readonly #dialect: Dialect;
  /** The trees of expressions by what the parser was shown; null where it rejected them. */
  readonly #trees = new Map<string, Tree | null>();

  constructor(parser: SqlAstParser, dialect: Dialect) {
    this.#parser = parser;
    this.#dialect = dialect;
  }

  /**
   * Reads one statement. It never throws.
   * @param text a SELECT, VALUES, INSERT, REPLACE, UPDATE, DELETE or MERGE without its terminator
   * @returns the query, with spans that count UTF-16 units from the start of `text`; undefined where the text is no such statement, or
   *   where not every part of it could be placed for certain
   */
  read(text: string): Query | undefined {
    try {
      const tokens = new QuerySource(text, this.#dialect);
      return tokens.closed ? this.#lowering(tokens).query(0, tokens.count - 1) : undefined;
    } catch {
      return undefined;
    }
  }

  #lowering(tokens: QuerySource): Lowering {
    let depth = 0;
    const nested = <Result>(lower: () => Result): Result => {
      check(depth < MAX_DEPTH, 'too many levels');
      depth++;
      const result = lower();
      depth--;
      return result;
    };
    const lowering: Lowering = {
      tokens,
      expression: (first, last) => nested(() => lowerExpression(lowering, first, last)),
      operand: (first, limit) => nested(() => lowerOperand(lowering, first, limit)),
      query: (first, last) => nested(() => lowerQuery(lowering, first, last)),
      tree: (expression) => this.#tree(expression),
    };
    return lowering;
  }

  #tree(expression: string): Tree {
    let tree = this.#trees.get(expression);
    if (tree === undefined) {
      tree = this.#parse(expression);
      if (this.#trees.size >= MAX_TREES) this.#trees.clear();
      this.#trees.set(expression, tree);
    }
    check(tree !== null, 'an expression that the parser rejects');
    return tree;
  }

  #parse(expression: string): Tree | null {
    try {
      return onlyItem(this.#parser.parse(`SELECT ${expression}`)) ?? null;
    } catch (error) {
      // The call stack was full already; that says nothing about the text.
      if (error instanceof RangeError) throw error;
      return null;
    }
  }
}

/** Lowers any query, see {@link Lowering.query}. */
function lowerQuery(lowering: Lowering, outerFirst: number, outerLast: number): Query {
  const { tokens } = lowering;
  let first = outerFirst;
  let last = outerLast;
  while (tokens.is(first, '(') && tokens.partner(first) === last) {
    first++;
    last--;
  }
  check(first <= last, 'a query that is missing');
  if (tokens.is(first, '(')) return lowerSelect(lowering, first, last);
  const lower = VERBS.get(tokens.key(tokens.is(first, 'with') ? verbAfterWith(lowering, first, last) : first));
  check(lower !== undefined, 'a statement that is no query');
  return lower(lowering, first, last);
}

/** The verb after a WITH clause, whose queries all stand in parentheses; a name before AS is none. */
function verbAfterWith({ tokens }: Lowering, first: number, last: number): number {
  for (let i = first + 1; i <= last; i = tokens.skip(i)) {
    const named = tokens.is(tokens.is(i + 1, '(') ? tokens.skip(i + 1) : i + 1, 'as');
    if (VERBS.has(tokens.key(i)) && !named) return i;
  }
  return last + 1;
}
