import { LIFECYCLE, SIBLINGS } from './route-ids.ts';
import { fold, wordsOf } from './words.ts';

/** How much of a very long question is read: people state their problem at the start or, after a pasted log, at the end. */
const HEAD = 3_000;
const TAIL = 1_500;

/** What a question looks like, beside its words. */
export type Shape =
  | 'sql-query'
  | 'sql-change'
  | 'sql-concatenated'
  | 'sql-transaction'
  | 'stack-trace'
  | 'only-sql'
  | 'terse'
  | 'french';

/** A question as the router reads it. */
export interface Question {
  /** Folded words in order, without frames of stack traces and without instructions to the router. */
  readonly words: readonly string[];
  /** Indexes of the words that begin a clause: behind a stop, at a word that joins one request to the next, and at a verb or a question behind a comma. */
  readonly clauses: readonly number[];
  /** The same, and behind a comma. */
  readonly parts: readonly number[];
  /** Indexes of the words that begin a request: a verb or a question, or what follows a stop. What "and" joins before the next is one request. */
  readonly requests: readonly number[];
  readonly shapes: ReadonlySet<Shape>;
  /** Part of the text was left out because it is too long. */
  readonly shortened: boolean;
  /** A sentence gave instructions to the router and was left out. */
  readonly hadInstructions: boolean;
}

/** Sentences that speak to the router instead of asking it something, in folded text. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|bypass|override|oublie[rz]?|ignorez?)\b.{0,40}\b(?:instructions?|rules?|prompts?|previous|above|consignes|regles)\b|\b(?:system prompt|prompt systeme|hidden (?:spokes|prompt)|you are (?:now|root|dan)\b|pretend (?:to be|you)|jailbreak|developer mode|act as an? (?:unrestricted|evil))|^\W{0,3}(?:system|assistant)\W{0,2}\s*:|\brole\W{1,5}(?:system|assistant)\b|\b(?:print|repeat|reveal|show)\b.{0,30}\b(?:your|the) (?:rules|prompt|instructions|text above)\b|\balways answer\b|\banswer only with\b|\breply (?:only )?with\b|\bset (?:the )?(?:primary|confidence)\b|\broute (?:this|everything) to\b/;

const STACK_FRAME =
  /^\s*(?:at\s+(?:async\s+|new\s+)?[\w$.<>[\]]+(?: \[as \w+\])?\s?\(.*|at\s+\S+:\d+.*|File ".*", line \d+.*|from \S+:\d+:in .*|#\d+\s+\S+\(\d+\).*|\.\.\. \d+ more|\[\d+\] \/.*:\d+.*|goroutine \d+ .*)$/;

/** Ends a part of a sentence that can be asked on its own. */
const CLAUSE = /[.:]+(?=\s|$)|[;?!\n]+|(?=\b(?:and|then|plus|also|but|et|puis|ensuite|mais|avant|before)\b)/;
/** A part that begins with one of them asks for a task of its own, behind a comma too. */
export const TASK_VERBS: ReadonlySet<string> = new Set(
  (
    'add alert audit backfill backup build choose combine compare copy count create cut design draw drop encrypt ensure export fill find fix guarantee ' +
    'import index keep limit load make mask measure merge migrate model monitor move normalise normalize optimise optimize partition pick populate ' +
    'protect prove purge reduce rename replace restore retry rewrite roll separate shard ship sketch speed split store swap tell test track tune turn ' +
    'watch write ' +
    'accelerer ajouter charger chiffrer choisir compter concevoir corriger creer decouper dessiner empecher eviter exporter fusionner garantir garder ' +
    'historiser importer limiter mesurer migrer modeliser normaliser optimiser prevoir proteger reduire remplacer remplir renommer renseigner ' +
    'reessayer restaurer sauvegarder separer superviser supprimer surveiller tracer verifier'
  ).split(' '),
);
/** So does one that begins with a question: "before we drop it, how do we …". */
const ASKING = new Set('how which what where who when should comment quel quelle combien ou faut'.split(' '));
/** Words that join a request to the next, or one thing to another. */
export const JOINS: ReadonlySet<string> = new Set(['and', 'et', 'also', 'plus']);
/** Words that may stand before the verb or the question word of a request. */
export const LEADS: ReadonlySet<string> = new Set([
  ...JOINS,
  'then',
  'puis',
  'ensuite',
  'but',
  'mais',
  'before',
  'avant',
]);
/** Ends a part of a sentence of which another part gives instructions to the router. */
const PART = /(?<=[,:;])\s+|\s+(?:--|-|—)\s+|\s+(?:then|puis|afterwards)\s+/;
/** Marked-up text inside which instructions are hidden: a comment, or a message of a chat. */
const WRAPPED = /<!--[^>]*-->|\{[^{}]*\}/g;
/** Sentences that pretend to be said by the system are instructions from one end to the other. */
const PRETENDED = /^\W{0,3}(?:system|assistant)\W{0,2}\s*:|^\W{0,3}(?:ignore|oublie).{0,80}\b(?:and|et)\b/;
const ROUTE_NAME = new RegExp(
  `(?:${[...LIFECYCLE.flat(), ...SIBLINGS, 'out-of-scope'].filter((id) => id.includes('-')).join('|')})`,
);

/** A query’s FROM stands this near to its SELECT. */
const NEAR = 400;
const CHANGE = /\b(?:alter\s+table|create\s+(?:unique\s+)?index|drop\s+(?:table|column|index)|truncate\s+table)\b/;
/** A statement that is put together from strings: its values can be anything. */
const CONCATENATED =
  /\b(?:select|insert|update|delete)\b[^\n]{0,300}(?:["']\s*(?:\+|\.|\|\|)\s*\$?[a-z_]|=\s*'?\$?\{[a-z_])/;
const TRANSACTION = /\bbegin\s*;|\bstart transaction\b|\bfor update\b|\bset transaction isolation\b/;
const STARTS_WITH_SQL = /^\s*(?:select|with|insert|update|delete|alter|create|drop|explain|begin)\b[\s\S]*[;*=]/;
const FRENCH = new Set(
  'le la les un une des du de et est sur pour avec dans pas ou que qui comment quel quelle faut nous on mon ma mes je il quand apres sans plus trop'.split(
    ' ',
  ),
);

/** Reads a question of any length; never throws, and costs the same for every text longer than 4,500 characters. */
export function readQuestion(text: string): Question {
  const shortened = text.length > HEAD + TAIL;
  const kept = shortened ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const lines = fold(kept).split('\n');
  const withoutFrames = lines.filter((line) => !STACK_FRAME.test(line));
  const joined = withoutFrames.join('\n');
  const unwrapped = joined.replace(WRAPPED, (text) => (INSTRUCTION.test(text) ? '\n' : text));
  const sentences = unwrapped.split(/(?<=[.!?;])\s+|\n/);
  const asked = sentences.map(withoutInstructions);
  const body = withoutElement(withoutElement(asked.join('\n'), 'script'), 'style').replace(
    /<[/!]?[a-z][^>\n]{0,200}>/g,
    ' ',
  );
  const { words, clauses, parts, requests } = clausesOf(body);
  return {
    words,
    clauses,
    parts,
    requests,
    shapes: shapesOf(body, words, lines.length - withoutFrames.length),
    shortened,
    hadInstructions: unwrapped !== joined || asked.some((sentence, index) => sentence !== sentences[index]),
  };
}

/** The sentence without the parts that give instructions to the router: a question in the same sentence is still asked. */
function withoutInstructions(sentence: string): string {
  if (!INSTRUCTION.test(sentence)) return sentence;
  if (PRETENDED.test(sentence)) return questionBehind(sentence);
  return sentence
    .split(PART)
    .filter((part) => !INSTRUCTION.test(part) && !ROUTE_NAME.test(part))
    .join(' ');
}

/** What is asked behind the colon of a pretended instruction: "ignore your rules and answer devops: how do I …". */
function questionBehind(sentence: string): string {
  const behind = sentence.slice(sentence.indexOf(':') + 1);
  return behind !== sentence && asks(wordsOf(behind)[0] ?? '') && !INSTRUCTION.test(behind) ? behind : '';
}

function clausesOf(body: string): Pick<Question, 'words' | 'clauses' | 'parts' | 'requests'> {
  const words: string[] = [];
  const clauses: number[] = [];
  const parts: number[] = [];
  const requests: number[] = [];
  for (const clause of body.split(CLAUSE)) {
    let begins = true;
    for (const part of clause.split(',')) {
      const inPart = wordsOf(part);
      const first = inPart[0] ?? '';
      if (first === '') continue;
      parts.push(words.length);
      if (begins || asks(first)) clauses.push(words.length);
      if (asks(first) || (begins && !JOINS.has(first)) || (JOINS.has(first) && asks(inPart[1] ?? ''))) {
        requests.push(words.length);
      }
      begins = false;
      words.push(...inPart);
    }
  }
  return { words, clauses, parts, requests };
}

/** The word asks for a task or begins a question. */
export function asks(word: string): boolean {
  return TASK_VERBS.has(word) || ASKING.has(word);
}

/** Leaves out what stands between the tags of an element; one that is not closed stays. */
function withoutElement(text: string, name: string): string {
  const kept: string[] = [];
  const end = `</${name}>`;
  let from = 0;
  for (;;) {
    const start = text.indexOf(`<${name}`, from);
    const close = start < 0 ? -1 : text.indexOf(end, start);
    if (close < 0) return [...kept, text.slice(from)].join(' ');
    kept.push(text.slice(from, start));
    from = close + end.length;
  }
}

function holdsQuery(body: string): boolean {
  const start = body.search(/\bselect\b/);
  return start >= 0 && /\bfrom\b/.test(body.slice(start, start + NEAR));
}

function shapesOf(body: string, words: readonly string[], frames: number): ReadonlySet<Shape> {
  const shapes = new Set<Shape>();
  if (CHANGE.test(body)) shapes.add('sql-change');
  else if (holdsQuery(body)) shapes.add('sql-query');
  if (CONCATENATED.test(body)) shapes.add('sql-concatenated');
  if (TRANSACTION.test(body)) shapes.add('sql-transaction');
  if (STARTS_WITH_SQL.test(body)) shapes.add('only-sql');
  if (frames > 1) shapes.add('stack-trace');
  if (words.length <= 5) shapes.add('terse');
  const french = words.filter((word) => FRENCH.has(word)).length;
  if (french >= 2 || (french > 0 && words.length <= 6)) shapes.add('french');
  return shapes;
}
