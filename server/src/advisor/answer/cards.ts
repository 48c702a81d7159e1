import { SIBLING_CARDS, SPOKE_CARDS } from '../router/cards/index.ts';
import { ASK_BELOW, type Route } from '../router/route.ts';
import type { SiblingId, SpokeId } from '../router/route-ids.ts';
import type { Language } from './answer.ts';
import { FRENCH_SIBLINGS, FRENCH_SPOKES, type FrenchCard } from './french-cards.ts';
import { PHRASES } from './phrases.ts';

/** What a spoke's card says, in the language; undefined for a spoke of the workspace, which has none. */
export function cardOf(id: SpokeId, language: Language): FrenchCard | undefined {
  if (language === 'fr' && Object.hasOwn(FRENCH_SPOKES, id)) return FRENCH_SPOKES[id];
  return SPOKE_CARDS.get(id);
}

/** What a sibling's card says, in the language. */
export function siblingCardOf(id: SiblingId, language: Language): Omit<FrenchCard, 'gates'> | undefined {
  return language === 'fr' ? FRENCH_SIBLINGS[id] : SIBLING_CARDS.get(id);
}

/** A route with its decision, gates and next action in the language of the answer; the router itself writes English. */
export function inLanguage(found: Route, language: Language): Route {
  if (language === 'en') return found;
  const phrases = PHRASES[language];
  const [first] = found.spokes;
  const card =
    found.handoff !== null
      ? siblingCardOf(found.handoff, language)
      : found.primary === null
        ? undefined
        : cardOf(found.primary, language);
  const gates = found.gates.length > 0 && first !== undefined ? cardOf(found.primary ?? first, language)?.gates : [];
  return {
    ...found,
    decision: card?.decision ?? phrases.noDecision,
    gates: gates ?? found.gates,
    nextAction: found.confidence < ASK_BELOW ? phrases.ask : (card?.nextAction ?? phrases.askElsewhere),
  };
}
