import { fold } from '../router/words.ts';

/** Table names that are ordinary words of data questions: they count only where the text marks them as names. */
const ORDINARY = new Set(
  `table tables data index indexes column columns row rows query queries schema schemas key keys value values field fields type types name names
  migration migrations transaction transactions lock locks session sessions job jobs event events log logs metric metrics setting settings
  view views role roles permission permissions version versions backup backups cache database databases user test tests`.split(
    /\s+/,
  ),
);

/** A table's name where the text has it, with how it stands there. */
interface Written {
  readonly name: string;
  readonly marked: boolean;
}

const NAME = /([`"[]?)([\p{L}_][\p{L}\p{N}_$]*)([`"\]]?)/gu;
const BEFORE_NAME =
  /\b(?:table|tables|model|from|into|update|join|on|sur|la table|modele|delete from)\s+[`"[]?(?:\w+\.)?$/;

/**
 * The names among `names` that a text mentions, in the text's order: exactly, or in the singular or plural. A name that is also an
 * ordinary word counts only in quotes, with an underscore, or where "table", FROM, INTO, UPDATE or JOIN stands before it.
 *
 * @param names table names by their folded spelling
 */
export function namesIn(text: string, names: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  for (const { name, marked } of wordsWithMarks(text)) {
    const exact = names.get(name);
    const spelling = exact ?? otherNumber(name, names);
    if (spelling === undefined) continue;
    if (!marked && ORDINARY.has(name) && !name.includes('_')) continue;
    found.add(spelling);
  }
  return [...found];
}

function* wordsWithMarks(text: string): Generator<Written> {
  const folded = fold(text);
  for (const match of folded.matchAll(NAME)) {
    const quoted = match[1] !== '' && match[3] !== '';
    const before = folded.slice(Math.max(0, match.index - 24), match.index + (match[1]?.length ?? 0));
    yield { name: match[2] ?? '', marked: quoted || BEFORE_NAME.test(before) };
  }
}

/** `user` for `users`, `companies` for `company`, and the other way round. */
function otherNumber(name: string, names: ReadonlyMap<string, string>): string | undefined {
  if (name.length < 4) return undefined;
  const forms = [
    `${name}s`,
    `${name}es`,
    name.replace(/y$/, 'ies'),
    name.replace(/s$/, ''),
    name.replace(/es$/, ''),
    name.replace(/ies$/, 'y'),
  ];
  for (const form of forms) {
    const spelling = form === name ? undefined : names.get(form);
    if (spelling !== undefined) return spelling;
  }
  return undefined;
}
