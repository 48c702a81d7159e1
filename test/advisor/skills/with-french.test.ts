import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import { readSkill } from '../../../server/src/advisor/skills/read-skill.ts';
import { filesBelow, markdownAt, skillsDir } from '../../skills/support/library.ts';
import { shippedLibrary } from '../support.ts';

const HEAD = '---\nname: ledger\ndescription: House rules.\n---\n# Ledger\n';
const ENGLISH = '## Posting rows\n\nNever update.\n\n```sql\nSELECT 1;\n```\n\n```sql\nSELECT 2;\n```\n';

function sectionsOf(french: string) {
  const read = readSkill('ledger', [
    { path: 'SKILL.md', text: `${HEAD}\n${ENGLISH}` },
    { path: 'references/francais.md', text: `# En français\n\n${french}` },
  ]);
  return 'skill' in read ? read.skill.sections : [];
}

describe('a section that translates another one', () => {
  it('stands at its original with the code of that one, and is no section of its own', () => {
    const sections = sectionsOf(
      '## Écrire une ligne\n\nTraduit de [Posting rows](../SKILL.md#posting-rows).\n\nNe jamais modifier.\n\n*Code 2*\n',
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['Posting rows']);
    expect(sections[0]?.french?.heading).toBe('Écrire une ligne');
    expect(sections[0]?.french?.text).toBe('Ne jamais modifier.\n\n```sql\nSELECT 2;\n```');
  });

  it('is left out where its original is gone', () => {
    const sections = sectionsOf('## Autre\n\nTraduit de [Gone](../SKILL.md#gone).\n\nTexte.\n');
    expect(sections.map(({ heading, french }) => [heading, french])).toEqual([['Posting rows', undefined]]);
  });
});

describe('the French sections of the spokes', () => {
  let library: SkillLibrary;

  beforeAll(async () => {
    library = await shippedLibrary();
  });

  it('each translate a section that is there, with code that it has', () => {
    const found = library.skills.flatMap(({ sections }) => sections.filter(({ french }) => french !== undefined));
    const written = filesBelow(skillsDir)
      .filter((path) => /\/references\/francais[\w-]*\.md$/.test(path))
      .flatMap((path) => markdownAt(path)?.sections.filter(({ level }) => level === 2) ?? []);
    expect(found.map(({ french }) => french?.heading ?? '').sort()).toEqual(written.map(({ title }) => title).sort());
    expect(found.filter(({ french }) => /^\*Code/m.test(french?.text ?? '')).map(({ heading }) => heading)).toEqual([]);
  });

  it('leave out no code of their originals', () => {
    const shorter = library.skills
      .flatMap(({ sections }) => sections)
      .filter(({ text, french }) => french && fences(french.text) !== fences(text));
    expect(shorter.map(({ skill, heading }) => `${skill}#${heading}`)).toEqual([]);
  });

  it('are quoted in French answers, and in no English one', () => {
    const text = "SQLSTATE 1153 Got a packet bigger than 'max_allowed_packet'";
    const french = compose(`${text}, comment augmenter la limite pour le serveur ?`, library);
    expect(french.parts.find(({ kind }) => kind === 'passage')?.markdown).toContain('les deux');
    const english = compose(`${text}, how do I increase it?`, library);
    expect(english.parts.find(({ kind }) => kind === 'passage')?.markdown).toContain('raise both');
  });
});

function fences(text: string): number {
  return text.match(/^```/gm)?.length ?? 0;
}
