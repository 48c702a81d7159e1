import { readFileSync } from 'node:fs';
import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusDir, corpusFiles } from '../support/corpus.ts';
import { breakOne, MUTATIONS, type Outcome, randomFrom } from './fault-tolerance.ts';

/** Percent of the other statements that must survive. */
const AT_LEAST: Readonly<Record<string, number>> = {
  'delete token': 100,
  'garbage word': 100,
  'drop paren': 100,
  'drop semicolon': 99.9,
  'drop quote': 99.8,
  truncate: 99.5,
};

const known = new Map<string, boolean>();

function parses(statement: string): boolean {
  let result = known.get(statement);
  if (result === undefined) {
    try {
      result = (parseSync(statement).stmts?.length ?? 0) > 0;
    } catch {
      result = false;
    }
    known.set(statement, result);
  }
  return result;
}

/** Every third real file that parses as a whole and is of a size that people edit. */
function sample(): string[] {
  return corpusFiles()
    .filter((file) => file.dialect === 'postgresql' && file.kind !== 'fixture')
    .filter((_, index) => index % 3 === 0)
    .map((file) => readFileSync(file.absolutePath, 'utf8'))
    .filter((text) => text.length < 100_000 && parses(text));
}

describe.skipIf(!corpusDir)('real PostgreSQL files with one broken statement', () => {
  let texts: string[] = [];
  beforeAll(async () => {
    await loadModule();
    texts = sample();
  });

  it.each(Object.keys(MUTATIONS))('keep their other statements after: %s', (name) => {
    const total: Outcome = { others: 0, kept: 0, invented: 0 };
    const random = randomFrom(20);
    for (const text of texts) {
      for (let round = 0; round < 3; round++) {
        const outcome = breakOne(text, MUTATIONS[name] as (typeof MUTATIONS)[string], random, parses);
        if (!outcome) continue;
        total.others += outcome.others;
        total.kept += outcome.kept;
        total.invented += outcome.invented;
      }
    }
    const percent = (100 * total.kept) / total.others;
    console.log(`${name}: ${percent.toFixed(2)}% of ${total.others} other statements, ${total.invented} invented`);
    expect(total.invented).toBeLessThanOrEqual(total.others / 1000);
    expect(total.others).toBeGreaterThan(1000);
    expect(Math.round(percent * 10) / 10).toBeGreaterThanOrEqual(AT_LEAST[name] as number);
  });
});
