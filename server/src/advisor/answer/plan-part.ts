import { SPOKE_CARDS } from '../router/cards/index.ts';
import type { Route } from '../router/route.ts';
import { fold } from '../router/words.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { Section } from '../skills/skill.ts';
import type { AnswerPart, Language } from './answer.ts';
import { cardOf } from './cards.ts';
import { PHRASES } from './phrases.ts';
import type { Plan } from './plan.ts';
import { PLANS } from './plans.ts';

/** A question is read to this length for what it asks of the whole system. */
const MOST_CHARACTERS = 2_000;

/** What is asked of the whole system rather than of one table or query, in folded text. */
const SYSTEMIC =
  /\b(?:migrat\w+ (?:\w+ ){0,3}from \w+(?: \w+){0,2} to|move (?:\w+ ){0,4}from \w+ to|switch (?:\w+ ){0,4}(?:from|to)|(?:all|across|whole|entire|everywhere|globally)\b.{0,40}\b(?:databases?|tables|pii|services?|schemas?|system|fleet)|every(?! (?:day|night|hour|minute|second|week|month|year|time|few|\d))\b.{0,40}\b(?:databases?|tables?|services?|schemas?)|multi-region|passer de \w+ a \w+|migrer (?:\w+ ){0,3}de \w+ (?:vers|a)|toutes? les (?:bases|tables|donnees))/;

/** It asks whether, not how: phases would take the answer for given. */
const ASKS_WHETHER =
  /\b(?:good idea|bad idea|worth it|should (?:we|i)|do (?:we|i) need|is it (?:worth|wise|right)|bonne idee|faut-il|est-ce (?:utile|une bonne)|vaut(?:-il)? (?:le coup|la peine)|interet (?:de|a))\b/;

/** A plan as it is shown. */
export interface WrittenPlan {
  readonly part: AnswerPart;
  /** The sections that hold the recipes of its phases. */
  readonly sections: readonly Section[];
  /** The section with the commands of the whole plan, where there is one. */
  readonly lead?: Section;
}

/**
 * The phases of an ask that concerns the whole system, with the sections that hold their recipes; undefined for other questions.
 *
 * @param hasSection a section is on the very subject: the routed spokes' own first steps would only stand before it
 */
export function planPart(
  question: string,
  found: Route,
  library: SkillLibrary,
  language: Language,
  hasSection: boolean,
): WrittenPlan | undefined {
  const text = fold(question.slice(0, MOST_CHARACTERS)).replace(/\s+/g, ' ');
  if (ASKS_WHETHER.test(text)) return undefined;
  const plan = found.spokes.length > 0 ? PLANS.find((one) => one.asks.test(text)) : undefined;
  if (plan) return written(plan, library, language, text);
  if (hasSection || found.spokes.length < 2 || !SYSTEMIC.test(text)) return undefined;
  return { part: bySpokes(found, library, language), sections: [] };
}

function written(plan: Plan, library: SkillLibrary, language: Language, asked: string): WrittenPlan {
  const phrases = PHRASES[language];
  const sections: Section[] = [];
  const lines = plan.phases.map(({ what, section: name }, index) => {
    const section = sectionNamed(name, library);
    const fits = section !== undefined && fitsEngines(section, asked);
    if (section && fits) sections.push(section);
    const recipe = section && fits ? ` (${phrases.recipe}: “${section.heading}”, \`${section.skill}\`)` : '';
    return `${index + 1}. ${what[language]}${recipe}`;
  });
  const lead = plan.lead === undefined ? undefined : sectionNamed(plan.lead, library);
  return {
    part: { kind: 'plan', title: phrases.titles.plan, markdown: lines.join('\n') },
    sections,
    ...(lead ? { lead } : {}),
  };
}

/** The recipe from MySQL to PostgreSQL is none for other pairs of engines. */
function fitsEngines({ heading }: Section, asked: string): boolean {
  return heading !== 'MySQL to PostgreSQL' || /\b(?:mysql|mariadb)\b.*\bpostgres/.test(asked);
}

/** The section that `skill#heading` names. */
function sectionNamed(name: string, library: SkillLibrary): Section | undefined {
  const [id = '', heading = ''] = name.split('#');
  return library.skill(id)?.sections.find((section) => section.heading === heading);
}

/** The spokes as phases in the order of a change's life: what each decides, and what it does first. */
function bySpokes(found: Route, library: SkillLibrary, language: Language): AnswerPart {
  const phrases = PHRASES[language];
  const phases = found.spokes.flatMap((id, index) => {
    const card = SPOKE_CARDS.get(id);
    if (!card) return [];
    const title = (language === 'fr' ? library.skill(id)?.titleFr : undefined) ?? card.title;
    const { decision, nextAction } = cardOf(id, language) ?? card;
    return [`${index + 1}. **${title}.** ${decision} ${nextAction}`];
  });
  return { kind: 'plan', title: phrases.titles.plan, markdown: phases.join('\n') };
}
