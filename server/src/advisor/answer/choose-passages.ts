import { DIALECTS, type Dialect } from '../../text/dialect.ts';
import { enginesNamed, enginesOfSkill, isForEngines } from '../passages/engines.ts';
import { type RankedSection, rankSections } from '../passages/rank-sections.ts';
import { SPOKE_CARDS } from '../router/cards/index.ts';
import { ASK_BELOW, type Route } from '../router/route.ts';
import type { SpokeId } from '../router/route-ids.ts';
import { fold, wordsOf } from '../router/words.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { Section, Skill } from '../skills/skill.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import { routerFacts } from '../workspace/router-facts.ts';
import type { Language } from './answer.ts';

/** Passages that one answer quotes, and how many of one spoke. */
const MOST_PASSAGES = 3;
const MOST_OF_ONE_SPOKE = 2;
/** A further passage fits at least this share of the best one; without a phrase of its subject in the question, it must fit better. */
export const LEAST_SHARE = 0.7;
const LEAST_SHARE_BY_WORDS = 0.8;
/** How much the spoke of an engine counts where none is known. */
const UNASKED = 0.5;
/** How much more a section counts that is about the one engine in use by its heading. */
const ON_THE_ENGINE = 1.4;
/** What a section's subject must weigh for it to be quoted where the route does not lead to it. */
export const SURE_SUBJECT = 7.5;
/** The same for a section of the route's own spokes, that the answer need not ask back. */
const ON_SUBJECT = 4;
/** Spokes of one store that is no engine of SQL: they are quoted only where the question is about it. */
const STORE_SPOKES: ReadonlySet<string> = new Set<SpokeId>(['redis-patterns', 'nosql-patterns']);

/** The router's own skill: what the data side gives to other disciplines, a file for each, and the recipes of plans. */
export const ROUTER_SKILL = 'databases-data-orchestrator';
const QUOTED_OF_ROUTER = /^references\/(?!handoffs\b)/;

/** What passages are chosen for. */
export interface PassageRequest {
  /** The question's folded words. */
  readonly words: readonly string[];
  readonly found: Route;
  /** The spoke that leads by the question's own words. */
  readonly lead: string | null;
  readonly library: SkillLibrary;
  readonly engines: ReadonlySet<Dialect>;
  readonly language: Language;
}

/**
 * The sections that answer a question, best first: at most three, and none of another engine than those in use. Where the route is unsure,
 * one at most.
 */
export function choosePassages(request: PassageRequest): readonly RankedSection[] {
  const { words, found, lead, library, engines, language } = request;
  if (found.spokes.length === 0) return [];
  const skills = library.skills.flatMap((skill) => {
    const weight = weightOf(skill, lead, found, engines) || weightUnasked(skill, found, engines);
    return weight > 0 ? [{ skill, weight }] : [];
  });
  const ranked = rankSections(words, skills)
    .filter(({ section }) => isIn(language, section.heading) && isForEngines(section, engines) && isQuoted(section))
    .filter((one) => isSurelyMeant(one) || !isUnasked(one.section, found, lead, engines))
    .map((one) => (isOnlyForEngine(one, engines) ? { ...one, score: one.score * ON_THE_ENGINE } : one))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.subject === 0 ? (meantInstead(ranked) ?? ranked[0]) : ranked[0];
  if (!best) return [];
  if (found.confidence < ASK_BELOW) return best.subject > 0 ? [best] : [];
  const chosen: RankedSection[] = [best];
  for (const one of ranked) {
    if (one === best) continue;
    if (chosen.length >= MOST_PASSAGES) break;
    const least = one.subject > 0 || best.subject === 0 ? LEAST_SHARE : LEAST_SHARE_BY_WORDS;
    if (one.score < best.score * least) continue;
    if (chosen.filter(({ section }) => section.skill === one.section.skill).length < MOST_OF_ONE_SPOKE)
      chosen.push(one);
  }
  return chosen;
}

/**
 * The section that fits best by its score, whatever engine is in use, with how much of that is its subject; where none of its subject is in the
 * question, the one that is surely on it. Undefined where none fits.
 */
export function bestSection(
  found: Route,
  lead: string | null,
  words: readonly string[],
  library: SkillLibrary,
): RankedSection | undefined {
  const skills = library.skills.flatMap((skill) => {
    const weight = weightOf(skill, lead, found, new Set());
    return weight > 0 ? [{ skill, weight }] : [];
  });
  const ranked = rankSections(words, skills);
  const [best] = ranked;
  if (!best || best.subject > 0) return best;
  return ranked.find(isSurelyMeant) ?? best;
}

/** The first section that is meant by more than shared words, where the best one has nothing else. */
function meantInstead(ranked: readonly RankedSection[]): RankedSection | undefined {
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE_BY_WORDS;
  return ranked.find((one) => isSurelyMeant(one) || (one.subject >= ON_SUBJECT && one.score >= least));
}

/** Where no engine is known, a section on one engine is quoted only if the question is surely on its subject. */
function isUnasked({ skill }: Section, found: Route, lead: string | null, engines: ReadonlySet<Dialect>): boolean {
  if (engines.size > 0 || enginesOfSkill(skill).length === 0) return false;
  return skill !== lead && !found.spokes.some((spoke) => spoke === skill);
}

/** How much the spoke of one engine counts where no engine is known. */
function weightUnasked({ id, team }: Skill, found: Route, engines: ReadonlySet<Dialect>): number {
  return engines.size === 0 && !team && found.handoff === null && enginesOfSkill(id).length > 0 ? UNASKED : 0;
}

/** The question is surely on the section's subject. */
function isSurelyMeant({ subject }: RankedSection): boolean {
  return subject >= SURE_SUBJECT;
}

/** The section is one of the route's own spokes, and on the very subject of the question. */
export function isOnSubject({ spokes }: Route, best: RankedSection): boolean {
  if (best.subject < ON_SUBJECT) return false;
  const own = best.section.skill === 'queries' ? ['queries', 'query-optimization'] : [best.section.skill];
  return spokes.some((id) => own.includes(id));
}

/** One engine is in use, and the section's heading names it; or its spoke is that engine's own, and a phrase of its subject was found. */
function isOnlyForEngine({ section, subject }: RankedSection, engines: ReadonlySet<Dialect>): boolean {
  const named = enginesNamed(wordsOf(fold(section.heading)));
  const own = enginesOfSkill(section.skill);
  return (
    engines.size === 1 && [...engines].every((engine) => named.has(engine) || (subject > 0 && own.includes(engine)))
  );
}

/** The engines that an answer is for: those that the question names, else the one whose spoke opens the answer, else the workspace's. */
export function enginesFor(
  words: readonly string[],
  found: Route,
  workspace: AdvisorWorkspace | undefined,
): ReadonlySet<Dialect> {
  const named = enginesNamed(words);
  if (named.size > 0) return named;
  const own = new Set<Dialect>((workspace ? routerFacts(workspace).engines : []).filter(isReadDialect));
  const opening: readonly Dialect[] = enginesOfSkill(found.primary ?? '');
  if (opening.length > 0) {
    const both = opening.filter((engine) => own.has(engine));
    return new Set(both.length > 0 ? both : opening);
  }
  return own.size > 0 ? own : new Set<Dialect>(found.spokes.flatMap(enginesOfSkill));
}

function isReadDialect(engine: string): engine is Dialect {
  return engine !== 'unknown' && (DIALECTS as readonly string[]).includes(engine);
}

/** Of the router's own skill only what answers a question is quoted, not how the router works. */
function isQuoted({ skill, path }: Section): boolean {
  return skill !== ROUTER_SKILL || QUOTED_OF_ROUTER.test(path);
}

/** French sections are for French questions; English ones serve both. */
export function isIn(language: Language, heading: string): boolean {
  return language === 'fr' || !/\(français\)/.test(heading);
}

/**
 * How much a spoke's sections count: those of the route most, then the engine's, then the other spokes of all engines.
 *
 * @param lead the spoke that leads by the question's own words; the route's primary may be the workspace's ORM instead
 */
export function weightOf(
  { id, team }: Skill,
  lead: string | null,
  found: Route,
  engines: ReadonlySet<Dialect>,
): number {
  if (id === ROUTER_SKILL) return found.handoff === null ? 0.5 : 0;
  if (id === lead) return 1;
  if (found.spokes.some((spoke) => spoke === id)) return 0.8;
  if (team || found.handoff !== null) return 0;
  const own = enginesOfSkill(id);
  if (own.length > 0) return own.some((engine) => engines.has(engine)) ? 0.65 : 0;
  return STORE_SPOKES.has(id) || !SPOKE_CARDS.has(id as SpokeId) ? 0 : 0.5;
}
