import { describe, expect, it } from 'vitest';
import { frontmatterSchema, schemaProblems } from './support/frontmatter-schema.ts';
import { existsInSkills, markdownAt, ORCHESTRATOR, SIBLINGS, SKILLS, SPOKES } from './support/library.ts';
import { readYaml } from './support/yaml.ts';

interface Metadata {
  readonly triggers: readonly string[];
  readonly triggers_fr: readonly string[];
  readonly handoffs: readonly { readonly to: string }[];
}

function frontmatterOf(id: string): { name: string; metadata: Metadata } {
  const text = markdownAt(`${id}/SKILL.md`)?.frontmatter;
  if (text === undefined) throw new Error(`skills/${id}/SKILL.md is missing, or does not begin with frontmatter`);
  return readYaml(text) as { name: string; metadata: Metadata };
}

describe('the frontmatter of', () => {
  describe.each(SKILLS.filter((id) => existsInSkills(`${id}/SKILL.md`)))('%s', (id) => {
    it('is as the schema wants it', () => {
      expect(schemaProblems(frontmatterSchema, frontmatterOf(id))).toEqual([]);
    });

    it('bears the name of its folder', () => {
      expect(frontmatterOf(id).name).toBe(id);
    });

    it('hands off only to other spokes and to known siblings', () => {
      const known = new Set([...SPOKES, ...SIBLINGS]);
      const targets = frontmatterOf(id).metadata.handoffs.map((handoff) => handoff.to);
      expect(targets.filter((to) => !known.has(to) || to === id)).toEqual([]);
    });

    it('has triggers as people type them: no trailing punctuation, no two that differ only in case', () => {
      const { triggers, triggers_fr: french } = frontmatterOf(id).metadata;
      for (const list of [triggers, french]) {
        const lower = list.map((trigger) => trigger.toLowerCase());
        expect(lower.filter((trigger, index) => lower.indexOf(trigger) !== index)).toEqual([]);
        expect(list.filter((trigger) => /[.,;]$|^\s|\s$/u.test(trigger))).toEqual([]);
      }
    });
  });
});

describe('the orchestrator', () => {
  it('names every spoke', () => {
    const text = markdownAt(`${ORCHESTRATOR}/SKILL.md`)?.text ?? '';
    expect(SPOKES.filter((id) => !text.includes(`../${id}/SKILL.md`))).toEqual([]);
  });
});

describe('the YAML reader of these tests', () => {
  it('reads mappings, sequences, flow collections over lines, quotes and folded text', () => {
    const text = [
      'name: a',
      'text: >-',
      '  one',
      '  two',
      'list:',
      '- x',
      '- { to: b, when: "c: d" }',
      'flow: [p, "q, r",',
      "  's''t']",
      'map: { v: "18" }',
    ].join('\n');
    expect(readYaml(text)).toEqual({
      name: 'a',
      text: 'one two',
      list: ['x', { to: 'b', when: 'c: d' }],
      flow: ['p', 'q, r', "s't"],
      map: { v: '18' },
    });
  });

  it.each([
    ['a colon in a plain scalar', 'a: b: c'],
    ['a comment sign in a plain scalar', 'a: b #c'],
    ['an alias', 'a: *b'],
    ['an open bracket', 'a: [b'],
    ['an open quote', 'a: "b'],
    ['a duplicate key', 'a: 1\na: 2'],
    ['a tab', 'a:\n\tb: 1'],
    ['a line that fits nowhere', 'a: 1\n  b: 2'],
  ])('refuses %s', (_, text) => {
    expect(() => readYaml(text)).toThrow(/line \d/u);
  });
});
