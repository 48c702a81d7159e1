import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { PlacedDiagnostic } from '../../server/src/lsp/placed-diagnostic.ts';
import { RememberedDiagnostics } from '../../server/src/lsp/remembered-diagnostics.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import { eventually, PLAIN_EDITOR, TestClient, VSCODE } from './support/test-client.ts';

const finding = (message: string, start: number): Finding => ({
  ruleId: 'no-float-money',
  severity: 'warning',
  confidence: 1,
  message,
  file: 'a.sql',
  span: { start, end: start + 1 },
  related: [],
});

const show = ({ message, span }: Finding, known: PlacedDiagnostic | undefined): PlacedDiagnostic => {
  const range = { start: { line: 0, character: span.start }, end: { line: 0, character: span.end } };
  if (!known) return new PlacedDiagnostic(range, { message });
  return known.range.start.character === span.start ? known : known.at(range);
};

describe('the diagnostics of a document from one time to the next', () => {
  it('are the same list where nothing changed', () => {
    const remembered = new RememberedDiagnostics();
    const first = remembered.of([finding('a', 1), finding('b', 5)], show);
    expect(remembered.of([finding('a', 1), finding('b', 5)], show)).toBe(first);
  });

  it('keep those above and below a change, also where one comes or goes', () => {
    const remembered = new RememberedDiagnostics();
    const [a, , c] = remembered.of([finding('a', 1), finding('b', 5), finding('c', 9)], show);
    const without = remembered.of([finding('a', 1), finding('c', 9)], show);
    expect(without[0]).toBe(a);
    expect(without[1]).toBe(c);
    const [first, second, third] = remembered.of([finding('a', 1), finding('d', 6), finding('c', 10)], show);
    expect(first).toBe(a);
    expect(second?.message).toBe('d');
    expect(third).toEqual(c?.at({ start: { line: 0, character: 10 }, end: { line: 0, character: 11 } }));
  });
});

describe('the diagnostics of an open document', () => {
  let client: TestClient;
  afterEach(() => client.dispose());

  const path = '/w/schema.sql';
  const table = (n: number): string => `CREATE TABLE t${n} (\n  id bigint PRIMARY KEY,\n  price float\n);\n`;
  const text = Array.from({ length: 120 }, (_, n) => table(n)).join('');

  it.each([
    ['pulled', VSCODE],
    ['pushed', PLAIN_EDITOR],
  ])('are those of a document opened anew after every edit where they are %s', async (_, capabilities) => {
    client = await TestClient.start({ files: { [path]: text }, capabilities });
    await client.open(path);
    const edits: [string, string][] = [
      ['t60 (', '\n\nt60 ('],
      ['price', '"prIce_eur"'],
      ['CREATE TABLE t3 ', 'CREATE TABLE t3_ '],
      [table(100), ''],
      ['\n\nt60 (', 't60 ('],
    ];
    for (const [from, to] of edits) {
      await client.replace(path, from, to);
      const fresh = await TestClient.start({ files: { [path]: client.text(path) }, capabilities });
      await fresh.open(path);
      const expected = await fresh.diagnostics(path);
      fresh.dispose();
      expect(expected.length).toBeGreaterThan(100);
      expect(await client.diagnostics(path)).toEqual(expected);
      if (capabilities === PLAIN_EDITOR) {
        await eventually('the published diagnostics', () =>
          isDeepStrictEqual([...client.published.values()].at(-1), expected),
        );
      }
    }
  });
});
