import { isEngine } from './precedence.ts';
import type { Question } from './question.ts';
import type { Signal } from './signals.ts';

const set = (words: string) => new Set(words.split(' '));

/** How many words before a name may deny it. */
const REACH = 4;
const USE = set('use uses used using have run want need utilise utilisons utiliser avons a ai veut voulons');
const NOT = set('not no don dont t never nor pas non sans aucun jamais');
/** Words that may stand between a denial and the name. */
const LINKS = set('a an the any our du de d la le un une y');

/** People whose opinion is told, and the verbs that tell it: "my boss wants X, but …". */
const OTHERS = set(
  'someone somebody colleague boss cto manager they people everyone friend blog consultant client collegue chef patron directeur quelqu on',
);
const OPINIONS = set(
  'said say says suggest suggests suggested want wants prefer prefers recommend recommends recommended like likes love loves think thinks claim claims ' +
    'dit disait suggere veut voulait prefere recommande conseille aime pense propose',
);
const BUT = set('but ignore anyway however mais stay stays staying reste restons garde gardons');

/**
 * The signals without the engines and stores that are named in passing: denied ("we do not use Redis") or told as somebody else's opinion that is
 * then left ("my boss wants MongoDB, but …"). They stay where nothing else was named, for then they are the subject.
 */
export function withoutAsides({ words, clauses }: Question, signals: readonly Signal[]): readonly Signal[] {
  const isAside = ({ spoke, kind, at }: Signal) =>
    kind === 'names' && isEngine(spoke) && (isDenied(words, at) || isOpinion(words, clauses, at));
  const kept = signals.filter((signal) => !isAside(signal));
  return kept.some(({ kind }) => kind !== 'hints') ? kept : signals;
}

/** "not postgres", "we do not use redis", "on n'a pas de kafka", "pas de mysql chez nous". */
function isDenied(words: readonly string[], at: number): boolean {
  let before = at - 1;
  const end = Math.max(0, at - REACH);
  while (before >= end && LINKS.has(words[before] ?? '')) before--;
  if (before >= end && NOT.has(words[before] ?? ''))
    return words[before - 1] !== 'why' && words[before - 1] !== 'pourquoi';
  if (before < end || !USE.has(words[before] ?? '')) return false;
  const denial = words[before - 1] ?? '';
  return denial === 'not' || denial === 't' || denial === 'dont' || denial === 'never';
}

/** The clause tells what others want or said, and the question goes on with something else. */
function isOpinion(words: readonly string[], clauses: readonly number[], at: number): boolean {
  const start = clauses.findLast((clause) => clause <= at) ?? 0;
  const before = words.slice(start, at);
  const teller = before.findIndex((word) => OTHERS.has(word));
  if (teller < 0 || !before.slice(teller + 1).some((word) => OPINIONS.has(word))) return false;
  return words.slice(at + 1).some((word) => BUT.has(word));
}
