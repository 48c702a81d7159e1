import type { MemoryKind, MemoryStatus } from '../memory/memory-entry.ts';
import type { AnswerPartKind, Language } from './answer.ts';

/** The advisor's own words around the spokes' text. */
export interface Phrases {
  readonly titles: Readonly<Record<Exclude<AnswerPartKind, 'passage'>, string>>;
  readonly opens: string;
  readonly decision: string;
  readonly next: string;
  readonly why: string;
  readonly confidence: (value: number) => string;
  readonly database: (name: string, tables: number, layout: string, reason: string) => string;
  readonly memoryKinds: Readonly<Record<MemoryKind, string>>;
  readonly memoryStatuses: Readonly<Record<MemoryStatus, string>>;
  readonly stack: (items: string) => string;
  readonly byDriver: (place: string) => string;
  readonly otherVersion: (version: string, place: string) => string;
  readonly unknownVersion: string;
  readonly noWorkspace: string;
  readonly moreFindings: (count: number) => string;
  readonly ownParts: (names: string) => string;
  readonly referencedBy: (names: string) => string;
  readonly namedIn: (places: string, count: number) => string;
  readonly nothingFound: (name: string) => string;
  readonly notSeen: string;
  readonly recipe: string;
  readonly weKeep: string;
  readonly openSection: (heading: string, skill: string) => string;
  readonly openTable: (table: string) => string;
  readonly explainRule: (rule: string) => string;
  readonly writeMigration: string;
  readonly checkWorkspace: string;
  readonly assumedType: (column: string, type: string) => string;
  readonly placesAdded: string;
  readonly setNullForbids: (column: string) => string;
  readonly foreignKeyExists: (column: string, name: string | undefined) => string;
  readonly keyColumn: (readers: readonly string[]) => string;
  readonly reviewNext: string;
  readonly exampleRule: (rule: string) => string;
  readonly timeColumn: (column: string) => string;
  readonly noTimeColumn: string;
  readonly assumedEngine: (engine: string) => string;
  readonly tableUnknown: (table: string) => string;
  readonly columnExists: (column: string, table: string) => string;
  readonly columnHasType: (column: string, type: string) => string;
  readonly columnMissing: (column: string, table: string) => string;
  readonly reviewTitle: string;
  readonly rewritten: string;
  readonly ways: (titles: readonly string[]) => string;
  readonly startWith: string;
  readonly startWithoutCue: string;
  readonly answerFirst: string;
  readonly ask: string;
  readonly noDecision: string;
  readonly askElsewhere: string;
  readonly fromSection: string;
}

const en: Phrases = {
  titles: {
    ask: 'One question back',
    workspace: 'Read from the workspace',
    memory: 'Decided earlier',
    change: 'The change',
    choice: 'Choosing the store',
    plan: 'Plan',
    findings: 'What fires there today',
    impact: 'What stands on it',
    gates: 'Done when',
    handoff: 'Hand-off',
    summary: 'In short',
  },
  opens: 'Opens',
  decision: 'Decides',
  next: 'Next',
  why: 'Why',
  confidence: (value) => `Confidence ${value} of 100`,
  database: (name, tables, layout, reason) =>
    `${name}, ${tables} ${tables === 1 ? 'table' : 'tables'}, ${layout} (${reason})`,
  memoryKinds: {
    decision: 'decision',
    denormalisation: 'accepted denormalisation',
    suppression: 'accepted suppression',
    migration: 'migration',
  },
  memoryStatuses: { planned: 'planned', done: 'done', 'rolled-back': 'rolled back', failed: 'failed' },
  stack: (items) => `This workspace: ${items}.`,
  byDriver: (place) => `by its driver in ${place}`,
  otherVersion: (version, place) => `${version} in ${place}`,
  unknownVersion: 'version not known: set `targets` in the configuration if it matters',
  noWorkspace: 'No database was found in the workspace: the answer is general.',
  moreFindings: (count) => `… and ${count} more.`,
  ownParts: (names) => `Its own indexes, keys and foreign keys: ${names}.`,
  referencedBy: (names) => `Foreign keys of other tables: ${names}.`,
  namedIn: (places, count) => `${count} ${count === 1 ? 'statement names' : 'statements name'} it: ${places}.`,
  nothingFound: (name) => `In the files of the workspace nothing but its declaration names \`${name}\`.`,
  notSeen:
    'Not seen from here: code that builds SQL or goes through an ORM, views and functions made outside the files, reports, exports, replicas and other services. Search the code for the name before you decide.',
  recipe: 'recipe',
  weKeep: 'What stays with the data layer',
  openSection: (heading, skill) => `Open “${heading}” (${skill})`,
  openTable: (table) => `Open ${table}`,
  explainRule: (rule) => `Explain ${rule}`,
  writeMigration: 'Write it as the next migration',
  checkWorkspace: 'Check the workspace',
  assumedType: (column, type) => `No type was named, so \`${column}\` is assumed to be \`${type}\`.`,
  placesAdded: 'A bare DECIMAL keeps no digits behind the point here, so `decimal(19,4)` is written: choose your own.',
  reviewNext:
    'Mend the findings below from the top, each with its own fix; a deployed migration is never edited, the next one carries the repair.',
  keyColumn: (readers) =>
    `It is the primary key${readers.length > 0 ? `: give the columns that refer to it the same type first (${readers.map((one) => `\`${one}\``).join(', ')})` : ''}. The swap takes the key, its sequence and the foreign keys along; the section below has every statement.`,
  setNullForbids: (column) =>
    `Its foreign key says ON DELETE SET NULL, which fails once \`${column}\` may not be empty: replace the key first (RESTRICT, or CASCADE), and decide what becomes of rows whose parent goes.`,
  foreignKeyExists: (column, name) =>
    `\`${column}\` has a foreign key already${name === undefined ? '' : ` (\`${name}\`)`}: replace that one, or both are checked.`,
  exampleRule: (rule) => `No rule was named: \`${rule}\` merely shows where yours stands.`,
  timeColumn: (column) => `By \`${column}\`.`,
  noTimeColumn: 'Put the column that tells the time of a row for `THE_TIME_COLUMN`.',
  assumedEngine: (engine) => `Written for ${engine}.`,
  tableUnknown: (table) => `The workspace declares no table \`${table}\`, so its columns could not be checked.`,
  columnExists: (column, table) => `\`${table}\` already has a column \`${column}\`.`,
  columnHasType: (column, type) =>
    `\`${column}\` is \`${type}\` already: nothing is to be done unless the sign is to change.`,
  columnMissing: (column, table) => `\`${table}\` has no column \`${column}\` in the workspace: check the name.`,
  reviewTitle: 'What stands out in this SQL',
  rewritten: 'With what can be mended without a decision:',
  ways: (titles) => `Possible: ${titles.join('; ')}.`,
  startWith: 'For what was said, start with the first row that fits, and stop there:',
  startWithoutCue:
    'Nothing was said about the data, so start with the first row, and move on only when a measured need asks for it:',
  answerFirst:
    'Four answers settle the rest: how many rows now and in two years; reads and writes a second, and which of them must be fresh; which facts must never disagree (money, stock); who will run it.',
  ask: 'Which database or ORM is this about, and what should happen to it: choose a store, model, write or speed up a query, change a schema, move data, or run, secure or recover it?',
  noDecision: 'None: the question is not about stored data, or says too little to tell.',
  askElsewhere: 'Ask elsewhere; or, if a database is involved, name it and say what happens there.',
  fromSection: 'From',
};

const fr: Phrases = {
  titles: {
    ask: 'Une question en retour',
    workspace: "Lu dans l'espace de travail",
    memory: 'Décidé auparavant',
    change: 'La modification',
    choice: 'Choisir la base',
    plan: 'Plan',
    findings: "Ce qui est signalé aujourd'hui",
    impact: 'Ce qui en dépend',
    gates: 'Terminé quand',
    handoff: 'Transmission',
    summary: 'En bref',
  },
  opens: 'Ouvre',
  decision: 'Décide',
  next: 'Ensuite',
  why: 'Pourquoi',
  confidence: (value) => `Confiance ${value} sur 100`,
  database: (name, tables, layout, reason) =>
    `${name}, ${tables} ${tables > 1 ? 'tables' : 'table'}, ${layout} (${reason})`,
  memoryKinds: {
    decision: 'décision',
    denormalisation: 'dénormalisation acceptée',
    suppression: 'exception acceptée',
    migration: 'migration',
  },
  memoryStatuses: { planned: 'prévue', done: 'faite', 'rolled-back': 'annulée', failed: 'échouée' },
  stack: (items) => `Cet espace de travail : ${items}.`,
  byDriver: (place) => `d'après son pilote dans ${place}`,
  otherVersion: (version, place) => `${version} dans ${place}`,
  unknownVersion: 'version inconnue : indiquez `targets` dans la configuration si elle compte',
  noWorkspace: "Aucune base n'a été trouvée dans l'espace de travail : la réponse est générale.",
  moreFindings: (count) => `… et ${count} de plus.`,
  ownParts: (names) => `Ses propres index, clés et clés étrangères : ${names}.`,
  referencedBy: (names) => `Clés étrangères d'autres tables : ${names}.`,
  namedIn: (places, count) => `${count} instruction${count === 1 ? ' la nomme' : 's la nomment'} : ${places}.`,
  nothingFound: (name) =>
    `Dans les fichiers de l'espace de travail, rien d'autre que sa déclaration ne nomme \`${name}\`.`,
  notSeen:
    "Invisible d'ici : le code qui compose du SQL ou passe par un ORM, les vues et fonctions créées hors des fichiers, rapports, exports, réplicas et autres services. Cherchez le nom dans le code avant de décider.",
  recipe: 'recette',
  weKeep: 'Ce qui reste à la couche de données',
  openSection: (heading, skill) => `Ouvrir « ${heading} » (${skill})`,
  openTable: (table) => `Ouvrir ${table}`,
  explainRule: (rule) => `Expliquer ${rule}`,
  writeMigration: "L'écrire comme prochaine migration",
  checkWorkspace: "Vérifier l'espace de travail",
  assumedType: (column, type) => `Aucun type n'est donné : \`${column}\` est supposé être \`${type}\`.`,
  placesAdded: 'Un DECIMAL seul ne garde ici aucune décimale : `decimal(19,4)` est écrit, choisissez la vôtre.',
  reviewNext:
    "Corrigez les constats ci-dessous dans l'ordre, chacun avec sa correction ; une migration déployée ne se modifie pas, la suivante porte la réparation.",
  keyColumn: (readers) =>
    `C'est la clé primaire${readers.length > 0 ? ` : donnez d'abord le même type aux colonnes qui la visent (${readers.map((one) => `\`${one}\``).join(', ')})` : ''}. L'échange emporte la clé, sa séquence et les clés étrangères ; la section ci-dessous a chaque instruction.`,
  setNullForbids: (column) =>
    `Sa clé étrangère dit ON DELETE SET NULL, ce qui échoue dès que \`${column}\` ne peut être vide : remplacez d'abord la clé (RESTRICT ou CASCADE) et décidez du sort des lignes dont le parent disparaît.`,
  foreignKeyExists: (column, name) =>
    `\`${column}\` a déjà une clé étrangère${name === undefined ? '' : ` (\`${name}\`)`} : remplacez-la, sinon les deux sont vérifiées.`,
  exampleRule: (rule) => `Aucune règle n'est donnée : \`${rule}\` montre seulement où va la vôtre.`,
  timeColumn: (column) => `Selon \`${column}\`.`,
  noTimeColumn: 'Remplacez `THE_TIME_COLUMN` par la colonne qui date une ligne.',
  assumedEngine: (engine) => `Écrit pour ${engine}.`,
  tableUnknown: (table) =>
    `L'espace de travail ne déclare pas de table \`${table}\` : ses colonnes n'ont pas pu être vérifiées.`,
  columnExists: (column, table) => `\`${table}\` a déjà une colonne \`${column}\`.`,
  columnHasType: (column, type) => `\`${column}\` est déjà \`${type}\` : rien à faire, sauf pour changer le signe.`,
  columnMissing: (column, table) =>
    `\`${table}\` n'a pas de colonne \`${column}\` dans l'espace de travail : vérifiez le nom.`,
  reviewTitle: 'Ce qui frappe dans ce SQL',
  rewritten: 'Avec ce qui se corrige sans décision :',
  ways: (titles) => `Possible : ${titles.join(' ; ')}.`,
  startWith: 'Pour ce qui a été dit, commencez par la première ligne qui convient, et arrêtez-vous là :',
  startWithoutCue:
    "Rien n'est dit des données : commencez par la première ligne, et n'ajoutez rien sans besoin mesuré :",
  answerFirst:
    "Quatre réponses tranchent le reste : combien de lignes aujourd'hui et dans deux ans ; lectures et écritures par seconde, et lesquelles doivent être à jour ; quels faits ne doivent jamais se contredire (argent, stock) ; qui l'exploitera.",
  ask: "De quelle base ou de quel ORM s'agit-il, et que faut-il faire : choisir une base, modéliser, écrire ou accélérer une requête, modifier un schéma, déplacer des données, ou exploiter, sécuriser, restaurer ?",
  noDecision: 'Rien : la question ne porte pas sur des données stockées, ou en dit trop peu.',
  askElsewhere: "Demandez ailleurs ; ou, si une base est concernée, nommez-la et dites ce qui s'y passe.",
  fromSection: 'Extrait de',
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, fr };
