import { isSymbol } from '../../text/lexer.ts';
import type { Token } from '../../text/token.ts';
import type { HoleContext } from './hole-contexts.ts';
import { upper } from './hole-frames.ts';

/** Where a parameter could take the place of a hole. */
const VALUE_CONTEXTS: ReadonlySet<HoleContext> = new Set(['value', 'list', 'pattern', 'interval']);

/** Statements that take no parameters anywhere. SET does not either, but `set_config` does the same with one. */
const WITHOUT_PARAMETERS: ReadonlySet<string> = new Set(
  'CREATE ALTER DROP TRUNCATE DO PRAGMA COPY GRANT REVOKE COMMENT VACUUM ANALYZE REINDEX REFRESH CLUSTER LISTEN UNLISTEN NOTIFY ATTACH DETACH USE SHOW LOCK LOAD RENAME OPTIMIZE'.split(
    ' ',
  ),
);

/** Functions whose argument is a column wherever they stand. */
const AGGREGATES: ReadonlySet<string> = new Set(
  'MIN MAX SUM AVG COUNT ARRAY_AGG STRING_AGG GROUP_CONCAT JSON_AGG JSONB_AGG BOOL_AND BOOL_OR STDDEV VARIANCE'.split(
    ' ',
  ),
);

const CLAUSES: ReadonlySet<string> = new Set(
  'SELECT FROM WHERE SET VALUES HAVING ON ORDER GROUP LIMIT RETURNING INTO JOIN USING WHEN UPDATE CALL EXEC EXECUTE'.split(
    ' ',
  ),
);

/**
 * Whether a value stands at a hole of a SQL text, which a parameter could take the place of; false for names and fragments, and in
 * statements that take no parameters.
 *
 * @param start where the hole begins in `sql`
 * @param context what the hole stands for; undefined inside a string, a quoted name or a comment, and where it is a part of a word
 */
export function isValuePlace(
  sql: string,
  tokens: readonly Token[],
  start: number,
  context: HoleContext | undefined,
): boolean {
  const index = tokens.findIndex((token) => token.start <= start && start < token.end);
  const token = tokens[index];
  if (!token || WITHOUT_PARAMETERS.has(verbBefore(sql, tokens, index))) return false;
  if (context === undefined) return token.kind === 'string';
  return VALUE_CONTEXTS.has(context) && !isColumnArgument(sql, tokens, index);
}

/** The word with which the statement around a token begins. */
function verbBefore(sql: string, tokens: readonly Token[], index: number): string {
  let verb = '';
  for (const token of tokens.slice(0, index)) {
    if (isSymbol(sql, token, ';')) verb = '';
    else if (verb === '' && token.kind !== 'comment') verb = upper(sql, token) || '?';
  }
  return verb;
}

/** True for an argument of a function that is given columns: of an aggregate, and of any in the select list of a query that has a source. */
function isColumnArgument(sql: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before || !(isSymbol(sql, before, '(') || isSymbol(sql, before, ','))) return false;
  let depth = 0;
  let opener: string | undefined;
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (!token) break;
    if (isSymbol(sql, token, ')')) depth++;
    else if (isSymbol(sql, token, '(')) {
      if (depth > 0) depth--;
      else opener ??= upper(sql, tokens[at - 1] ?? token);
    } else if (depth === 0 && CLAUSES.has(upper(sql, token))) {
      if (opener !== undefined && AGGREGATES.has(opener)) return true;
      const inList = upper(sql, token) === 'SELECT' || upper(sql, token) === 'RETURNING';
      return inList && tokens.slice(index).some((one) => upper(sql, one) === 'FROM');
    }
  }
  // The options of EXPLAIN are words.
  return opener === 'EXPLAIN';
}
