import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ChecksumLists } from '../../server/src/workspace/checksums.ts';
import { summarize } from '../../server/src/workspace/discover.ts';

it('lists the files of every atlas.sum, each in its folder', () => {
  const lists = new ChecksumLists([
    summarize('db/migrations/atlas.sum', 'h1:total=\n2_b.sql h1:b=\n1_a with space.sql h1:a=\n'),
    summarize('db/migrations/2_b.sql', 'SELECT 1'),
    summarize('atlas.sum', 'h1:total=\r\n9_z.sql h1:z=\r\n'),
  ]);
  expect(lists.paths()).toEqual(['9_z.sql', 'db/migrations/1_a with space.sql', 'db/migrations/2_b.sql']);
  expect(lists.has('db/migrations/2_b.sql')).toBe(true);
  expect(lists.has('2_b.sql')).toBe(false);
});

const FILES = { 'm/1_a.sql': 'CREATE TABLE a ();\n', 'm/2_b.sql': 'CREATE TABLE é ();\n', 'm/3_c.sql': 'SELECT 1;\n' };

/** An atlas.sum as Atlas writes it: each digest goes on from the one before. */
function sumOf(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  const lines = Object.entries(files).map(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return `${name} h1:${hash.update(name).update(text).copy().digest('base64')}`;
  });
  return ['h1:total=', ...lines, ''].join('\n');
}

function differing(recorded: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  const sql = Object.entries(now).map(([path, text]) => summarize(path, text));
  const lists = new ChecksumLists([summarize('m/atlas.sum', sumOf(recorded)), ...sql]);
  return Object.keys(recorded).filter((path) => lists.differs(path, (one) => now[one]));
}

describe('a file that a checksum list names', () => {
  it('is as it was recorded', () => {
    expect(differing(FILES, FILES)).toEqual([]);
  });

  it('differs where its text is another one; of those behind it nothing is said', () => {
    expect(differing(FILES, { ...FILES, 'm/2_b.sql': 'CREATE TABLE b ();\n' })).toEqual(['m/2_b.sql']);
  });

  it('may have the line ends of another system', () => {
    const returns = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.replace('\n', '\r\n')]));
    expect(differing(FILES, returns)).toEqual([]);
    expect(differing(returns, returns)).toEqual([]);
  });

  it('is not compared behind one that is gone, nor beside one that is left out of the list on purpose', () => {
    const { 'm/1_a.sql': _, ...rest } = FILES;
    expect(differing(FILES, { ...rest, 'm/2_b.sql': 'x' })).toEqual([]);
    expect(differing(FILES, { ...FILES, 'm/2_b.sql': 'x', 'm/0_z.sql': '-- atlas:sum ignore\n\nSELECT 1;\n' })).toEqual(
      [],
    );
  });

  it('is compared again after an edit', () => {
    const lists = new ChecksumLists([summarize('m/atlas.sum', sumOf(FILES))]);
    const texts: Record<string, string> = { ...FILES };
    const differs = () => lists.differs('m/3_c.sql', (path) => texts[path]);
    expect(differs()).toBe(false);
    texts['m/3_c.sql'] = 'SELECT 2;\n';
    expect(differs()).toBe(true);
    texts['m/3_c.sql'] = FILES['m/3_c.sql'];
    expect(differs()).toBe(false);
  });
});
