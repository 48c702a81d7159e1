import type { SchemaChange } from './schema-change.ts';

/** What the readings of changes are put together from: pieces of patterns, and the words that a text must hold. */

/** Letters of any script, said by what they are not: V8 takes milliseconds to compile each class of all letters, and there are dozens. */
const NO_LETTER = '\\x00-\\x23\\x25-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\xbf\\u2000-\\u206f\\u3000-\\u303f';
export const ID = `[\`"\\[]?([^${NO_LETTER}\\d$][^${NO_LETTER}]*)[\`"\\]]?`;
export const TYPE =
  '((?:double precision|character varying|[A-Za-z][\\w]*)(?:\\s*\\(\\s*\\d+(?:\\s*,\\s*\\d+)?\\s*\\))?)';
export const ADD = '(?:add|adding|create|ajout(?:er|e|ons)?|cr[ée]er?)';
export const DROP = '(?:drop|remove|delete|dropping|removing|supprimer?|retirer?|enlever)';
export const RENAME = '(?:rename|renaming|renommer?)';
export const COLUMN = '(?:column|field|colonne|champ)';
export const THE = "(?:the\\s+|a\\s+|an\\s+|my\\s+|our\\s+|la\\s+|le\\s+|les\\s+|l'|une?\\s+|ma\\s+|notre\\s+)?";
export const QUALITY =
  '(?:(?:new|nullable|optional|nouvelle?|nouveau|required|mandatory|non-null|not null|not-null|obligatoire)\\s+)*';
/** French puts such words behind the noun. */
export const AFTER = '(?:(?:obligatoire|facultative?|nullable|optionnelle?|nouvelle)\\s+)*';
const IN = '(?:to|on|in|into|from|of(?! type)|à|a|sur|dans|de(?! type)|du)';
export const TABLE = `${IN}\\s+${THE}(?:(?:big|large|huge|grosse|grande)\\s+)?(?:table\\s+)?${ID}`;
export const QUALIFIED = `${ID}\\.${ID}`;

export const COLUMNS = `${ID}\\s*\\(\\s*([\\w\\s,$"\`]+?)\\s*\\)`;
export const FOREIGN_KEY = '(?:foreign key|fk|cl[ée] [ée]trang[èe]re)';
export const REFERENCES = '(?:to|referencing|references|pointing to|vers|->|à)';

export const ADDS = ['add', 'cre', 'cré', 'ajout'];
export const DROPS = ['drop', 'remov', 'delet', 'supprim', 'retir', 'enlev'];
export const RENAMES = ['renam', 'renomm'];
export const CHANGES = ['change', 'convert', 'alter', 'migrate', 'make', 'set', 'passer'];
export const COLUMNS_NAMED = ['column', 'field', 'colonne', 'champ'];
export const INDEX = ['index'];
export const KEYS = ['foreign key', 'fk', 'trang'];
export const UNIQUE = ['uni'];
export const CHECKS = ['check'];
export const DEFAULTS = ['default', 'défaut', 'defaut'];
export const REQUIRED = ['null', 'required', 'mandatory', 'obligatoire'];
export const QUOTES = ["'", '"', '`'];
export const DOT = ['.'];

/**
 * Lists of which the text must hold a word each, since compiling a pattern for the first time costs more than looking for them; the pattern, on
 * text in lower case; and what its groups, as written, say.
 */
export type Reading = readonly [
  words: readonly (readonly string[])[],
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[], text: string) => SchemaChange | undefined,
];

/** Words that a pattern may take for a name where the sentence names none. */
export const NOT_A_NAME = new Set(
  `a an the to on in into from of for with without my our your it this that these those new not null nullable table tables column columns database db
  production prod existing large big huge postgres postgresql mysql mariadb sqlite sql prisma which and or type index live each every all some
  la le les une un des du de et est sur pour avec dans sans que qui ou par plus
  downtime locking blocking interruption coupure bloquer verrou obligatoire unique foreign check constraint while when after before
  lower upper trim md5 coalesce extract cast jsonb json`.split(/\s+/),
);

export function listed(columns: string): readonly string[] {
  return columns.split(',').map((one) => one.trim().replace(/[`"]/g, ''));
}
