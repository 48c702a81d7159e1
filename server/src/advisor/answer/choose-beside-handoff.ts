import { isForEngines } from '../passages/engines.ts';
import { type RankedSection, rankSections } from '../passages/rank-sections.ts';
import { ASK_BELOW } from '../router/route.ts';
import type { SiblingId } from '../router/route-ids.ts';
import type { SkillLibrary } from '../skills/library.ts';
import { LEAST_SHARE, type PassageRequest, ROUTER_SKILL, SURE_SUBJECT, weightOf } from './choose-passages.ts';

/**
 * What is of use at once although another discipline owns the question: the section on its subject from what the data side gives to that
 * sibling, or else the first one there, which says who decides what. A section of a routed spoke comes before them where it is surely on
 * the subject; none for the front end, whose caches and pages share words with the data layer's.
 */
export function chooseBesideHandoff(request: PassageRequest, handoff: SiblingId): readonly RankedSection[] {
  const { words, found, lead, library, engines } = request;
  const path = `references/${handoff}.md`;
  const router = library.skill(ROUTER_SKILL);
  const given = router
    ? rankSections(words, [{ skill: router, weight: 1 }]).filter(({ section }) => section.path === path)
    : [];
  const [first] = given.filter(({ subject }) => subject > 0);
  const second = given.find(
    (one) => one !== first && one.subject > 0 && one.score >= (first?.score ?? 0) * LEAST_SHARE,
  );
  const spokes = library.skills.flatMap((skill) => {
    const weight = weightOf(skill, lead, found, engines);
    return weight > 0 && handoff !== 'frontend-developer' ? [{ skill, weight }] : [];
  });
  const sure = rankSections(words, spokes).find(
    (one) => one.subject >= SURE_SUBJECT && isForEngines(one.section, engines),
  );
  const onSubject = [first, second, sure].filter((one) => one !== undefined).sort((a, b) => b.score - a.score);
  if (onSubject.length > 0) return onSubject.slice(0, 2);
  const opening = router?.sections.find((section) => section.path === path);
  return opening && found.confidence >= ASK_BELOW ? [{ section: opening, score: 0, subject: 0 }] : [];
}

/** What a section's subject must weigh for the hand-off to be no guess. */
const ON_SUBJECT = 4;

/** A section of what the data side gives to a sibling is on the very subject of a question. */
export function isGivenTo(handoff: SiblingId, words: readonly string[], library: SkillLibrary): boolean {
  const router = library.skill(ROUTER_SKILL);
  const path = `references/${handoff}.md`;
  const ranked = router ? rankSections(words, [{ skill: router, weight: 1 }]) : [];
  return ranked.some(({ section, subject }) => section.path === path && subject >= ON_SUBJECT);
}
