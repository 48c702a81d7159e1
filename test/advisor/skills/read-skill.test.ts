import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillLibrary } from '../../../server/src/advisor/skills/library.ts';
import { readSkill } from '../../../server/src/advisor/skills/read-skill.ts';
import { readSections } from '../../../server/src/advisor/skills/sections.ts';
import { shippedLibrary } from '../support.ts';

const good =
  '---\nname: our-rules\ndescription: House rules of the shop.\nmetadata:\n  title: House rules\n  triggers: [ledger]\n---\n# House\n\n## Ledger\n\nOne row a booking.\n\nSources: the team.\n';

describe('a spoke', () => {
  it('is read with its title, triggers and sections', () => {
    const read = readSkill('our-rules', [{ path: 'SKILL.md', text: good }], true);
    expect(read).toMatchObject({
      skill: { id: 'our-rules', title: 'House rules', triggers: ['ledger'], team: true, gates: [] },
    });
    if (!('skill' in read)) return;
    expect(read.skill.sections).toEqual([
      {
        skill: 'our-rules',
        path: 'SKILL.md',
        heading: 'Ledger',
        trail: [],
        anchor: 'ledger',
        line: 9,
        text: 'One row a booking.',
        sources: 'the team.',
      },
    ]);
  });

  const bad: readonly (readonly [what: string, id: string, text: string, says: RegExp])[] = [
    ['without SKILL.md', 'our-rules', '', /SKILL\.md/],
    ['without frontmatter', 'our-rules', '# Title\n', /between two lines `---`/],
    ['with broken YAML', 'our-rules', '---\nname: [our-rules\n---\n', /cannot be read/],
    ['with YAML aliases', 'our-rules', '---\nname: &a our-rules\ndescription: *a\n---\n', /aliases/],
    ['whose name is not its folder', 'other', good, /folder's name, "other"/],
    ['without a description', 'our-rules', '---\nname: our-rules\n---\n', /`description`/],
    ['in a folder with a strange name', '../x', good, /lower case/],
  ];
  for (const [what, id, text, says] of bad) {
    it(`${what} is refused with a sentence that says what to do`, () => {
      const files = text === '' ? [] : [{ path: 'SKILL.md', text }];
      expect(readSkill(id, files)).toEqual({ problem: expect.stringMatching(says) });
    });
  }

  it('is read or refused, and never throws, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readSkill('our-rules', [{ path: 'SKILL.md', text: `---\nname: our-rules\n${text}\n---\n${text}` }]);
      }),
    );
  });

  it('of the workspace replaces a shipped one of the same name', () => {
    const folder = { id: 'our-rules', files: [{ path: 'SKILL.md', text: good }] };
    const library = skillLibrary(
      [folder],
      [{ ...folder, files: [{ path: 'SKILL.md', text: good.replace('House rules', 'Ours') }] }],
    );
    expect(library.skill('our-rules')).toMatchObject({ description: 'Ours of the shop.', team: true });
  });

  it('that is shipped is read without a problem, with gates and sections', async () => {
    const { skills, problems } = await shippedLibrary();
    expect(problems).toEqual([]);
    expect(skills.length).toBeGreaterThanOrEqual(19);
    for (const skill of skills.filter((one) => one.id !== 'databases-data-orchestrator')) {
      expect(skill.gates.length, skill.id).toBeGreaterThan(0);
      expect(skill.sections.length, skill.id).toBeGreaterThan(3);
    }
  });
});

describe('the sections of a file', () => {
  it('do not begin at headings inside fenced code', () => {
    const sections = readSections('x', {
      path: 'SKILL.md',
      text: '# T\n## A\n```sql\n## no heading\n```\n### B\ntext\n',
    });
    expect(sections.map(({ heading, trail }) => [heading, trail])).toEqual([
      ['A', []],
      ['B', ['A']],
    ]);
  });
});
