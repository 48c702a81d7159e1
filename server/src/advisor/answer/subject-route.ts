import { rankSections } from '../passages/rank-sections.ts';
import type { SpokeCard } from '../router/cards/card.ts';
import { SPOKE_CARDS } from '../router/cards/index.ts';
import type { Route } from '../router/route.ts';
import type { SkillLibrary } from '../skills/library.ts';
import { SURE_SUBJECT } from './choose-passages.ts';

/** How sure an answer is of a spoke that only the index of subjects speaks for. */
const CONFIDENCE = 45;
const CARDS: ReadonlyMap<string, SpokeCard> = SPOKE_CARDS;

/**
 * The route to the spoke of which a section's subject stands in the question, where the router took the question for one about no stored
 * data; otherwise the route as it is.
 */
export function bySubject(found: Route, words: readonly string[], library: SkillLibrary): Route {
  if (found.primary !== null || found.handoff !== null) return found;
  const [best] = rankSections(
    words,
    library.skills.filter(({ id }) => CARDS.has(id)).map((skill) => ({ skill, weight: 1 })),
  );
  const id = best?.section.skill ?? '';
  const card = CARDS.get(id);
  if (!best || !card || best.subject < SURE_SUBJECT) return found;
  return {
    primary: card.id,
    spokes: [card.id],
    handoff: null,
    decision: card.decision,
    gates: card.gates,
    nextAction: card.nextAction,
    confidence: CONFIDENCE,
    why: [`The subject of “${best.section.heading}” (${card.id}) stands in the question.`],
  };
}
