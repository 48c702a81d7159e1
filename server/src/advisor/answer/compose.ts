import type { Dialect } from '../../text/dialect.ts';
import { enginesNamed } from '../passages/engines.ts';
import { excerptOf } from '../passages/excerpt.ts';
import { frenchLineOf } from '../passages/french/index.ts';
import { SPOKE_CARDS } from '../router/cards/index.ts';
import { readQuestion } from '../router/question.ts';
import { ASK_BELOW, type Route, route } from '../router/route.ts';
import type { SpokeId } from '../router/route-ids.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { Section } from '../skills/skill.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import { routerFacts } from '../workspace/router-facts.ts';
import { type Answer, type AnswerAction, type AnswerPart, type Language, linkTo } from './answer.ts';
import { inLanguage } from './cards.ts';
import { changeSections, withEngineSection } from './change/change-sections.ts';
import { changePart } from './change-part.ts';
import { choicePart, isAboutChoice } from './choice-part.ts';
import { choosePassages, enginesFor, isOnSubject } from './choose-passages.ts';
import { followUps } from './follow-ups.ts';
import { handoffPart } from './handoff-part.ts';
import { impactPart } from './impact-part.ts';
import { languageOf } from './language.ts';
import { memoryPart } from './memory-part.ts';
import { PHRASES } from './phrases.ts';
import { planPart } from './plan-part.ts';
import { frenchSummary } from './summary-part.ts';
import { asksForReview, findingsParts, workspacePart } from './workspace-parts.ts';

/** Characters of the first passage, and of each further one. */
const FIRST_LENGTH = 1_500;
const FURTHER_LENGTH = 800;
/** Recipes of a plan that can be opened from the answer beside the quoted ones. */
const MOST_RECIPES = 3;
/** Lines of all passages together, the change before them included. */
const MOST_LINES = 48;

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
  const routed = route(question, workspace ? routerFacts(workspace) : undefined);
  const asked = withTeamSpoke(routed, question, library);
  const lead = route(question).primary ?? asked.primary;
  const found = inLanguage(sureBySubject(ledBy(lead, asked), lead, read.words, library), language);
  const words = PHRASES[language];
  const parts: AnswerPart[] = [];
  const actions: AnswerAction[] = [];
  const impact = impactPart(question, workspace, language);
  const isClear = impact !== undefined || (workspace !== undefined && asksForReview(question, workspace));
  if (found.confidence < ASK_BELOW && !isClear)
    parts.push({ kind: 'ask', title: words.titles.ask, markdown: words.ask });
  if (!isClear && found.primary === null && found.handoff === null && found.confidence >= ASK_BELOW)
    parts.push({ kind: 'ask', title: words.titles.ask, markdown: found.nextAction });
  if (found.spokes.length > 0 && workspace) parts.push(...workspacePart(workspace, language));
  const tables = workspace?.tablesNamedIn(question).map(({ table }) => table.name) ?? [];
  const remembered = memoryPart({ words: read.words, tables, spokes: found.spokes }, workspace?.memory ?? [], language);
  if (remembered) parts.push(remembered.part);
  const dialect = namedDialect(read.words, found, workspace);
  if (impact) parts.push(impact);
  const change = found.spokes.length > 0 ? changePart(question, dialect, workspace, language) : undefined;
  if (change) {
    parts.push(change.part);
    actions.push(...change.actions);
  }
  const engines = enginesFor(read.words, found, workspace);
  const passages = change
    ? changeSections(change.kind, change.dialect, library)
    : withEngineSection(
        choosePassages({ words: read.words, found, lead, library, engines, language }).map(({ section }) => section),
        engines,
        library,
      );
  const choice = choicePart(read.words, found, library, language, passages[0]);
  if (choice) parts.push(choice);
  const plan = choice || change ? undefined : planPart(question, found, library, language);
  if (plan) parts.push(plan.part);
  if (found.handoff !== null) parts.push(handoffPart(found, language));
  const summary =
    language === 'fr' && passages[0] !== undefined
      ? frenchSummary(passages[0].skill, read.words, library, engines)
      : undefined;
  if (summary) parts.push(summary);
  for (const part of passageParts(passages, read.words, engines, language, {
    choice,
    change: change?.part ?? plan?.part,
  }))
    parts.push(part);
  const quoted = parts.flatMap((part) => (part.section && part.kind !== 'summary' ? [part.section] : []));
  const recipes = (plan?.sections ?? [])
    .map(linkTo)
    .filter(({ heading }) => !quoted.some((one) => one.heading === heading));
  for (const section of [...quoted, ...recipes.slice(0, MOST_RECIPES)])
    actions.push({ kind: 'openSection', title: words.openSection(section.heading, section.skill), section });
  if (workspace && found.spokes.length > 0) {
    const { part, actions: more } = findingsParts(question, workspace, language);
    if (part) parts.push(part);
    actions.push(...more);
  }
  if (found.gates.length > 0 && found.confidence >= ASK_BELOW) parts.push(gatesPart(found, language));
  if (remembered) actions.push(...remembered.actions);
  if (workspace && workspace.databases.length > 0)
    actions.push({ kind: 'checkWorkspace', title: words.checkWorkspace });
  return { language, route: found, parts, actions, followUps: followUps(question, found, engines, language) };
}

/** The route as sure enough to answer, where the words were too few for that and yet a section of its spokes is on the very subject. */
function sureBySubject(found: Route, lead: SpokeId | null, words: readonly string[], library: SkillLibrary): Route {
  const card = found.primary === null ? undefined : SPOKE_CARDS.get(found.primary);
  if (!card || found.confidence >= ASK_BELOW || !isOnSubject(found, lead, words, library)) return found;
  return { ...found, confidence: ASK_BELOW, nextAction: card.nextAction };
}

/** The route with the spoke first that leads by the question's own words, where the workspace's ORM was put before it. */
function ledBy(lead: SpokeId | null, found: Route): Route {
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

/** The engine that the question names, or else that the route names. */
function namedDialect(
  words: readonly string[],
  found: Route,
  workspace: AdvisorWorkspace | undefined,
): Dialect | undefined {
  const [named] = enginesNamed(words);
  if (named) return named;
  const [first] = found.spokes.map((id) => SPOKE_DIALECTS[id]).filter((one) => one !== undefined);
  const own = workspace?.databases.map((one) => one.dialect) ?? [];
  if (first === 'mysql' && own.includes('mariadb')) return 'mariadb';
  return first;
}

/** The passages as parts, as long as the answer stays short enough to be read; the first one is always there. */
function passageParts(
  passages: readonly Section[],
  words: readonly string[],
  engines: ReadonlySet<Dialect>,
  language: Language,
  before: { readonly choice: AnswerPart | undefined; readonly change: AnswerPart | undefined },
): readonly AnswerPart[] {
  const parts: AnswerPart[] = [];
  let lines = before.change ? linesOf(before.change) : 0;
  for (const section of passages) {
    if (before.choice && isAboutChoice(section)) continue;
    const most = parts.length === 0 && !before.change ? FIRST_LENGTH : FURTHER_LENGTH;
    const part: AnswerPart = {
      kind: 'passage',
      title: section.heading,
      markdown: [...introduction(section, language), excerptOf(section, words, { engines, most })].join('\n\n'),
      section: linkTo(section),
    };
    lines += linesOf(part);
    if (parts.length > 0 && lines > MOST_LINES) break;
    parts.push(part);
  }
  return parts;
}

/** What the section answers, in the reader's language: the spokes are written in English. */
function introduction(section: Section, language: Language): readonly string[] {
  const line = language === 'fr' ? frenchLineOf(section) : undefined;
  return line === undefined ? [] : [`*${line}*`];
}

function linesOf({ markdown }: AnswerPart): number {
  return markdown.split('\n').length + 4;
}

function gatesPart(found: Route, language: Language): AnswerPart {
  return {
    kind: 'gates',
    title: PHRASES[language].titles.gates,
    markdown: found.gates.map((gate) => `- [ ] ${gate}`).join('\n'),
  };
}
