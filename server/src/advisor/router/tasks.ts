import { featuresOf } from './features.ts';
import {
  CLEAR,
  hasOwnTasks,
  isEngine,
  isOrmName,
  keepsInStep,
  namedBefore,
  strengths,
  type Verdict,
  verdictOf,
} from './precedence.ts';
import { asks, LEADS, type Question, TASK_VERBS } from './question.ts';
import { type Ranking, rank } from './ranker.ts';
import { isSpoke, type RouteId, type SpokeId, stageOf } from './route-ids.ts';
import type { Signal } from './signals.ts';
import { isStore } from './stores.ts';

/** A part of fewer words names something rather than asks for it. */
const FEWEST_WORDS = 3;
/** A text of more words is a report of one problem, not a list of requests. */
const MOST_WORDS = 60;
/** The share of belief from which on a part speaks for a spoke of which it says a word. */
const LIKELY = 0.4;
/** The same for a part that says none of its words. */
const SURE = 0.45;
/** The share from which on a clause without any of its words says its task, and from which on one in the imperative does. */
const CERTAIN = 0.8;
const REQUESTED = 0.55;
/** The same for a part between commas. */
const LISTED = 0.85;
/** The same for a part in the imperative, which does ask for something. */
const ASKED = 0.33;
/** The same for a request behind another: something is asked there, so that the likeliest spoke is worth opening. */
const ASKED_LATER = 0.12;
/** The share from which on a clause's own words say its task as surely as a rule does. */
const AS_GOOD_AS_SAID = 0.6;
/** Words that begin a question behind another part, but may only go on with a sentence: ", qui …". */
const ASKING_LATER = new Set('qui que quoi why pourquoi can could est'.split(' '));
/** The share from which on a part of few words names its task. */
const NAMED = 0.6;
/** Of a part that is almost surely out of scope, nothing is left to go by. */
const LEAST_INSIDE = 0.4;
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
  const { words, clauses, parts, requests, shapes } = question;
  // The signs in a statement that is put together from strings divide no tasks.
  if (parts.length < 2 || words.length > MOST_WORDS || shapes.has('sql-concatenated')) return NONE;
  const partAt = readerOf(question, signals);
  const partsOf = (starts: readonly number[]) => rangesOf(starts, words.length).map(partAt);
  const listed = partsOf(parts);
  const short = shortRangesOf(parts, words.length).map(partAt);
  const said = new Set([...[...partsOf(clauses), ...partsOf(requests)].flatMap(saidIn), ...listed.flatMap(listedIn)]);
  const all = new Set([...said, ...listed.flatMap(guessedIn), ...short.flatMap(namedIn)]);
  if (all.size < 2) return NONE;
  const modelsElsewhere = signals.some((signal) => isOrmName(signal) || (isStore(signal) && hasOwnModel(signal.spoke)));
  const shardsItself = !keepsInStep(words) && signals.some((signal) => isStore(signal) && hasOwnModel(signal.spoke));
  const tasks = [...said]
    .filter(isSpoke)
    .filter(
      (id) =>
        (!isEngine(id) || hasOwnTasks(id)) &&
        !(modelsElsewhere && id === 'data-modeling') &&
        !(shardsItself && id === 'scaling-architecture'),
    );
  return { said: tasks.sort((a, b) => (stageOf(a) ?? 0) - (stageOf(b) ?? 0)), all: new Set([...all].filter(isSpoke)) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of too few words belongs to the one before it: "users and profiles" is one thing to split. */
function rangesOf(starts: readonly number[], length: number): readonly Range[] {
  const begins = starts.filter((start, index) => index === 0 || (starts[index + 1] ?? length) - start >= FEWEST_WORDS);
  return begins
    .map((start, index) => ({ start, end: begins[index + 1] ?? length }))
    .filter(({ start, end }) => end - start >= FEWEST_WORDS);
}

/** A part of the question, read as if it stood alone. */
interface Part {
  readonly said: ReadonlyMap<RouteId, number>;
  readonly verdict: Verdict;
  readonly likeliest: Ranking['routes'][number] | undefined;
  readonly signals: readonly Signal[];
  /** It begins with a verb of a task, behind the word that joins it. */
  readonly isImperative: boolean;
  readonly isFirst: boolean;
  /** It stands behind another part and begins with a verb of a task or a question. */
  readonly asksLater: boolean;
}

/** Parts of too few words to ask for something; some name it: "load fast", "and alerts". */
function shortRangesOf(starts: readonly number[], length: number): readonly Range[] {
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? length }))
    .filter(({ start, end }) => end - start < FEWEST_WORDS);
}

function saidIn({ said, verdict, likeliest, signals, isImperative }: Part): readonly RouteId[] {
  const { id, isGuess, isRequest } = verdict;
  const isHinted = likeliest !== undefined && (said.get(likeliest.id) ?? 0) >= HINTED;
  if (likeliest && likeliest.share >= (isHinted ? AS_GOOD_AS_SAID : isImperative ? REQUESTED : CERTAIN))
    return [namedBefore(verdict, likeliest.id, signals)].filter(isTask);
  const isClear = isRequest === true || (!isGuess && (said.get(id) ?? 0) >= CLEAR);
  return isClear ? [id].filter(isTask) : [];
}

/** What a part between commas says without a verb: "a model for room bookings, quick search of free slots". */
function listedIn({ likeliest }: Part): readonly RouteId[] {
  return likeliest && likeliest.share >= LISTED ? [likeliest.id] : [];
}

/** What a part of few words names, or the first of them, which says what the question is about. */
function namedIn(part: Part): readonly RouteId[] {
  if (part.isFirst) return guessedIn(part);
  return part.likeliest && part.likeliest.share >= NAMED ? [part.likeliest.id] : [];
}

function guessedIn({ said, likeliest, isImperative, asksLater }: Part): readonly RouteId[] {
  if (!likeliest) return [];
  const isHinted = (said.get(likeliest.id) ?? 0) >= HINTED;
  const least = asksLater ? ASKED_LATER : isImperative ? ASKED : isHinted ? LIKELY : SURE;
  return likeliest.share >= least ? [likeliest.id] : [];
}

/** The likeliest route of a part of a question about data: that a part is out of scope by itself says nothing. */
function withoutOutside(routes: Ranking['routes']): Ranking['routes'][number] | undefined {
  const outside = routes.find(({ id }) => id === 'out-of-scope')?.share ?? 0;
  const likeliest = routes.find(({ id }) => isTask(id));
  return likeliest && { id: likeliest.id, share: likeliest.share / Math.max(1 - outside, LEAST_INSIDE) };
}

function isTask(id: RouteId): boolean {
  return id !== 'out-of-scope';
}

/** Stores whose documents, sort keys or vectors are modelled by their own rules. */
function hasOwnModel(id: RouteId): boolean {
  return id === 'clickhouse-io' || id === 'nosql-patterns';
}

/** The first word of a part, behind the one that joins it. */
function opening({ start }: Range, { words }: Question): string {
  const [first = '', second = ''] = words.slice(start, start + 2);
  return LEADS.has(first) ? second : first;
}

/** Reads parts of the question; most begin as a clause, as a request and behind a comma at once, and are read once. */
function readerOf(question: Question, signals: readonly Signal[]): (range: Range) => Part {
  const known = new Map<string, Part>();
  return (range) => {
    const key = `${range.start} ${range.end}`;
    const part = known.get(key) ?? partOf(range, question, signals);
    known.set(key, part);
    return part;
  };
}

function partOf(range: Range, question: Question, signals: readonly Signal[]): Part {
  const { start, end } = range;
  const inRange = signals.filter(({ at }) => at >= start && at < end);
  const part = { ...question, words: question.words.slice(start, end) };
  const verdict = verdictOf(part.words, inRange);
  const { routes } = rank(featuresOf(part, inRange, verdict));
  const first = opening(range, question);
  return {
    said: strengths(inRange),
    verdict,
    likeliest: withoutOutside(routes),
    signals: inRange,
    isFirst: start === 0,
    isImperative: TASK_VERBS.has(first),
    asksLater: start > 0 && (asks(first) || ASKING_LATER.has(first)),
  };
}
