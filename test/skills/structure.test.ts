import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  existsInSkills,
  filesBelow,
  markdownAt,
  markdownFiles,
  ORCHESTRATOR,
  SKILLS,
  SPOKES,
  skillsDir,
} from './support/library.ts';
import { type Section, slugOf } from './support/markdown.ts';

/** A section longer than a screen needs something that the eye can hold on to. */
const SCREEN_LINES = 45;
const BODY_LINES = { least: 120, most: 320 };
const SELF_EVIDENT = /^(?:Gate|En bref \(français\))$/u;

const files = markdownFiles();

describe('the folder of spokes', () => {
  it.each(SKILLS)('has %s', (id) => {
    expect(existsInSkills(`${id}/SKILL.md`), `skills/${id}/SKILL.md is missing`).toBe(true);
  });

  it('has no spoke that the router does not know', () => {
    const folders = new Set(
      filesBelow(skillsDir)
        .filter((path) => path.includes('/'))
        .map((path) => path.split('/')[0] ?? ''),
    );
    expect([...folders].filter((folder) => !SKILLS.includes(folder))).toEqual([]);
  });

  it('has only JSON that parses', () => {
    for (const path of filesBelow(skillsDir).filter((name) => name.endsWith('.json'))) {
      expect(() => JSON.parse(readFileSync(`${skillsDir}${path}`, 'utf8')), path).not.toThrow();
    }
  });
});

describe.each(SKILLS.filter((id) => existsInSkills(`${id}/SKILL.md`)))('%s', (id) => {
  const document = markdownAt(`${id}/SKILL.md`);
  const sections = document?.sections ?? [];

  it(`has a body of ${BODY_LINES.least} to ${BODY_LINES.most} lines`, () => {
    expect(document?.bodyLength).toBeGreaterThanOrEqual(BODY_LINES.least);
    expect(document?.bodyLength).toBeLessThanOrEqual(BODY_LINES.most);
  });

  it('begins with one title and has the sections that every spoke has', () => {
    expect(sections.filter((section) => section.level === 1)).toHaveLength(1);
    const titles = sections.filter((section) => section.level === 2).map((section) => section.title);
    const required = id === ORCHESTRATOR ? ['En bref (français)'] : ['Decide', 'Gate', 'En bref (français)'];
    expect(required.filter((title) => !titles.includes(title))).toEqual([]);
  });

  it('says its sources at the end of every section', () => {
    const silent = sections.filter(
      (section, index) =>
        (section.level === 2 || section.level === 3) &&
        !SELF_EVIDENT.test(section.title) &&
        !isIntroduction(section, sections[index + 1]) &&
        !endsWithSources(section),
    );
    expect(silent.map((section) => `line ${section.line}: ${section.title}`)).toEqual([]);
  });
});

describe('every Markdown file', () => {
  it.each(files.map((file) => file.path))(
    '%s has no section longer than a screen without a table, list or block',
    (path) => {
      const long = markdownAt(path)?.sections.filter((section) => longestProse(section.lines) > SCREEN_LINES) ?? [];
      expect(long.map((section) => `line ${section.line}: ${section.title}`)).toEqual([]);
    },
  );

  it.each(files.map((file) => file.path))('%s links only to what is there', (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it.each(files.map((file) => file.path))('%s closes its fences and names their language', (path) => {
    const { blocks = [], text = '' } = markdownAt(path) ?? {};
    expect(
      blocks
        .filter((block) => block.info.length === 0)
        .map((block) => `line ${block.line}: a fence without a language`),
    ).toEqual([]);
    const marks = text.split('\n').filter((line) => /^\s*(?:`{3,}|~{3,})/u.test(line)).length;
    expect(marks, 'fences must be opened and closed in pairs').toBe(
      blocks.length * 2 + fencesInside(blocks.map((block) => block.text)),
    );
  });

  it('speaks to its reader, not about how it was written', () => {
    const tags =
      /\[(?:RUN|DOC|CRAFT|VENDOR|SEED|MIRROR)\b[^\]]*\]|UNVERIFIED|fact sheet|\bseed \d\b|\/work\/|TODO|FIXME/u;
    expect(
      files
        .filter((file) => tags.test(file.document.text))
        .map((file) => `${file.path}: ${tags.exec(file.document.text)?.[0]}`),
    ).toEqual([]);
  });

  it('belongs to a spoke that mentions it', () => {
    const unmentioned = files
      .map((file) => file.path)
      .filter((path) => path.includes('/') && !path.endsWith('/SKILL.md'))
      .filter((path) => {
        const [id = '', ...rest] = path.split('/');
        return !markdownAt(`${id}/SKILL.md`)?.text.includes(rest.join('/'));
      });
    expect(unmentioned).toEqual([]);
  });
});

describe('anchors', () => {
  it('are made as GitHub makes them', () => {
    expect(slugOf('En bref (français)')).toBe('en-bref-français');
    expect(slugOf('Large table changes: gh-ost and pt-osc')).toBe('large-table-changes-gh-ost-and-pt-osc');
    expect(slugOf('`NOT NULL` on a [live](x.md) table')).toBe('not-null-on-a-live-table');
    expect(slugOf('RPO / RTO')).toBe('rpo--rto');
  });
});

/** A short text between a heading and its first subheading needs no sources of its own. */
function isIntroduction(section: Section, next: Section | undefined): boolean {
  const own = section.lines.filter((line) => line.trim() !== '').length;
  return next !== undefined && next.level > section.level && own <= 6;
}

function endsWithSources(section: Section): boolean {
  return /^Sources ?:/u.test(section.lines.findLast((line) => line.trim() !== '') ?? '');
}

/** The longest run of lines without a table row, a list item or a line of code. */
function longestProse(lines: readonly string[]): number {
  let longest = 0;
  let run = 0;
  let inFence = false;
  for (const line of lines) {
    const fence = /^\s*(?:`{3,}|~{3,})/u.test(line);
    if (fence) inFence = !inFence;
    run = inFence || fence || /^\s*(?:\||[-*+] |\d+[.)] )/u.test(line) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function fencesInside(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split('\n')).filter((line) => /^\s*(?:`{3,}|~{3,})/u.test(line)).length;
}

function brokenLinks(path: string): string[] {
  const links = markdownAt(path)?.links ?? [];
  return links.flatMap(({ target, line }) => {
    if (/^(?:https?|mailto):/u.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const resolved = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURI(file)));
    const place = `line ${line}: ${target}`;
    if (resolved.startsWith('..') || !existsInSkills(resolved)) return [`${place} - there is no skills/${resolved}`];
    if (anchor === undefined) return [];
    const slugs = markdownAt(resolved)?.sections.map((section) => section.slug) ?? [];
    return slugs.includes(decodeURI(anchor)) ? [] : [`${place} - skills/${resolved} has no section #${anchor}`];
  });
}

describe('the list of spokes', () => {
  it('has the nineteen that the router opens', () => {
    expect(SPOKES).toHaveLength(19);
    expect(new Set(SPOKES).size).toBe(19);
  });
});
