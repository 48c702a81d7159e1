import { readFileSync } from 'node:fs';
import { loadModule, scanSync } from 'libpg-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenize } from '../../server/src/text/lexer.ts';
import { Utf8Map } from '../../server/src/text/utf8.ts';
import { corpusDir, corpusFiles } from '../support/corpus.ts';

/** The ends of PostgreSQL's own tokens in UTF-16, or undefined where its scanner rejects the text. */
function reference(text: string): string[] | undefined {
  try {
    const map = new Utf8Map(text);
    return scanSync(text).tokens.map((token) => `${map.toUtf16(token.start)}-${map.toUtf16(token.end)}`);
  } catch {
    return undefined;
  }
}

/**
 * Client lines, COPY data, template holes and psql variables are tokens here and not for the server's scanner; a string
 * that goes on in a second literal on the next line is one token for the server and two here.
 */
function isBeyondTheServer(text: string): boolean {
  return (
    /^\s*\\[a-z.]/im.test(text) ||
    /'[ \t]*\r?\n\s*'/.test(text) ||
    /^\s*delimiter\s/im.test(text) ||
    tokenize(text, 'postgresql').some(
      (token) => token.kind === 'template' || (token.kind === 'parameter' && text[token.start] === ':'),
    )
  );
}

describe.skipIf(!corpusDir)('the tokens of real PostgreSQL files', () => {
  beforeAll(() => loadModule());

  it('are those of the scanner of PostgreSQL', () => {
    let files = 0;
    let tokens = 0;
    const differing: string[] = [];
    let agreeing = 0;
    for (const file of corpusFiles()) {
      if (file.dialect !== 'postgresql') continue;
      const text = readFileSync(file.absolutePath, 'utf8');
      const expected = reference(text);
      if (!expected || isBeyondTheServer(text)) continue;
      files++;
      const found = tokenize(text, 'postgresql').map((token) => `${token.start}-${token.end}`);
      const same = new Set(found);
      tokens += expected.length;
      agreeing += expected.filter((token) => same.has(token)).length;
      if (found.join() !== expected.join()) {
        const first = expected.findIndex((token, index) => token !== found[index]);
        const [from = '0'] = (expected[first] ?? '0-0').split('-');
        differing.push(
          `${file.path}: ${expected[first]} but ${found[first]}: ${JSON.stringify(text.slice(Number(from), Number(from) + 60))}`,
        );
      }
    }
    console.log(
      `${agreeing} of ${tokens} tokens agree, ${files - differing.length} of ${files} files agree as a whole`,
      differing.slice(0, 40),
    );
    expect(tokens).toBeGreaterThan(100_000);
    expect(agreeing / tokens).toBeGreaterThan(0.999);
  });
});
