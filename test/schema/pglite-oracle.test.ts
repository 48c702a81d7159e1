import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { corpusDir } from '../support/corpus.ts';
import { CORPUS_HISTORIES, corpusHistory } from './support/corpus-histories.ts';
import { replay } from './support/replay.ts';

const fixtures = fileURLToPath(new URL('./fixtures/history/', import.meta.url));

describe('the fold against PostgreSQL itself', () => {
  it('agrees on a history that uses everything the fold knows', async () => {
    const names = readdirSync(fixtures).sort();
    const files = names.map((path) => ({ path, text: readFileSync(fixtures + path, 'utf8') }));
    const result = await replay(files);
    expect(result.refused).toEqual([]);
    expect(result.actual).toEqual(result.expected);
    expect(result.tables).toBeGreaterThan(30);
  });

  describe.skipIf(!corpusDir)('on histories of real projects', () => {
    it.each(CORPUS_HISTORIES)('agrees on $name', async (history) => {
      const files = corpusHistory(history);
      const result = await replay(files, history.prelude);
      console.log(
        `${history.name}: ${files.length} files, ${result.statements} statements ran, ${result.refused.length} refused, ` +
          `${result.tables} tables`,
      );
      // What PostgreSQL refused is worth reading when a figure looks low; the corpus lacks some files of most histories.
      if (process.env.ORACLE_REFUSED) console.log(result.refused.join('\n'));
      expect(result.actual).toEqual(result.expected);
      expect(result.statements).toBeGreaterThan(0);
    });
  });
});
