import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { languageOf } from '../../../server/src/advisor/answer/language.ts';
import { FRENCH_LINES, frenchLineOf } from '../../../server/src/advisor/passages/french/index.ts';
import { SIBLING_CARDS, SPOKE_CARDS } from '../../../server/src/advisor/router/cards/index.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { Section } from '../../../server/src/advisor/skills/skill.ts';
import { shippedLibrary } from '../support.ts';

/** The router's own skill is quoted only for what it gives to siblings, a file for each, and for the recipes of plans. */
const ROUTER_SKILL = 'databases-data-orchestrator';
const isQuoted = (path: string): boolean =>
  ['systemic', ...SIBLING_CARDS.keys()].some((id) => path === `references/${id}.md`);

let library: SkillLibrary;
let quotable: readonly Section[];

beforeAll(async () => {
  library = await shippedLibrary();
  quotable = library.skills
    .filter(({ id }) => id === ROUTER_SKILL || [...SPOKE_CARDS.keys()].some((card) => card === id))
    .flatMap(({ sections }) => sections)
    .filter(({ skill, path }) => skill !== ROUTER_SKILL || isQuoted(path))
    .filter(
      ({ heading, text, path }) =>
        text !== '' && !path.startsWith('templates/') && !/^(?:Gates?$|En bref \(français\))/.test(heading),
    );
});

describe('the French lines', () => {
  it('exist for every section that an answer may quote', () => {
    const missing = quotable.filter((section) => frenchLineOf(section) === undefined && !section.french);
    expect(missing.map(({ skill, heading }) => `${skill}#${heading}`)).toEqual([]);
  });

  it('exist for no section that is gone', () => {
    const known = new Set(quotable.map(({ skill, heading }) => `${skill}#${heading}`));
    const stale = Object.entries(FRENCH_LINES).flatMap(([skill, lines]) =>
      Object.keys(lines)
        .map((heading) => `${skill}#${heading}`)
        .filter((name) => !known.has(name)),
    );
    expect(stale).toEqual([]);
  });

  it('are short sentences, and no two of one spoke are equal', () => {
    for (const lines of Object.values(FRENCH_LINES)) {
      const texts = Object.values(lines);
      expect(texts.filter((text) => !/[.?]$/.test(text) || text.length > 120)).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('stand before each quoted section of a French answer, and in no English one', () => {
    const french = compose('comment modéliser une hiérarchie de catégories', library);
    expect(languageOf('comment modéliser une hiérarchie de catégories')).toBe('fr');
    const passages = french.parts.filter((part) => part.kind === 'passage');
    expect(passages.length).toBeGreaterThan(0);
    for (const { markdown, section } of passages)
      if (!section?.path.includes('francais')) expect(markdown).toMatch(/^\*[^*\n]+[.?]\*\n\n/);
    const english = compose('how to model a category tree', library).parts.filter((part) => part.kind === 'passage');
    for (const { markdown } of english) expect(markdown).not.toContain(FRENCH_LINES['data-modeling']?.Trees);
  });
});
