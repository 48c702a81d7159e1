import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPgQuery } from '../../../server/src/node/pg-query.ts';
import { embeddedSql } from '../../../server/src/syntax/postgres/plpgsql.ts';
import { Source } from '../../../server/src/syntax/postgres/source.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';
import { corpusDir, corpusFiles } from '../../support/corpus.ts';
import { rereadDifferences } from './reread.ts';
import { misplaced, parser } from './support.ts';

/** Every statement of the PostgreSQL files. */
function corpusStatements(): string[] {
  return corpusFiles()
    .filter((file) => file.dialect === 'postgresql' && file.path.endsWith('.sql'))
    .flatMap((file) => {
      const text = readFileSync(file.absolutePath, 'utf8');
      return splitStatements(text, 'postgresql')
        .filter((slice) => slice.kind === 'sql')
        .map((slice) => text.slice(slice.start, slice.end));
    });
}

describe.skipIf(!corpusDir)('real PostgreSQL files', () => {
  const statements = corpusStatements();

  test('at least 99 of 100 statements are read', () => {
    const unparsed = statements.filter((text) => parser.parse(text).fact.kind === 'unparsed');
    expect(statements.length).toBeGreaterThan(1000);
    expect(unparsed.length).toBeLessThanOrEqual(statements.length / 100);
  });

  test('every place lies within the statement and the node around it, and identifiers are what their text says', () => {
    for (const text of statements) expect(misplaced(parser.parse(text), text), text).toEqual([]);
  });

  test('the text of an expression, query, type, column or FROM item, read alone, is the same again', () => {
    for (const text of statements.filter((_, index) => index % 3 === 0)) expect(rereadDifferences(text)).toEqual([]);
  });

  test('the queries in PL/pgSQL bodies are those that its own parser finds', async () => {
    const pg = await loadPgQuery();
    let bodies = 0;
    for (const text of statements) {
      const { fact } = parser.parse(text);
      if (
        (fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') ||
        fact.language !== 'plpgsql' ||
        !fact.bodySpan
      )
        continue;
      const body = text.slice(fact.bodySpan.start, fact.bodySpan.end);
      if (text[fact.bodySpan.start - 1] === "'" && body.includes("'")) continue;
      const found = embeddedSql(new Source(body, 0)).filter(({ kind }) => kind === 'statement' || kind === 'perform');
      expect(found.map((sql) => plain(sql.text)).sort(), text).toEqual(
        queriesIn(pg.parsePlPgSQL(text)).map(plain).sort(),
      );
      bodies++;
    }
    expect(bodies).toBeGreaterThan(0);
  });
});

/** The query texts in PL/pgSQL's own tree. PERFORM is turned into SELECT there. */
function queriesIn(tree: unknown): string[] {
  const holders: Record<string, string> = {
    PLpgSQL_stmt_execsql: 'sqlstmt',
    PLpgSQL_stmt_perform: 'expr',
    PLpgSQL_stmt_call: 'expr',
    PLpgSQL_stmt_return_query: 'query',
    PLpgSQL_stmt_fors: 'query',
    PLpgSQL_stmt_open: 'query',
  };
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const field = key === 'cursor_explicit_expr' ? undefined : holders[key];
      const query = key === 'cursor_explicit_expr' ? item : field && item[field];
      if (query) found.push(query.PLpgSQL_expr.query);
      if (key === 'PLpgSQL_stmt_commit') found.push('commit');
      if (key === 'PLpgSQL_stmt_rollback') found.push('rollback');
      if (key !== 'cursor_explicit_expr') visit(item);
    }
  };
  visit(tree);
  return found;
}

function plain(sql: string): string {
  return sql
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^perform /, 'select ');
}
