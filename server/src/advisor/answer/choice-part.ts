import type { Route } from '../router/route.ts';
import { fold, wordsOf } from '../router/words.ts';
import type { SkillLibrary } from '../skills/library.ts';
import type { Section } from '../skills/skill.ts';
import { type AnswerPart, type Language, linkTo } from './answer.ts';
import { PHRASES } from './phrases.ts';

const CORE = 'databases-data-core';
const CHOICE_HEADINGS = /^(?:Store choice|Rules for a second store|Who decides|Choix de la base)/;
/** Rows of the store table that an answer shows at most. */
const MOST_ROWS = 4;

/**
 * What is said of an application, and the rows of the store table that it calls for: each word stands before a part of the row's first
 * cell, in English or in French.
 */
const CUES: readonly (readonly [said: RegExp, rows: RegExp])[] = [
  [
    /\b(?:shop|commerce|ecommerce|boutique|order|commande|payment|paiement|booking|reservation|saas|crm|erp|invoice|facture|bank|banque|account|chat|message|messagerie|social|blog|cms|user|utilisateur|transaction|inventory|stock|marketplace|relational|relationnel|postgres|postgresql|mysql|mariadb)\b/,
    /OLTP|relationnelles/i,
  ],
  [/\b(?:prisma|drizzle|typeorm|typescript|orm)\b/, /typed models/i],
  [/\b(?:mobile|offline|firestore|firebase|hors ligne|synchroni\w+|sync)\b/, /mobile sync|embarqu|embedded/i],
  [/\b(?:sqlite|embedded|desktop|edge|cli|electron|raspberry|libsql|turso|d1|embarquee?)\b/, /embedded|embarqu/i],
  [/\b(?:document|json|mongo|mongodb|flexible|schemaless|catalogue?|cms|nosql)\b/, /flexible|documents/i],
  [
    /\b(?:analytics?|analytique|olap|clickhouse|dashboard|event|report\w*|rapport|clickstream|bi|aggregat\w+|warehouse)\b/,
    /OLAP/,
  ],
  [
    /\b(?:metric|metrique|iot|sensor|capteur|time serie|timeserie|telemetry|monitoring|influxdb|timescaledb|mesure)\b/,
    /metrics|temporelles/i,
  ],
  [/\b(?:cache|session|counter|compteur|rate limit|redis|valkey|leaderboard|lock|queue)\b/, /cache/i],
  [
    /\b(?:search|recherche|full text|fulltext|elasticsearch|opensearch|facet|fuzzy|relevance)\b/,
    /words ranked|plein texte/i,
  ],
  [
    /\b(?:vector|vecteur|embedding|rag|semantic|semantique|similarity|similarite|llm|ai|ia|pgvector|pinecone|qdrant)\b/,
    /vectors|vecteurs/i,
  ],
  [
    /\b(?:graph|graphe|neo4j|friend|ami|path|recommend\w*|recommandation|knowledge graph|relationship depth)\b/,
    /paths|graphe/i,
  ],
  [
    /\b(?:cassandra|scylladb|dynamodb|write rate|writes per second|ecriture par seconde|multi region)\b/,
    /very high write/i,
  ],
];

/** Words that ask for a store outright. */
const ASKS =
  /\b(?:(?:which|what|quelle?s?) (?:kind of |type de |sorte de )?(?:database|db|data store|datastore|bdd|base|sgbd|rdbms)|choose a database|choisir une base|database should)\b/;

/** True for a section that is about choosing a store. */
export function isAboutChoice({ skill, heading }: Section): boolean {
  return skill === CORE && CHOICE_HEADINGS.test(heading);
}

/**
 * For "which database should I use": the rows of the store table that fit what was said, and the questions that settle it; undefined for
 * other questions.
 *
 * @param best the section that answers best
 */
export function choicePart(
  words: readonly string[],
  found: Route,
  library: SkillLibrary,
  language: Language,
  best: Section | undefined,
): AnswerPart | undefined {
  if (found.primary !== CORE) return undefined;
  const asks = ASKS.test(words.join(' '));
  if (!asks && (!best || !isAboutChoice(best) || /^(?:Rules|Who)/.test(best.heading))) return undefined;
  const core = library.skill(CORE);
  const french = core?.sections.find((section) => /^Choix de la base/.test(section.heading));
  const english = core?.sections.find((section) => section.heading === 'Store choice');
  const section = language === 'fr' ? (french ?? english) : english;
  if (!section) return undefined;
  const phrases = PHRASES[language];
  const { table, fits } = fittingRows(section.text, words);
  return {
    kind: 'choice',
    title: phrases.titles.choice,
    markdown: [fits ? phrases.startWith : phrases.startWithoutCue, table, phrases.answerFirst].join('\n\n'),
    section: linkTo(section),
  };
}

/** The section's table with the rows that the words call for; with the first rows where they call for none. */
function fittingRows(text: string, words: readonly string[]): { readonly table: string; readonly fits: boolean } {
  const [header = '', rule = '', ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  const said = words.join(' ');
  const wanted = CUES.filter(([cue]) => cue.test(said)).map(([, row]) => row);
  const named = rows.filter((row) => wanted.some((one) => one.test(row.split('|')[1] ?? '')) || namesStore(row, words));
  const kept = (named.length > 0 ? named : rows).slice(0, MOST_ROWS);
  const table = [header, rule, ...kept].join('\n').replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
  return { table, fits: named.length > 0 };
}

const STORES = new Set(
  `clickhouse redis valkey mongodb mongo elasticsearch opensearch neo4j pgvector weaviate qdrant milvus cassandra scylladb firestore sqlite libsql
  turso timescaledb influxdb`.split(/\s+/),
);

function namesStore(row: string, words: readonly string[]): boolean {
  const cells = new Set(wordsOf(fold(row.split('|').slice(2, 4).join(' '))));
  return words.some((word) => STORES.has(word) && cells.has(word));
}
