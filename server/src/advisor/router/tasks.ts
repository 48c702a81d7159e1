import { featuresOf } from './features.ts';
import { CLEAR, hasOwnTasks, isEngine, isOrmName, namedBefore, strengths, verdictOf } from './precedence.ts';
import type { Question } from './question.ts';
import { rank } from './ranker.ts';
import { isSpoke, type SpokeId, stageOf } from './route-ids.ts';
import type { Signal } from './signals.ts';

/** A part of fewer words names something rather than asks for it. */
const FEWEST_WORDS = 3;
/** A text of more words is a report of one problem, not a list of requests. */
const MOST_WORDS = 60;
/** The share of belief from which on a part speaks for a spoke of which it says a word. */
const LIKELY = 0.4;
/** The same for a part that says none of its words. */
const SURE = 0.45;
/** The share from which on a clause's own words say its task as surely as a rule does. */
const AS_GOOD_AS_SAID = 0.6;
/** The strength of a hint. */
const HINTED = 0.5;

/** What the parts of a question ask for, each read by itself. */
export interface Tasks {
  /** Spokes that clauses say by rule, in the order of a change's life. A relational engine serves the other tasks and is none; an ORM's schema is its own. */
  readonly said: readonly SpokeId[];
  /** Every spoke that a part speaks for. */
  readonly all: ReadonlySet<SpokeId>;
}

const NONE: Tasks = { said: [], all: new Set() };

/** The tasks of a question that asks for several things; none where all its parts speak for one spoke. */
export function tasksOf(question: Question, signals: readonly Signal[]): Tasks {
  const { words, clauses, parts } = question;
  if (parts.length < 2 || words.length > MOST_WORDS) return NONE;
  const said = new Set(rangesOf(clauses, words.length).flatMap((range) => saidIn(range, question, signals)));
  const guessed = rangesOf(parts, words.length).flatMap((range) => guessedIn(range, question, signals));
  const all = new Set([...said, ...guessed]);
  if (all.size < 2) return NONE;
  const modelsInOrm = signals.some(isOrmName);
  const tasks = [...said].filter(
    (id) => (!isEngine(id) || hasOwnTasks(id)) && !(modelsInOrm && id === 'data-modeling'),
  );
  return { said: tasks.sort((a, b) => (stageOf(a) ?? 0) - (stageOf(b) ?? 0)), all };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangesOf(starts: readonly number[], length: number): readonly Range[] {
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? length }))
    .filter(({ start, end }) => end - start >= FEWEST_WORDS);
}

function saidIn(range: Range, question: Question, signals: readonly Signal[]): readonly SpokeId[] {
  const { said, verdict, likeliest, inRange } = partOf(range, question, signals);
  const { id, isGuess, isRequest } = verdict;
  if (likeliest && likeliest.share >= AS_GOOD_AS_SAID && (said.get(likeliest.id) ?? 0) >= HINTED)
    return [namedBefore(verdict, likeliest.id, inRange)].filter(isSpoke);
  const isClear = isRequest === true || (!isGuess && (said.get(id) ?? 0) >= CLEAR);
  return isClear ? [id].filter(isSpoke) : [];
}

function guessedIn(range: Range, question: Question, signals: readonly Signal[]): readonly SpokeId[] {
  const { said, likeliest } = partOf(range, question, signals);
  if (!likeliest || !isSpoke(likeliest.id)) return [];
  const isHinted = (said.get(likeliest.id) ?? 0) >= HINTED;
  return likeliest.share >= (isHinted ? LIKELY : SURE) ? [likeliest.id] : [];
}

/** A part of the question, read as if it stood alone. */
function partOf({ start, end }: Range, question: Question, signals: readonly Signal[]) {
  const inRange = signals.filter(({ at }) => at >= start && at < end);
  const part = { ...question, words: question.words.slice(start, end) };
  const verdict = verdictOf(part.words, inRange);
  const [likeliest] = rank(featuresOf(part, inRange, verdict)).routes;
  return { said: strengths(inRange), verdict, likeliest, inRange };
}
