import { rankSections } from '../passages/rank-sections.ts';
import type { SpokeCard } from '../router/cards/card.ts';
import { SPOKE_CARDS } from '../router/cards/index.ts';
import { ASK_BELOW, type Route } from '../router/route.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { SchemaChange } from './change/schema-change.ts';
import { SURE_SUBJECT } from './choose-passages.ts';

/** How sure an answer is of a spoke that only the index of subjects speaks for. */
const CONFIDENCE = 45;
const CARDS: ReadonlyMap<string, SpokeCard> = SPOKE_CARDS;

/**
 * The route to the spoke that owns schema changes where the question asks for one, or of which a section's subject stands in the question, where the router took the question for one about no stored
 * data; otherwise the route as it is.
 *
 * @param change the small change that the question asks for
 */
export function bySubject(
  found: Route,
  words: readonly string[],
  library: SkillLibrary,
  change: SchemaChange | undefined,
): Route {
  if (found.handoff !== null) return found;
  const migrations = SPOKE_CARDS.get('database-migrations');
  if (change && migrations && (found.primary === null || found.confidence < ASK_BELOW))
    return to(migrations, 'The question asks for a change of the schema.');
  if (found.primary !== null) return found;
  const [best] = rankSections(
    words,
    library.skills.filter(({ id }) => CARDS.has(id)).map((skill) => ({ skill, weight: 1 })),
  );
  const id = best?.section.skill ?? '';
  const card = CARDS.get(id);
  if (!best || !card || best.subject < SURE_SUBJECT) return found;
  return to(card, `The subject of “${best.section.heading}” (${card.id}) stands in the question.`);
}

function to({ id, decision, gates, nextAction }: SpokeCard, why: string): Route {
  return { primary: id, spokes: [id], handoff: null, decision, gates, nextAction, confidence: CONFIDENCE, why: [why] };
}
