import { describe, expect, it } from 'vitest';
import { Section } from '../../server/src/lint/section.ts';
import { engineOver } from '../support/engine.ts';

const PATH = 'db/migrations/002_users.sql';

/** A section of as many statements on one table, each with its number as its text. */
async function sectionOf(count: number): Promise<Section> {
  const text = Array.from({ length: count }, (_, number) => `UPDATE users SET a = ${number} WHERE id = 1;`).join('\n');
  const engine = await engineOver({ files: [{ path: PATH, text }], settings: { dialect: 'postgresql' } });
  const section = new Section();
  for (const statement of engine.document(PATH)?.statements ?? []) section.add(statement);
  return section;
}

const numbersOf = (section: Section, position: number): number[] =>
  section.earlierOn('users', position).map(({ text }) => Number(/a = (\d+)/.exec(text)?.[1]));

describe('the earlier statements on a table', () => {
  it('are all of them in a file that somebody has written', async () => {
    const section = await sectionOf(300);
    expect(numbersOf(section, 300)).toEqual(Array.from({ length: 300 }, (_, number) => number));
    expect(numbersOf(section, 2)).toEqual([0, 1]);
    expect(section.earlierOn('orders', 300)).toEqual([]);
  });

  it('are the first and the last ones where a program has written thousands', async () => {
    const numbers = numbersOf(await sectionOf(2_000), 1_900);
    expect(numbers).toHaveLength(500);
    expect(numbers.slice(0, 2)).toEqual([0, 1]);
    expect(numbers.at(-1)).toBe(1_899);
  });
});
