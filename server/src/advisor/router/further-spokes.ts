import { CLEAR, hasOwnTasks, isEngine, isSequence, strengths } from './precedence.ts';
import { JOINS } from './question.ts';
import type { Ranking } from './ranker.ts';
import { isSpoke, LIFECYCLE, type RouteId, type SpokeId, stageOf } from './route-ids.ts';
import type { Signal } from './signals.ts';
import { sharesOut } from './stores.ts';
import type { Tasks } from './tasks.ts';

/** One task opens at most this many spokes. */
const ONE_TASK = 3;
/** Several tasks, or several stores that each hold a part, may open this many. */
const SEVERAL_TASKS = 6;
/** A move of everything opens the cutover, both stores and the load. */
const MOVING = 4;
/** A choice between two stores with a task for the one that is chosen opens both and the task. */
const CHOICE_AND_TASK = 4;
/** Words of the data itself, as against the way to move it. */
const EVERYTHING = new Set('all every everything whole entire data toute tout tous toutes donnee gb tb go'.split(' '));
/** A sibling's question opens at most this many spokes in support. */
const BESIDE_SIBLING = 2;
/** A share of belief from which on a spoke that was hinted at is worth opening. */
const LIKELY = 0.05;
/** The same in a question of one part, which asks for one thing. */
const LIKELY_ALONE = 0.1;
/** An engine of which the question says nothing must be likelier than that: there are as many as there are questions without one. */
const LIKELY_ENGINE = 0.25;
/** The strength of one concern: enough to be opened where there is room. */
const HINTED = 1.5;

const MOVE = new Set('cut cutover migrate move moving switch bascule basculer migrer passer'.split(' '));

/** `queries` is told apart from `query-optimization` only where it opens the answer. */
const SPOKES: readonly SpokeId[] = LIFECYCLE.flat().filter((id) => id !== 'queries');

interface Situation {
  readonly words: readonly string[];
  readonly signals: readonly Signal[];
  readonly ranking: Ranking;
  /** The route that opens the answer. */
  readonly first: RouteId;
  /** The stores that are named are candidates, not tasks. */
  readonly isChoice: boolean;
  /** Data moves from one store to another. */
  readonly isMove: boolean;
  /** Neither punctuation nor a word that joins divides it. */
  readonly isOnePart: boolean;
  /** What the clauses of the question ask for, each by itself. */
  readonly tasks: Tasks;
}

/**
 * The spokes to open beside the first, in the order of a change's life; engines among each other in the order in which they are named.
 * A question that is joined from several tasks, gives three stores a part each, or moves data between two, may have more than one task's worth.
 */
export function furtherSpokes(situation: Situation): readonly SpokeId[] {
  const { words, signals, ranking, first, isChoice, isMove, isOnePart, tasks } = situation;
  const strongly = strengths(signals);
  const share = new Map(ranking.routes.map((route) => [route.id, route.share]));
  const strength = (id: RouteId) => strongly.get(id) ?? 0;
  const isWholeMove = isMove && words.some((word) => EVERYTHING.has(word));
  const isNeeded = (id: SpokeId) => isWholeMove && id === 'data-throughput-accelerator';
  const worth = (id: SpokeId) =>
    strength(id) +
    4 * (share.get(id) ?? 0) +
    (serves(id, first) || isNeeded(id) ? 5 : 0) +
    (tasks.all.has(id) ? 4 : 0) +
    (tasks.said.includes(id) ? 3 : 0);
  const clear = SPOKES.filter((id) => strength(id) >= CLEAR);
  const isPolyglot =
    !isChoice && (sharesOut(signals) || clear.filter((id) => isEngine(id) || hasOwnTasks(id)).length >= 3);
  const ownTasks = isSequence(words) ? clear.filter((id) => !isEngine(id) || hasOwnTasks(id)) : [];
  // Where a store is to be chosen, the other things that are named are what it is measured by.
  const isSeveral =
    isWholeMove ||
    isPolyglot ||
    (!isChoice &&
      first !== 'databases-data-core' &&
      joinsRequests(words) &&
      new Set<RouteId>([...tasks.said, ...ownTasks, first]).size >= 3);
  // Beside the stores that are weighed, something is asked of the one that is chosen.
  const asksOn = isChoice && joinsRequests(words) && tasks.said.some((id) => id !== first && !isEngine(id));
  const likely = isOnePart ? LIKELY_ALONE : LIKELY;
  const candidates = SPOKES.filter((id) => id !== first)
    .filter(
      (id) =>
        isNeeded(id) ||
        tasks.all.has(id) ||
        strength(id) >= HINTED ||
        (share.get(id) ?? 0) >= (isEngine(id) && strength(id) === 0 ? LIKELY_ENGINE : likely) ||
        (isSeveral && isCutover(id, words)),
    )
    .sort((a, b) => worth(b) - worth(a));
  const most = isSpoke(first) ? mostOf({ isSeveral, isWholeMove, asksOn }) - 1 : BESIDE_SIBLING;
  return candidates.slice(0, most).sort((a, b) => byStage(a, b, signals));
}

interface Extent {
  readonly isSeveral: boolean;
  readonly isWholeMove: boolean;
  readonly asksOn: boolean;
}

/** How many spokes the question may open. */
function mostOf({ isSeveral, isWholeMove, asksOn }: Extent): number {
  if (isWholeMove) return MOVING;
  if (isSeveral) return SEVERAL_TASKS;
  return asksOn ? CHOICE_AND_TASK : ONE_TASK;
}

/** Words of what is done before the rest. */
const FIRST = new Set(['before', 'avant', 'ensuite', 'first', 'abord']);

/** A question without a word that joins asks for one thing, however many it touches. */
function joinsRequests(words: readonly string[]): boolean {
  return isSequence(words) || words.some((word) => JOINS.has(word) || FIRST.has(word));
}

/** An engine or ORM that is named serves every concern: it has the exact statement. */
function serves(id: SpokeId, first: RouteId): boolean {
  return isEngine(id) && !isEngine(first);
}

/** Moving from one store to another ends in a cutover, which is a migration. */
function isCutover(id: SpokeId, words: readonly string[]): boolean {
  return id === 'database-migrations' && words.some((word) => MOVE.has(word));
}

function byStage(a: SpokeId, b: SpokeId, signals: readonly Signal[]): number {
  const difference = (stageOf(a) ?? 0) - (stageOf(b) ?? 0);
  if (difference !== 0) return difference;
  const place = (id: SpokeId) => signals.find((signal) => signal.spoke === id)?.at ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || (a < b ? -1 : 1);
}
