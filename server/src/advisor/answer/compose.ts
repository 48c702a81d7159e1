import type { Dialect } from '../../text/dialect.ts';
import { engineNamed, onlyEngine } from '../passages/engines.ts';
import type { SqlReview } from '../review/review-sql.ts';
import { readQuestion } from '../router/question.ts';
import { ASK_BELOW, type Route, route } from '../router/route.ts';
import type { SpokeId } from '../router/route-ids.ts';
import { fold, wordsOf } from '../router/words.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { AdvisorWorkspace } from '../workspace/advisor-workspace.ts';
import { routerFacts } from '../workspace/router-facts.ts';
import { ledBy, ledByChange, sureBySubject, withoutOtherEngines, withTeamSpoke } from './adjust-route.ts';
import { type Answer, type AnswerAction, type AnswerPart, type Language, linkTo } from './answer.ts';
import { inLanguage } from './cards.ts';
import { changeSections, changeWords, withEngineSection } from './change/change-sections.ts';
import { changePart } from './change-part.ts';
import { choicePart } from './choice-part.ts';
import { chooseBesideHandoff } from './choose-beside-handoff.ts';
import { choosePassages, enginesFor, SURE_SUBJECT } from './choose-passages.ts';
import { withEngineCard } from './engine-card.ts';
import { explainPart } from './explain/explain-part.ts';
import { followUps } from './follow-ups.ts';
import { handoffPart } from './handoff-part.ts';
import { impactPart } from './impact-part.ts';
import { instructionPart } from './instruction-part.ts';
import { languageOf } from './language.ts';
import { memoryPart } from './memory-part.ts';
import { passageParts } from './passage-parts.ts';
import { PHRASES } from './phrases.ts';
import { planPart } from './plan-part.ts';
import { leadsTheAnswer, reviewPart } from './review-part.ts';
import { frenchSummary } from './summary-part.ts';
import { asksForReview, findingsParts, workspacePart } from './workspace-parts.ts';

/** Rows of a table that stand beside the exact statements of a change. */
const ROWS_BESIDE_CHANGE = 2;
/** Recipes of a plan that can be opened from the answer beside the quoted ones. */
const MOST_RECIPES = 3;

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
 * @param review what the rules say of SQL in the question; undefined where there is none, or nothing to say
 */
export function compose(
  question: string,
  library: SkillLibrary,
  workspace?: AdvisorWorkspace,
  review?: SqlReview,
): Answer {
  const read = readQuestion(question);
  const language = languageOf(question);
  const routed = route(question, workspace ? routerFacts(workspace) : undefined);
  const asked = withTeamSpoke(routed, question, library);
  const lead = route(question).primary ?? asked.primary;
  const words = PHRASES[language];
  const parts: AnswerPart[] = [];
  const actions: AnswerAction[] = [];
  const impact = impactPart(question, workspace, language);
  const isReview = workspace !== undefined && asksForReview(question, workspace);
  const led = withoutOtherEngines(sureBySubject(ledBy(lead, asked), lead, read.words, library), read.words);
  const written = changePart(question, namedDialect(read.words, led, workspace), workspace, language);
  const change = led.spokes.length > 0 || (written?.isKnown && led.handoff === null) ? written : undefined;
  const adjusted = inLanguage(change?.isKnown ? ledByChange(led) : led, language);
  const found = isReview ? { ...adjusted, nextAction: words.reviewNext } : adjusted;
  const told = instructionPart(question, language);
  if (told) return { language, route: found, parts: [told], actions: [], followUps: [] };
  const isClear = impact !== undefined || isReview || review !== undefined;
  if (found.confidence < ASK_BELOW && !isClear)
    parts.push({ kind: 'ask', title: words.titles.ask, markdown: words.ask });
  if (!isClear && found.primary === null && found.handoff === null && found.confidence >= ASK_BELOW)
    parts.push({ kind: 'ask', title: words.titles.ask, markdown: found.nextAction });
  const tables = workspace?.tablesNamedIn(question).map(({ table }) => table.name) ?? [];
  const remembered = memoryPart({ words: read.words, tables, spokes: found.spokes }, workspace?.memory ?? [], language);
  if (remembered) parts.push(remembered.part);
  const dialect = namedDialect(read.words, found, workspace);
  if (impact) parts.push(impact);
  const explained =
    change || found.spokes.length === 0
      ? undefined
      : explainPart(
          question,
          dialect ?? onlyEngine((workspace?.databases ?? []).map((one) => one.dialect)) ?? 'postgresql',
          workspace,
          language,
        );
  const reviewed = review && reviewPart(review, language);
  const isReviewFirst = review !== undefined && leadsTheAnswer(question, review);
  if (reviewed && isReviewFirst) parts.push(reviewed.part);
  const exact = change ?? explained;
  if (exact) {
    parts.push(exact.part);
    actions.push(...exact.actions);
  }
  const engines = enginesFor(read.words, found, workspace);
  const request = { words: read.words, found, lead, library, engines, language };
  const ranked =
    isReview || change
      ? []
      : found.handoff === null
        ? choosePassages(request)
        : chooseBesideHandoff(request, found.handoff);
  const passages = isReview
    ? []
    : change
      ? changeSections(change.kind, change.dialect, library)
      : withEngineSection(
          ranked.map(({ section }) => section),
          engines,
          library,
        );
  const choice = choicePart(read.words, found, library, language, passages[0]);
  if (choice) parts.push(choice);
  const plan =
    choice || change
      ? undefined
      : planPart(question, found, library, language, (ranked[0]?.subject ?? 0) >= SURE_SUBJECT);
  if (plan) parts.push(plan.part);
  const sections = plan?.lead ? [plan.lead, ...passages.slice(0, 1)] : passages;
  const summary =
    language === 'fr' && passages[0] !== undefined && passages[0].french === undefined && !exact
      ? frenchSummary(passages[0].skill, read.words, library, engines)
      : undefined;
  if (summary) parts.push(summary);
  const products = new Set([
    ...read.words,
    ...wordsOf(fold(question.slice(0, 4_000))),
    ...(workspace?.orms ?? []),
    ...(workspace?.stack ?? []).map(({ id }) => id),
  ]);
  const fitted =
    change && !change.isKey
      ? { engines, products, isWithoutCode: true, mostRows: ROWS_BESIDE_CHANGE }
      : { engines, products };
  const searched = change ? changeWords(change.kind) : read.words;
  const isBeside = (explained?.hasPlan ?? false) || (impact !== undefined && !change);
  const isSure = (ranked[0]?.subject ?? 0) >= SURE_SUBJECT;
  const mostBeside = isSure ? 1 : 0;
  const most = explained && !explained.hasPlan ? mostBeside : review?.isWhole ? 0 : isBeside ? 1 : sections.length;
  const before = {
    choice,
    change: exact?.part ?? plan?.part,
    isWhole: change?.isKey === true || plan?.lead !== undefined,
  };
  for (const part of passageParts(sections.slice(0, most), searched, fitted, language, before)) parts.push(part);
  if (reviewed && !isReviewFirst) parts.push(reviewed.part);
  actions.push(...(reviewed?.actions ?? []));
  if (found.handoff !== null) parts.push(handoffPart(found, tables, workspace, language));
  const quoted = parts.flatMap((part) => (part.section && part.kind !== 'summary' ? [part.section] : []));
  const recipes = (plan?.sections ?? [])
    .map(linkTo)
    .filter(({ heading }) => !quoted.some((one) => one.heading === heading));
  for (const section of [...quoted, ...recipes.slice(0, MOST_RECIPES)])
    actions.push({ kind: 'openSection', title: words.openSection(section.heading, section.skill), section });
  if (workspace && found.spokes.length > 0) {
    const { part, actions: more } = findingsParts(question, workspace, language);
    if (part) parts.push(part);
    parts.push(...workspacePart(workspace, language));
    actions.push(...more);
  }
  const shown = withEngineCard(found, passages[0], language);
  if (shown.gates.length > 0 && shown.confidence >= ASK_BELOW) parts.push(gatesPart(shown, language));
  if (remembered) actions.push(...remembered.actions);
  if (workspace && workspace.databases.length > 0)
    actions.push({ kind: 'checkWorkspace', title: words.checkWorkspace });
  return { language, route: shown, parts, actions, followUps: followUps(question, shown, engines, language) };
}

/** The engine that the question names, or else that the route names. */
function namedDialect(
  words: readonly string[],
  found: Route,
  workspace: AdvisorWorkspace | undefined,
): Dialect | undefined {
  const named = engineNamed(words);
  if (named) return named;
  const [first] = found.spokes.map((id) => SPOKE_DIALECTS[id]).filter((one) => one !== undefined);
  const own = workspace?.databases.map((one) => one.dialect) ?? [];
  if (first === 'mysql' && own.includes('mariadb')) return 'mariadb';
  return first;
}

function gatesPart(found: Route, language: Language): AnswerPart {
  return {
    kind: 'gates',
    title: PHRASES[language].titles.gates,
    markdown: found.gates.map((gate) => `- [ ] ${gate}`).join('\n'),
  };
}
