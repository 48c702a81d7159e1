import type { Dialect } from '../../text/dialect.ts';
import { enginesNamed, enginesOfSkill, isForEngines } from '../passages/engines.ts';
import { excerptOf } from '../passages/excerpt.ts';
import { type RankedSection, rankSections } from '../passages/rank-sections.ts';
import { SPOKE_CARDS } from '../router/cards/index.ts';
import { readQuestion } from '../router/question.ts';
import { ASK_BELOW, type Route, route } from '../router/route.ts';
import { LIFECYCLE, type SpokeId } from '../router/route-ids.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { Skill } from '../skills/skill.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import { type Answer, type AnswerAction, type AnswerPart, type Language, linkTo } from './answer.ts';
import { changePart } from './change-part.ts';
import { choicePart } from './choice-part.ts';
import { handoffPart } from './handoff-part.ts';
import { languageOf } from './language.ts';
import { PHRASES } from './phrases.ts';
import { isSystemic, planPart } from './plan-part.ts';
import { findingsParts, workspacePart } from './workspace-parts.ts';

/** Passages that one answer quotes, and how many of one spoke. */
const MOST_PASSAGES = 3;
const MOST_OF_ONE_SPOKE = 2;
/** A passage that fits much less than the best one is left out. */
const LEAST_SHARE = 0.5;
/** What a section's subject must weigh for it to be quoted where the route is unsure. */
const SURE_SUBJECT = 8;
/** Characters of the first passage, and of each further one. */
const FIRST_LENGTH = 1_500;
const FURTHER_LENGTH = 800;
/** Spokes of one store: they are quoted only where the question or the workspace is about it. */
const STORE_SPOKES: ReadonlySet<string> = new Set(LIFECYCLE[4]);

const SPOKE_DIALECTS: Readonly<Partial<Record<SpokeId, Dialect>>> = {
  'postgres-patterns': 'postgresql',
  'mysql-patterns': 'mysql',
  'clickhouse-io': 'clickhouse',
};

/**
 * Answers a question from the routed spokes and the workspace. Pure: equal arguments give an equal answer, and no text of the question,
 * of a file or of a spoke is taken for an instruction.
 *
 * @param question any text, in English or French
 * @param workspace what the engine knows; undefined where no folder is open
 */
export function compose(question: string, library: SkillLibrary, workspace?: AdvisorWorkspace): Answer {
  const read = readQuestion(question);
  const language = languageOf(question);
  const found = withTeamSpoke(route(question, workspace ? factsOf(workspace) : undefined), question, library);
  const words = PHRASES[language];
  const parts: AnswerPart[] = [];
  const actions: AnswerAction[] = [];
  if (found.confidence < ASK_BELOW) parts.push({ kind: 'ask', title: words.titles.ask, markdown: words.ask });
  if (found.primary === null && found.handoff === null && found.confidence >= ASK_BELOW)
    parts.push({ kind: 'ask', title: words.titles.ask, markdown: found.nextAction });
  if (found.spokes.length > 0 && workspace) parts.push(...workspacePart(workspace, found, language));
  const change =
    found.spokes.length > 0 ? changePart(question, namedDialect(found, workspace), workspace, language) : undefined;
  if (change) {
    parts.push(change.part);
    actions.push(...change.actions);
  }
  const engines = enginesFor(read.words, found, workspace);
  const passages = passagesFor(read.words, found, library, engines, language);
  const choice = choicePart(read.words, found, library, language);
  if (choice) parts.push(choice);
  else if (!change && isSystemic(question, found)) parts.push(planPart(found, library, language));
  if (found.handoff !== null) parts.push(handoffPart(found, language));
  for (const [index, { section }] of passages.entries()) {
    if (choice && section.heading === choice.section?.heading) continue;
    parts.push({
      kind: 'passage',
      title: section.heading,
      markdown: excerptOf(section, read.words, { engines, most: index === 0 ? FIRST_LENGTH : FURTHER_LENGTH }),
      section: linkTo(section),
    });
    actions.push({
      kind: 'openSection',
      title: words.openSection(section.heading, section.skill),
      section: linkTo(section),
    });
  }
  if (workspace && found.spokes.length > 0) {
    const { part, actions: more } = findingsParts(question, workspace, language);
    if (part) parts.push(part);
    actions.push(...more);
  }
  if (found.gates.length > 0 && found.confidence >= ASK_BELOW) parts.push(gatesPart(found, language));
  if (workspace && workspace.databases.length > 0)
    actions.push({ kind: 'checkWorkspace', title: words.checkWorkspace });
  return { language, route: found, parts, actions, followUps: followUps(found, passages, library, language) };
}

/** The engines that an answer is for: those that the question names, else those that the route is about, else the workspace's. */
function enginesFor(
  words: readonly string[],
  found: Route,
  workspace: AdvisorWorkspace | undefined,
): ReadonlySet<Dialect> {
  const named = enginesNamed(words);
  if (named.size > 0) return named;
  const own = new Set((workspace?.databases ?? []).map((one) => one.dialect).filter((one) => one !== 'unknown'));
  const routed = found.spokes.flatMap(enginesOfSkill);
  const both = routed.filter((engine) => own.has(engine));
  return new Set(both.length > 0 ? both : routed.length > 0 ? routed : own);
}

function factsOf(workspace: AdvisorWorkspace): { engines: readonly string[]; orms: readonly string[] } {
  return { engines: workspace.databases.map((one) => one.dialect), orms: workspace.orms };
}

/** A spoke of the workspace's own whose trigger stands in the question joins the routed ones, at the end. */
function withTeamSpoke(found: Route, question: string, library: SkillLibrary): Route {
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

/** The engine that the question is about, where the route names one. */
function namedDialect(found: Route, workspace: AdvisorWorkspace | undefined): Dialect | undefined {
  const dialects = found.spokes.map((id) => SPOKE_DIALECTS[id]).filter((one) => one !== undefined);
  const [first] = dialects;
  const own = workspace?.databases.map((one) => one.dialect) ?? [];
  if (first === 'mysql' && own.includes('mariadb')) return 'mariadb';
  return first;
}

function passagesFor(
  words: readonly string[],
  found: Route,
  library: SkillLibrary,
  engines: ReadonlySet<Dialect>,
  language: Language,
): readonly RankedSection[] {
  if (found.spokes.length === 0) return [];
  const skills = library.skills.flatMap((skill) => {
    const weight = weightOf(skill, found, engines);
    return weight > 0 ? [{ skill, weight }] : [];
  });
  const ranked = rankSections(words, skills).filter(
    ({ section }) => isIn(language, section.heading) && isForEngines(section, engines),
  );
  const best = ranked[0]?.score ?? 0;
  const unsure = found.confidence < ASK_BELOW;
  const chosen: RankedSection[] = [];
  for (const one of ranked) {
    if (chosen.length >= (unsure ? 1 : MOST_PASSAGES) || one.score < best * LEAST_SHARE) break;
    if (unsure && one.subject < SURE_SUBJECT) break;
    if (chosen.filter(({ section }) => section.skill === one.section.skill).length < MOST_OF_ONE_SPOKE)
      chosen.push(one);
  }
  return chosen;
}

/** How much a spoke's sections count: those of the route most, then the engine's, then the other spokes of all engines. */
function weightOf({ id, team }: Skill, found: Route, engines: ReadonlySet<Dialect>): number {
  if (id === found.primary) return 1;
  if ((found.spokes as readonly string[]).includes(id)) return 0.8;
  if (team || found.handoff !== null) return 0;
  if (enginesOfSkill(id).some((engine) => engines.has(engine))) return 0.65;
  const isOneStore = SPOKE_CARDS.has(id as SpokeId) && STORE_SPOKES.has(id);
  return isOneStore || !SPOKE_CARDS.has(id as SpokeId) ? 0 : 0.5;
}

/** French sections are for French questions; English ones serve both. */
function isIn(language: Language, heading: string): boolean {
  return language === 'fr' || !/\(français\)/.test(heading);
}

function gatesPart(found: Route, language: Language): AnswerPart {
  return {
    kind: 'gates',
    title: PHRASES[language].titles.gates,
    markdown: found.gates.map((gate) => `- [ ] ${gate}`).join('\n'),
  };
}

function followUps(
  found: Route,
  passages: readonly RankedSection[],
  library: SkillLibrary,
  language: Language,
): readonly string[] {
  const shown = new Set(passages.map(({ section }) => section.heading));
  const headings = found.spokes
    .map((id) => library.skill(id))
    .filter((skill): skill is Skill => skill !== undefined)
    .flatMap((skill) =>
      skill.sections
        .filter((one) => one.path === 'SKILL.md' && one.trail.length === 0 && !shown.has(one.heading))
        .filter((one) => !/^(?:Decide|Gates?|En bref)/.test(one.heading) && isIn(language, one.heading))
        .slice(0, 2)
        .map((one) => `${skill.title}: ${one.heading}`),
    );
  return headings.slice(0, 3);
}
