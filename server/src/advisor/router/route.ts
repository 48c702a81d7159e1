import { withoutAsides } from './asides.ts';
import { SIBLING_CARDS, SPOKE_CARDS } from './cards/index.ts';
import { readChange } from './change/read-change.ts';
import { featuresOf } from './features.ts';
import { furtherSpokes } from './further-spokes.ts';
import { ENGINES, isEngine, namedBefore, strengths, type Verdict, verdictOf } from './precedence.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranking, rank } from './ranker.ts';
import { reasons } from './reasons.ts';
import { isSibling, isSpoke, type RouteId, type SiblingId, type SpokeId } from './route-ids.ts';
import { findSignals, type Signal } from './signals.ts';
import { tasksOf } from './tasks.ts';
import { engineSpokes, ormSpokes, type WorkspaceFacts } from './workspace-facts.ts';

/** Below this confidence the next action is a question back. */
export const ASK_BELOW = 40;

/** Where a question belongs, and what its answer must contain. */
export interface Route {
  /** The spoke that opens the answer; null where a sibling owns the question or where it is out of scope. */
  readonly primary: SpokeId | null;
  /** The spokes to open: the primary first, then the others in the order of a change's life. With a hand-off, the spokes that support it. */
  readonly spokes: readonly SpokeId[];
  /** The sibling that owns the question. */
  readonly handoff: SiblingId | null;
  /** What has to be decided, as a sentence. */
  readonly decision: string;
  /** What must be known or true before the answer counts as done. */
  readonly gates: readonly string[];
  /** What to do next; a question back where the confidence is below {@link ASK_BELOW}. */
  readonly nextAction: string;
  /** 0–100. */
  readonly confidence: number;
  /** The signals and rules that led here, as sentences. */
  readonly why: readonly string[];
}

const ASK =
  'Say which database or ORM this is about, and what you want to do: choose a store, model, write or speed up a query, change a schema, move data, or run, secure or recover it?';

/**
 * Routes a question in English or French to the spokes that answer it. Pure: equal arguments give an equal route. Text of any length is
 * taken, of which the first 3,000 and the last 1,500 characters are read; instructions inside it are not followed.
 */
export function route(question: string, facts?: WorkspaceFacts): Route {
  const text = String(question ?? '');
  const read = readQuestion(text);
  const signals = withoutAsides(read, findSignals(read.words));
  const verdict = verdictOf(read.words, signals);
  const ranking = rank(featuresOf(read, signals, verdict));
  const likeliest = outweighs(ranking, verdict, signals) ? (ranking.routes[0]?.id ?? 'out-of-scope') : verdict.id;
  const tasks = tasksOf(read, signals);
  const isExact = verdict.isRequest === true && readChange(text) !== undefined;
  const chosen =
    verdict.isDecisive || isExact
      ? firstOf(isJoined(read.words) ? tasks.said : [], verdict.id)
      : read.words.length === 0
        ? 'out-of-scope'
        : firstOf(heardIn(ranking, tasks.said, likeliest), namedBefore(verdict, likeliest, signals));
  const confidence = confidenceOf(read, signals, ranking, verdict, chosen);
  const isUnsure = chosen === 'out-of-scope' || confidence < ASK_BELOW;
  if (isUnsure && !isSibling(chosen) && readChange(text) !== undefined) return toChange(signals, facts);
  const why = reasons({ question: read, signals, verdict, ranking, chosen });
  if (chosen === 'out-of-scope') return outOfScope(confidence, why);
  const isChoice = verdict.isChoice === true && chosen === verdict.id;
  const isMove = verdict.isMove === true && chosen === verdict.id;
  const further = furtherSpokes({
    words: read.words,
    signals,
    ranking,
    first: chosen,
    isChoice,
    isMove,
    isOnePart: read.parts.length < 2,
    tasks,
  });
  if (isSibling(chosen)) return handOff(chosen, further, confidence, why);
  const first = writesQuery(chosen, signals) ? 'queries' : chosen;
  return toSpokes(withWorkspace(first, further, signals, facts), confidence, why);
}

/** Below this share, words of which no vocabulary knows one do not outweigh a rule. */
const OUTWEIGHS = 0.5;

function outweighs(ranking: Ranking, verdict: Verdict, signals: readonly Signal[]): boolean {
  const [first] = ranking.routes;
  if (first === undefined || verdict.isGuess === true) return true;
  return first.share >= OUTWEIGHS || signals.some(({ spoke }) => spoke === first.id);
}

/** Words that join a task to the next; what is merely listed behind a colon is none. */
const JOINING = new Set(['and', 'then', 'et', 'puis']);

function isJoined(words: readonly string[]): boolean {
  return words.some((word) => JOINING.has(word));
}

/** A spoke of which the whole question says less is no task of its own: a part of it merely sounded so. */
const HEARD = 0.01;

function heardIn({ routes }: Ranking, said: readonly SpokeId[], likeliest: RouteId): readonly SpokeId[] {
  const share = new Map(routes.map((route) => [route.id, route.share]));
  return said.filter((id) => id === likeliest || (share.get(id) ?? 0) >= HEARD);
}

/** Of several tasks the one that comes first in a change's life, where the likeliest route is one of them. */
function firstOf(said: readonly SpokeId[], likeliest: RouteId): RouteId {
  const [first] = said;
  return first !== undefined && said.length > 1 && isSpoke(likeliest) && said.includes(likeliest) ? first : likeliest;
}

function outOfScope(confidence: number, why: readonly string[]): Route {
  const asks = confidence < ASK_BELOW;
  return {
    primary: null,
    spokes: [],
    handoff: null,
    decision: 'None: the question is not about stored data, or says too little to tell.',
    gates: [],
    nextAction: asks ? ASK : 'Ask elsewhere; or, if a database is involved, name it and say what happens there.',
    confidence,
    why,
  };
}

/** How sure a route is to which only the form of a request for a change leads. */
const CHANGE_CONFIDENCE = 60;

/** The exact form of a request for one change is enough, whatever its names are. */
function toChange(signals: readonly Signal[], facts: WorkspaceFacts | undefined): Route {
  const spokes = withWorkspace('database-migrations', [], signals, facts);
  return toSpokes(spokes, CHANGE_CONFIDENCE, ['The question asks for a change of the schema.']);
}

function handOff(id: SiblingId, further: readonly SpokeId[], confidence: number, why: readonly string[]): Route {
  const card = SIBLING_CARDS.get(id);
  return {
    primary: null,
    spokes: further,
    handoff: id,
    decision: card?.decision ?? '',
    gates: further.slice(0, 1).flatMap((spoke) => SPOKE_CARDS.get(spoke)?.gates ?? []),
    nextAction: confidence < ASK_BELOW ? ASK : (card?.nextAction ?? ''),
    confidence,
    why,
  };
}

function toSpokes(spokes: readonly SpokeId[], confidence: number, why: readonly string[]): Route {
  const [primary = null] = spokes;
  const card = primary === null ? undefined : SPOKE_CARDS.get(primary);
  return {
    primary,
    spokes,
    handoff: null,
    decision: card?.decision ?? '',
    gates: card?.gates ?? [],
    nextAction: confidence < ASK_BELOW ? ASK : (card?.nextAction ?? ''),
    confidence,
    why,
  };
}

/** Terms of a task that is about getting a query right rather than fast. */
const WRITING =
  /^(?:write a query|how do i write|how to write|comment ecrire|ecrire une|query that|ecrire une requete|requete qui|pivot rows|recursive cte|window function|not in|group by day|latest row per|top n per group)$/;
const SLOWNESS = /\b(?:slow|lent|lente|lentes|lenteur|lenteurs|faster|seconds|explain|index|plan)\b/;

function writesQuery(chosen: RouteId, signals: readonly Signal[]): boolean {
  if (chosen !== 'query-optimization') return false;
  const terms = signals.filter((signal) => signal.spoke === chosen).map((signal) => signal.term);
  return terms.some((term) => WRITING.test(term)) && !terms.some((term) => SLOWNESS.test(term));
}

const GENERAL: readonly SpokeId[] = ['queries', 'query-optimization', 'transactions', 'data-modeling'];
const CHANGES: readonly SpokeId[] = ['database-migrations', 'data-throughput-accelerator'];

/**
 * Adds what the workspace shows where the question names neither engine nor ORM: in an ORM's project, a general question about queries goes
 * to the ORM first; otherwise the engine supports the concern.
 */
function withWorkspace(
  first: SpokeId,
  further: readonly SpokeId[],
  signals: readonly Signal[],
  facts: WorkspaceFacts | undefined,
): readonly SpokeId[] {
  const named = [...strengths(signals).keys()].some(
    (id) => isEngine(id) || id === 'prisma-patterns' || id === 'orm-patterns',
  );
  const engines = engineSpokes(facts).filter((id) => (ENGINES as readonly SpokeId[]).includes(id));
  const [orm] = ormSpokes(facts);
  if (named || !(GENERAL.includes(first) || CHANGES.includes(first))) return [first, ...further];
  const leads = orm !== undefined && (first === 'queries' || first === 'query-optimization') ? orm : first;
  const added = [leads, ...(leads === first ? [] : [first]), ...engines.slice(0, 1), ...further];
  return [...new Set(added)].slice(0, Math.max(3, further.length + 1));
}

/** The ranker's belief, lowered where little was said: a guess from ordinary words alone is no more than a guess. */
function confidenceOf(
  question: Question,
  signals: readonly Signal[],
  ranking: Ranking,
  verdict: Verdict,
  chosen: RouteId,
): number {
  if (question.words.length === 0) return 0;
  const share = verdict.isDecisive ? 1 : (ranking.routes[0]?.share ?? 0);
  const backed = signals.some((signal) => signal.spoke === chosen && signal.kind !== 'hints');
  const agreed = verdict.id === chosen;
  const ceiling = backed && agreed ? 97 : backed || agreed ? 80 : 55;
  const tooShort = question.words.length < 2 && !backed;
  if (tooShort || (chosen === 'out-of-scope' && signals.length === 0 && question.words.length < 5)) return 15;
  return Math.round(Math.min(ceiling, share * 100));
}
