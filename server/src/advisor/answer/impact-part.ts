import { fold } from '../router/words.ts';
import type { AdvisorWorkspace, KnownTable } from '../workspace/advisor-workspace.ts';
import type { AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** Places that are named one by one. */
const MOST_PLACES = 6;
const ASKS =
  /\b(?:what|which|who|anything|qu'?est[- ]ce qui|que|quoi|qui) (?:would |will |could |might |va |vont )?(?:breaks?|is affected|depends?|casse[rs]?|depend|uses?|utilise|reference)|\b(?:what happens|que se passe|qu'?arrive)[- t]{0,4}(?:il )?(?:if|when|si|quand)\b|\bimpact(?:s|ed)?\b|\bbreak if\b|\bdependenc(?:y|ies)\b|\bdependances?\b|\bsafe to (?:drop|remove|rename|delete)\b/;

/**
 * What stands on the table, or on its column, where the question asks what a change of it would break. Read from the files of the workspace;
 * what cannot be seen there is said. Undefined where it asks for something else, or names no table of the workspace.
 */
export function impactPart(
  question: string,
  workspace: AdvisorWorkspace | undefined,
  language: Language,
): AnswerPart | undefined {
  if (!workspace || !ASKS.test(fold(question))) return undefined;
  const [known] = workspace.tablesNamedIn(question);
  if (!known) return undefined;
  const phrases = PHRASES[language];
  const column = columnIn(question, known);
  const { own, references, statements } = workspace.dependentsOf(known, column);
  const name = column === undefined ? known.table.name : `${known.table.name}.${column}`;
  const shown = statements.slice(0, MOST_PLACES).map(({ file, line }) => `\`${file}:${line + 1}\``);
  const places = [...shown, ...(statements.length > shown.length ? ['…'] : [])].join(', ');
  const lines = [
    ...(own.length > 0 ? [phrases.ownParts(own.map(code).join(', '))] : []),
    ...(references.length > 0 ? [phrases.referencedBy(references.map(code).join(', '))] : []),
    ...(statements.length > 0 ? [phrases.namedIn(places, statements.length)] : []),
  ];
  const found = lines.length > 0 ? lines : [phrases.nothingFound(name)];
  return {
    kind: 'impact',
    title: `${phrases.titles.impact}: ${name}`,
    markdown: [...found.map((line) => `- ${line}`), '', phrases.notSeen].join('\n'),
  };
}

/** The column of the table that the question names, as `table.column` or by its name alone where it is no ordinary word. */
function columnIn(question: string, { table }: KnownTable): string | undefined {
  const folded = fold(question);
  const escaped = (name: string): string => fold(name).replace(/[^\w]/g, '\\$&');
  const qualified = table.columns.find(({ name }) =>
    new RegExp(`\\b${escaped(table.name)}["\`\\]]?\\.["\`\\[]?${escaped(name)}\\b`).test(folded),
  );
  const marked = table.columns.find(({ name }) =>
    new RegExp(`(?:column|field|colonne|champ) ["\`]?${escaped(name)}\\b`).test(folded),
  );
  return (qualified ?? marked)?.name;
}

function code(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
