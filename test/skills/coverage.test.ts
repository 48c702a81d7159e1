import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { existsInSkills, markdownAt, SKILLS, skillsDir } from './support/library.ts';

/** Where a row of one of the five founding documents lives: in a section of a spoke, in a live feature, or nowhere, with the reason. */
type Home =
  | { readonly skill: string; readonly section: string; readonly file?: string }
  | { readonly skill: string; readonly file: string; readonly section?: string }
  | { readonly feature: string }
  | { readonly dropped: string };

interface Row {
  readonly source: string;
  readonly lines: string;
  readonly row: string;
  readonly lives: readonly Home[];
}

/** The last line of each founding document. */
const SOURCE_LINES: Readonly<Record<string, number>> = { S0: 68, S1: 719, S2: 169, S3: 73, S4: 159 };

const rows = JSON.parse(readFileSync(join(skillsDir, 'coverage.json'), 'utf8')) as readonly Row[];

function rangeOf(row: Row): { from: number; to: number } {
  const [from = Number.NaN, to = from] = row.lines.split('-').map(Number);
  return { from, to };
}

function problemOf(home: Home): string | undefined {
  if ('feature' in home) {
    return /^LF(?:0[1-9]|1\d|2[0-5])$/u.test(home.feature) ? undefined : `there is no feature ${home.feature}`;
  }
  if ('dropped' in home) return home.dropped.length > 4 ? undefined : 'a dropped row needs a reason';
  if (!SKILLS.includes(home.skill)) return `there is no spoke ${home.skill}`;
  const path = `${home.skill}/${home.file ?? 'SKILL.md'}`;
  if (!existsInSkills(path)) return `there is no skills/${path}`;
  if (home.section === undefined) return home.file === undefined ? 'a spoke without a section' : undefined;
  const slugs = markdownAt(path)?.sections.map((section) => section.slug) ?? [];
  return slugs.includes(home.section) ? undefined : `skills/${path} has no section #${home.section}`;
}

describe('the coverage of the founding documents', () => {
  it('points only at sections, files and features that exist', () => {
    const broken = rows.flatMap((row) =>
      row.lives.flatMap((home) => {
        const problem = problemOf(home);
        return problem === undefined ? [] : [`${row.source} ${row.lines} (${row.row}): ${problem}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('gives every row a home and says what it is about', () => {
    expect(rows.filter((row) => row.lives.length === 0 || row.row.length < 5).map((row) => row.lines)).toEqual([]);
  });

  it('names known documents and ranges inside them, in order and without overlap', () => {
    for (const [source, last] of Object.entries(SOURCE_LINES)) {
      const ranges = rows.filter((row) => row.source === source).map(rangeOf);
      expect(ranges.length, source).toBeGreaterThan(0);
      let before = 0;
      for (const { from, to } of ranges) {
        expect(from, `${source} ${from}-${to}`).toBeGreaterThan(before);
        expect(to, `${source} ${from}-${to}`).toBeGreaterThanOrEqual(from);
        before = to;
      }
      expect(before, source).toBe(last);
    }
    expect(rows.filter((row) => !Object.hasOwn(SOURCE_LINES, row.source))).toEqual([]);
  });

  it('uses every spoke', () => {
    const used = new Set(rows.flatMap((row) => row.lives.flatMap((home) => ('skill' in home ? [home.skill] : []))));
    expect(SKILLS.filter((id) => !used.has(id))).toEqual([]);
  });
});
