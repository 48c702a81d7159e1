import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';
import { corpusDir, corpusFiles } from '../../support/corpus.ts';
import { DIALECTS, misplaced, parse } from './support.ts';

/** Every statement of the files of a dialect. */
function statementsIn(dialect: KnownDialect): string[] {
  return corpusFiles()
    .filter((file) => file.dialect === dialect && file.path.endsWith('.sql'))
    .flatMap((file) => {
      const text = readFileSync(file.absolutePath, 'utf8');
      return splitStatements(text, dialect)
        .filter((slice) => slice.kind === 'sql')
        .map((slice) => text.slice(slice.start, slice.end));
    });
}

/** What the project promises: 99 of 100 statements that define something, 97 for the two younger readers. */
const PROMISED = { mysql: 0.99, mariadb: 0.99, sqlite: 0.99, tsql: 0.97, clickhouse: 0.97 };

describe.skipIf(!corpusDir).each(DIALECTS)('real files of %s', (dialect) => {
  const statements = statementsIn(dialect);

  test('statements that define something yield facts', () => {
    const defining = statements.filter((text) => /^(create|alter|drop|rename|truncate)\b/i.test(text));
    const read = defining.filter((text) => parse(dialect, text).fact.kind !== 'unparsed');
    expect(defining.length).toBeGreaterThan(0);
    expect(read.length / defining.length).toBeGreaterThanOrEqual(PROMISED[dialect]);
  });

  test('every place lies in its statement, whole or cut off', () => {
    for (const text of statements) {
      for (const part of [1, 0.9, 0.5, 0.1]) {
        const cut = text.slice(0, Math.ceil(text.length * part));
        expect(misplaced(parse(dialect, cut), cut)).toEqual([]);
      }
    }
  });
});
