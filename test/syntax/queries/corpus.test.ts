import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isKeyword, tokenize } from '../../../server/src/text/lexer.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';
import { corpusDir, corpusFiles } from '../../support/corpus.ts';
import { misplaced, readers } from './support.ts';

const VERBS = ['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE', 'MERGE', 'WITH'];

/** The query statements at the top level of a dialect's files. */
function corpusQueries(dialect: 'mysql' | 'mariadb' | 'sqlite' | 'tsql'): string[] {
  return corpusFiles()
    .filter((file) => file.dialect === dialect && file.path.endsWith('.sql'))
    .flatMap((file) => {
      const text = readFileSync(file.absolutePath, 'utf8');
      return splitStatements(text, dialect)
        .filter((slice) => slice.kind === 'sql')
        .map((slice) => text.slice(slice.start, slice.end))
        .filter((statement) => {
          const first = tokenize(statement, dialect).find((token) => token.kind !== 'comment');
          return VERBS.some((verb) => isKeyword(statement, first, verb));
        });
    });
}

describe.skipIf(!corpusDir)('real queries', () => {
  test.each([
    ['mysql', 1200],
    ['mariadb', 50],
    ['sqlite', 400],
    ['tsql', 80],
  ] as const)('%s: at least 99 of 100 are read, every part at its place', (dialect, least) => {
    const statements = corpusQueries(dialect);
    expect(statements.length).toBeGreaterThanOrEqual(least);
    const unread = statements.filter((text) => readers.read(text, dialect) === undefined);
    expect(unread.length).toBeLessThanOrEqual(statements.length / 100);
    for (const text of statements) {
      const query = readers.read(text, dialect);
      expect(query ? misplaced(query, text) : [], text).toEqual([]);
    }
  });
});
