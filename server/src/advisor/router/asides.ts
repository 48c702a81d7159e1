import { isEngine } from './precedence.ts';
import type { Question } from './question.ts';
import type { Signal } from './signals.ts';

const set = (words: string) => new Set(words.split(' '));

/** How many words before a name may deny it. */
const REACH = 4;
const USE = set(
  'use uses used using have run want need like know touch touched tried utilise utilisons utiliser avons a ai veut voulons connaissons touche',
);
const NOT = set('not no don dont t never nor pas non sans aucun jamais');
/** Words that may stand between a denial and the name. */
const LINKS = set('a an the any our du de d la le un une y');
/** What is said not to be the subject: "this is not about backups", "rien à voir avec mysql". */
const NOT_ABOUT =
  /(?:not about|nothing to do with|rien a voir avec|pas une question de|not a question of) (?:(?:the|our|le|la|les) )?$/;

/** Products of other spokes that are named in passing as engines are. */
const PRODUCTS = set('kafka debezium rabbitmq neo4j pgvector timescaledb influxdb');

/** People whose opinion is told, and the verbs that tell it: "my boss wants X, but …". */
const OTHERS = set(
  'someone somebody colleague boss cto manager they people everyone friend intern blog consultant client collegue chef patron directeur stagiaire quelqu on',
);
const OPINIONS = set(
  'said say says suggest suggests suggested want wants prefer prefers recommend recommends recommended like likes love loves think thinks claim claims ' +
    'dit disait suggere veut voulait prefere recommande conseille aime pense propose',
);
const BUT = set('but ignore anyway however mais stay stays staying reste restons garde gardons');

/**
 * The signals without what is named in passing: engines that are denied ("we do not use Redis"), what the question says it is not about, and what
 * somebody else wants where the question goes on with a "but" ("my boss wants MongoDB, but …"); what else speaks for a spoke goes with the last of its
 * names. They stay where nothing else was named, for then they are the subject.
 */
export function withoutAsides({ words, clauses, parts }: Question, signals: readonly Signal[]): readonly Signal[] {
  const isProduct = ({ spoke, term }: Signal) => isEngine(spoke) || PRODUCTS.has(term);
  const isAside = (signal: Signal) =>
    isName(signal) &&
    ((isProduct(signal) &&
      (isDenied(words, partStart(parts, signal.at), signal.at) || isRefused(words, parts, signal.at))) ||
      isNotAbout(words, signal.at) ||
      isOpinion(words, clauses, signal.at));
  const asides = new Set(signals.filter(isAside));
  const named = new Set(signals.filter((signal) => isName(signal) && !asides.has(signal)).map(({ spoke }) => spoke));
  const left = new Set([...asides].map(({ spoke }) => spoke).filter((spoke) => !named.has(spoke)));
  const kept = signals.filter((signal) => !asides.has(signal) && !left.has(signal.spoke));
  return kept.some(({ kind }) => kind !== 'hints') ? kept : signals;
}

function isName({ kind }: Signal): boolean {
  return kind === 'names';
}

/** "not postgres", "we do not use redis", "on n'a pas de kafka", "pas de mysql chez nous". */
function isDenied(words: readonly string[], start: number, at: number): boolean {
  let before = at - 1;
  const end = Math.max(start, at - REACH);
  while (before >= end && LINKS.has(words[before] ?? '')) before--;
  if (before >= end && NOT.has(words[before] ?? '')) {
    return words[before - 1] !== 'why' && words[before - 1] !== 'pourquoi';
  }
  return before >= end && USE.has(words[before] ?? '') && NOT.has(words[before - 1] ?? '');
}

/** "redis? no: …" */
function isRefused(words: readonly string[], parts: readonly number[], at: number): boolean {
  const next = parts.find((part) => part > at);
  return next !== undefined && next - at <= 2 && (words[next] === 'no' || words[next] === 'non');
}

function partStart(parts: readonly number[], at: number): number {
  return parts.findLast((part) => part <= at) ?? 0;
}

function isNotAbout(words: readonly string[], at: number): boolean {
  return NOT_ABOUT.test(`${words.slice(Math.max(0, at - REACH - 1), at).join(' ')} `);
}

/** The clause tells what others want or said, and the question goes on with something else. */
function isOpinion(words: readonly string[], clauses: readonly number[], at: number): boolean {
  const start = clauses.findLast((clause) => clause <= at) ?? 0;
  const before = words.slice(start, at);
  const teller = before.findIndex((word) => OTHERS.has(word));
  if (teller < 0 || !before.slice(teller + 1).some((word) => OPINIONS.has(word))) return false;
  return words.slice(at + 1).some((word) => BUT.has(word));
}
