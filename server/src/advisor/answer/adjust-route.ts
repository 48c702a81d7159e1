import { enginesNamed, enginesOfSkill } from '../passages/engines.ts';
import { SIBLING_CARDS, SPOKE_CARDS } from '../router/cards/index.ts';
import { ASK_BELOW, type Route } from '../router/route.ts';
import type { SiblingId, SpokeId } from '../router/route-ids.ts';
import type { SkillLibrary } from '../skills/library.ts';
import { isGivenTo } from './choose-beside-handoff.ts';
import { bestSection, isOnSubject, ROUTER_SKILL, SURE_SUBJECT } from './choose-passages.ts';

/**
 * The route as sure enough to answer, where the words were too few for that and yet a section of its spokes is on the very subject; the spoke
 * of another section leads where the question is surely on that one's.
 */
export function sureBySubject(
  found: Route,
  lead: SpokeId | null,
  words: readonly string[],
  library: SkillLibrary,
): Route {
  if (found.confidence >= ASK_BELOW) return found;
  if (found.handoff !== null) return sureForSibling(found, found.handoff, words, library);
  const card = found.primary === null ? undefined : SPOKE_CARDS.get(found.primary);
  if (!card) return found;
  const best = bestSection(found, lead, words, library);
  if (!best) return found;
  if (isOnSubject(found, best)) return { ...found, confidence: ASK_BELOW, nextAction: card.nextAction };
  const isSure = best.subject >= SURE_SUBJECT;
  if (isSure && best.section.skill === ROUTER_SKILL)
    return { ...found, confidence: ASK_BELOW, nextAction: card.nextAction };
  const other = isSure ? SPOKE_CARDS.get(best.section.skill as SpokeId) : undefined;
  if (!other) return found;
  const { id, decision, gates, nextAction } = other;
  return { ...found, primary: id, spokes: [id], decision, gates, nextAction, confidence: ASK_BELOW };
}

/** A hand-off as sure enough, where a section of what the data side gives to that sibling is on the very subject. */
function sureForSibling(found: Route, id: SiblingId, words: readonly string[], library: SkillLibrary): Route {
  const nextAction = SIBLING_CARDS.get(id)?.nextAction ?? found.nextAction;
  return isGivenTo(id, words, library) ? { ...found, confidence: ASK_BELOW, nextAction } : found;
}

/** The route with the spoke first that leads by the question's own words, where the workspace's ORM was put before it. */
export function ledBy(lead: SpokeId | null, found: Route): Route {
  const card = lead === null || lead === found.primary ? undefined : SPOKE_CARDS.get(lead);
  if (!card || found.primary === null || !found.spokes.includes(card.id)) return found;
  const { id, decision, gates } = card;
  const nextAction = found.confidence < ASK_BELOW ? found.nextAction : card.nextAction;
  return {
    ...found,
    primary: id,
    spokes: [id, ...found.spokes.filter((one) => one !== id)],
    decision,
    gates,
    nextAction,
  };
}

/** The spoke of the engines that have none of their own. */
const SPOKE_OF_OTHERS: SpokeId = 'databases-data-core';

/** The route that the core leads where the question names an engine and the router gave it to the spoke of another one: the engines without a spoke have their sections in the core. */
export function withoutOtherEngines(found: Route, words: readonly string[]): Route {
  const named = enginesNamed(words);
  if (named.size === 0 || found.primary === null) return found;
  const isKept = (id: SpokeId): boolean => {
    const own = enginesOfSkill(id);
    return own.length === 0 || own.some((engine) => named.has(engine));
  };
  if (isKept(found.primary)) return found;
  const card = SPOKE_CARDS.get(SPOKE_OF_OTHERS);
  if (!card) return found;
  const { id, decision, gates, nextAction } = card;
  return {
    ...found,
    primary: id,
    spokes: [id, ...found.spokes.filter((one) => one !== id && isKept(one))],
    decision,
    gates,
    nextAction,
  };
}

/** How sure an answer is that writes the change asked for to a table that the workspace has. */
const CHANGE_CONFIDENCE = 60;

/** The route of an exact change to a known table: the spoke of changes opens it where the words led elsewhere, or were too few. */
export function ledByChange(found: Route): Route {
  const card = SPOKE_CARDS.get('database-migrations');
  if (!card || found.handoff !== null || (found.primary === card.id && found.confidence >= ASK_BELOW)) return found;
  return {
    ...found,
    primary: card.id,
    spokes: [card.id, ...found.spokes.filter((one) => one !== card.id)].slice(0, Math.max(2, found.spokes.length)),
    decision: card.decision,
    gates: card.gates,
    nextAction: card.nextAction,
    confidence: Math.max(found.confidence, CHANGE_CONFIDENCE),
  };
}

/** A spoke of the workspace's own whose trigger stands in the question joins the routed ones, at the end. */
export function withTeamSpoke(found: Route, question: string, library: SkillLibrary): Route {
  const text = question.toLowerCase();
  const own = library.skills.filter(
    (skill) =>
      skill.team &&
      !SPOKE_CARDS.has(skill.id as SpokeId) &&
      skill.triggers.some((one) => text.includes(one.toLowerCase())),
  );
  if (own.length === 0) return found;
  const ids = own.map((skill) => skill.id as SpokeId);
  return {
    ...found,
    spokes: [...found.spokes, ...ids],
    why: [...found.why, `Spokes of this workspace: ${ids.join(', ')}.`],
  };
}
