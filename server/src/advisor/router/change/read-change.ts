import type { SchemaChange } from './schema-change.ts';

/** Longer texts are no short request for one change. */
const MOST_CHARACTERS = 600;

/** Letters of any script, said by what they are not: V8 takes milliseconds to compile each class of all letters, and there are dozens. */
const NO_LETTER = '\\x00-\\x23\\x25-\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\xbf\\u2000-\\u206f\\u3000-\\u303f';
const ID = `[\`"\\[]?([^${NO_LETTER}\\d$][^${NO_LETTER}]*)[\`"\\]]?`;
const TYPE = '((?:double precision|character varying|[A-Za-z][\\w]*)(?:\\s*\\(\\s*\\d+(?:\\s*,\\s*\\d+)?\\s*\\))?)';
const ADD = '(?:add|adding|create|ajout(?:er|e|ons)?|cr[ée]er?)';
const DROP = '(?:drop|remove|delete|dropping|removing|supprimer?|retirer?|enlever)';
const RENAME = '(?:rename|renaming|renommer?)';
const COLUMN = '(?:column|field|colonne|champ)';
const THE = "(?:the\\s+|a\\s+|an\\s+|my\\s+|our\\s+|la\\s+|le\\s+|les\\s+|l'|une?\\s+|ma\\s+|notre\\s+)?";
const QUALITY =
  '(?:(?:new|nullable|optional|nouvelle?|nouveau|required|mandatory|non-null|not null|not-null|obligatoire)\\s+)*';
/** French puts such words behind the noun. */
const AFTER = '(?:(?:obligatoire|facultative?|nullable|optionnelle?|nouvelle)\\s+)*';
const IN = '(?:to|on|in|into|from|of(?! type)|à|a|sur|dans|de(?! type)|du)';
const TABLE = `${IN}\\s+${THE}(?:(?:big|large|huge|grosse|grande)\\s+)?(?:table\\s+)?${ID}`;
const QUALIFIED = `${ID}\\.${ID}`;

/**
 * Lists of which the text must hold a word each, since compiling a pattern for the first time costs more than looking for them; the pattern, on
 * text in lower case; and what its groups, as written, say.
 */
type Reading = readonly [
  words: readonly (readonly string[])[],
  pattern: RegExp,
  read: (groups: readonly (string | undefined)[], text: string) => SchemaChange | undefined,
];

const ADDS = ['add', 'cre', 'cré', 'ajout'];
const DROPS = ['drop', 'remov', 'delet', 'supprim', 'retir', 'enlev'];
const RENAMES = ['renam', 'renomm'];
const CHANGES = ['change', 'convert', 'alter', 'migrate', 'make', 'set', 'passer'];
const COLUMNS_NAMED = ['column', 'field', 'colonne', 'champ'];
const INDEX = ['index'];
const KEYS = ['foreign key', 'fk', 'trang'];
const UNIQUE = ['uni'];
const CHECKS = ['check'];
const DEFAULTS = ['default', 'défaut', 'defaut'];
const REQUIRED = ['null', 'required', 'mandatory', 'obligatoire'];
const QUOTES = ["'", '"', '`'];
const DOT = ['.'];

const COLUMNS = `${ID}\\s*\\(\\s*([\\w\\s,$"\`]+?)\\s*\\)`;
const FOREIGN_KEY = '(?:foreign key|fk|cl[ée] [ée]trang[èe]re)';
const REFERENCES = '(?:to|referencing|references|pointing to|vers|->|à)';

const PERIODS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  day: 'day',
  jour: 'day',
  week: 'week',
  semaine: 'week',
  year: 'year',
  an: 'year',
  année: 'year',
  annee: 'year',
};

/** Constraints, and what goes by its own name: they stand before the readings of which they use the words. */
const CONSTRAINTS: readonly Reading[] = [
  [
    [KEYS],
    new RegExp(
      `\\b${FOREIGN_KEY}\\b[^.?!]{0,30}?\\b(?:on|from|for|to|sur|de)\\s+${THE}(?:table\\s+)?${ID}(?:\\.${ID}|\\s*\\(\\s*${ID}\\s*\\))\\s+${REFERENCES}\\s+${THE}(?:table\\s+)?${ID}(?:\\.${ID}|\\s*\\(\\s*${ID}\\s*\\))?`,
      'd',
    ),
    ([table = '', dotted = '', bracketed = '', parent = '', parentDotted = '', parentBracketed = '']) => ({
      kind: 'addForeignKey',
      table,
      column: dotted || bracketed,
      parent,
      parentColumn: parentDotted || parentBracketed || 'id',
    }),
  ],
  [
    [UNIQUE],
    new RegExp(`\\buni(?:que\\b|cit[ée])[^.?!]{0,30}?\\b(?:on|for|to|sur|pour)\\s+${THE}(?:table\\s+)?${COLUMNS}`, 'd'),
    ([table = '', columns = '']) => ({ kind: 'addUnique', table, columns: listed(columns) }),
  ],
  [
    [UNIQUE, DOT],
    new RegExp(
      `\\b(?:unique\\b[^.?!]{0,30}?\\b(?:on|for|to|sur|pour)|(?:make|set|mark|rendre))\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}(\\s+unique)?`,
      'd',
    ),
    ([table = '', column = ''], text) =>
      /\bunique\b/i.test(text) ? { kind: 'addUnique', table, columns: [column] } : undefined,
  ],
  [
    [UNIQUE],
    new RegExp(`\\b(?:make|set|rendre)\\s+${THE}(?:${COLUMN}\\s+)?${ID}\\s+unique\\s+${TABLE}`, 'd'),
    ([column = '', table = '']) => ({ kind: 'addUnique', table, columns: [column] }),
  ],
  [
    [CHECKS],
    new RegExp(
      `\\bcheck\\b[^.?!]{0,30}?\\(?\\b${ID}\\s*(>=|<=|<>|>|<|=)\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\)?\\s+${TABLE}`,
      'd',
    ),
    ([column = '', operator = '', value = '', table = '']) => ({ kind: 'addCheck', table, column, operator, value }),
  ],
  [
    [CHECKS],
    new RegExp(
      `\\bcheck\\b[^.?!]{0,30}?\\b(?:on|to|sur)\\s+${THE}(?:table\\s+)?${ID}(?:\\s+(?:that|so that|where|:|with))?\\s*\\(?\\s*${ID}\\s*(>=|<=|<>|>|<|=)\\s*(-?\\d+(?:\\.\\d+)?)`,
      'd',
    ),
    ([table = '', column = '', operator = '', value = '']) => ({ kind: 'addCheck', table, column, operator, value }),
  ],
  [
    [ADDS, CHECKS, DOT],
    new RegExp(
      `\\b(?:${ADD}|contrainte|constraint)\\b[^.?!]{0,30}?\\bcheck\\b[^.?!]{0,30}?\\b(?:on|for|to|sur|pour)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'addCheck', table, column, operator: '>=', value: '0', isExample: true }),
  ],
  [
    [['partition']],
    new RegExp(
      `\\bpartition(?:ner|ing|n[ée]e?)?\\s+${THE}(?:(?:big|large|huge|grosse|grande)\\s+)?(?:table\\s+)?${ID}\\s+(?:table\\s+)?(?:by|per|par)\\s+(?:(?:${THE}${ID}\\s+)(?:by|per|par)\\s+)?(day|week|month|year|jour|semaine|mois|an|ann[ée]e)\\b`,
      'd',
    ),
    ([table = '', column = '', period = '']) => ({
      kind: 'partition',
      table,
      period: PERIODS[period.toLowerCase()] ?? 'month',
      ...(column !== '' ? { column } : {}),
    }),
  ],
  [
    [DROPS, INDEX],
    new RegExp(`\\b${DROP}\\s+${THE}index\\s+${ID}(?:\\s+(?:on|from|of|sur|de)\\s+${THE}(?:table\\s+)?${ID})?`, 'd'),
    ([index = '', table = '']) => ({ kind: 'dropIndex', index, ...(table !== '' ? { table } : {}) }),
  ],
  [
    [ADDS, ['enum', 'type']],
    new RegExp(
      `\\b${ADD}\\s+${THE}(?:new\\s+)?(?:value\\s+|valeur\\s+)?['"\`]([\\w -]{1,60})['"\`]\\s+(?:value\\s+)?(?:to|à|a|dans)\\s+${THE}(?:enum(?:\\s+type)?|type)\\s+${ID}`,
      'd',
    ),
    ([value = '', type = '']) => ({ kind: 'addEnumValue', type, value }),
  ],
];

const VALUE = `('[^']{0,60}'|"[^"]{0,60}"|-?\\d+(?:\\.\\d+)?|true|false|null|now\\(\\)|current_timestamp)`;

/** Defaults, nullability, values of an enum column and new tables. */
const FURTHER: readonly Reading[] = [
  [
    [DEFAULTS, DOT],
    new RegExp(
      `\\b(?:default|d[ée]faut)(?:\\s+(?:value|valeur))?(?:\\s+(?:of|to|is|à|a|de))?\\s+${VALUE}\\s+(?:for|on|to|of|in|à|a|sur|de|pour)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'd',
    ),
    ([value = '', table = '', column = '']) => ({ kind: 'setDefault', table, column, value: literal(value) }),
  ],
  [
    [DEFAULTS, DOT],
    new RegExp(
      `\\b(?:default|d[ée]faut)(?:\\s+(?:value|valeur))?\\s+(?:for|on|of|de|pour|sur)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to|as|=|à|a)\\s+${VALUE}`,
      'd',
    ),
    ([table = '', column = '', value = '']) => ({ kind: 'setDefault', table, column, value: literal(value) }),
  ],
  [
    [['null', 'optional', 'facultati', 'optionnel'], DOT],
    new RegExp(
      `\\b(?:make|set|allow|rendre|passer)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to\\s+(?:be\\s+)?)?(?:nullable|optional|facultati(?:f|ve)|optionnel(?:le)?|null\\b)`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'dropNotNull', table, column }),
  ],
  [
    [['null'], ['allow', 'drop', 'remove', 'autoriser', 'retirer'], DOT],
    new RegExp(
      `\\b(?:allow(?:ing)?\\s+nulls?|(?:drop|remove)\\s+${THE}not[ -]null(?:\\s+constraint)?|autoriser\\s+(?:les\\s+)?(?:valeurs\\s+)?nulls?|retirer\\s+${THE}not[ -]null)\\s+(?:in|on|for|of|from|dans|sur|de|pour)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'dropNotNull', table, column }),
  ],
  [
    [['null'], ['add', 'set', 'put', 'interdire', 'refuser', 'disallow', 'forbid'], DOT],
    new RegExp(
      `\\b(?:(?:add|set|put)\\s+${THE}not[ -]null(?:\\s+constraint)?|(?:interdire|refuser)\\s+(?:les\\s+)?(?:valeurs\\s+)?nulls?|(?:disallow|forbid)\\s+nulls?)\\s+(?:in|on|to|for|dans|sur|pour|à)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    [['rendre'], REQUIRED, DOT],
    new RegExp(`\\brendre\\s+(?:obligatoire|non[ -]null)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`, 'd'),
    ([table = '', column = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    [['should', 'must', 'need', 'doit', 'devrait'], REQUIRED, DOT],
    new RegExp(
      `${QUALIFIED}\\s+(?:should|must|needs?\\s+to|doit|devrait)\\s+(?:not\\s+be\\s+null|never\\s+be\\s+null|be\\s+(?:not\\s+null|required|mandatory)|[êe]tre\\s+obligatoire)`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    [ADDS, QUOTES],
    new RegExp(
      `\\b${ADD}\\s+${THE}(?:new\\s+)?(?:(?:enum\\s+)?value\\s+|valeur\\s+)?['"\`]([\\w -]{1,60})['"\`]\\s+(?:to|à|a|dans)\\s+${THE}(?:(?:enum\\s+)?${QUALIFIED}|(?:enum\\s+)?${ID}\\s+(?:enum|column|colonne)\\s+(?:of|on|in|de)\\s+${THE}(?:table\\s+)?${ID})`,
      'd',
    ),
    ([value = '', table = '', column = '', bareColumn = '', bareTable = '']) => ({
      kind: 'addColumnValue',
      table: table || bareTable,
      column: column || bareColumn,
      value,
    }),
  ],
  [
    [ADDS, ['table'], ['with', 'having', 'avec']],
    new RegExp(
      `\\b(?:create|add|cr[ée]er?|ajouter)\\s+${THE}(?:new\\s+|nouvelle\\s+)?table\\s+(?:named\\s+|called\\s+|nomm[ée]e\\s+)?${ID}\\s+(?:with|having|avec)\\s+(?:columns?\\s+|colonnes?\\s+|les\\s+colonnes\\s+|the\\s+columns\\s+)?([^.?!;]{3,300})`,
      'd',
    ),
    ([table = '', columns = '']) => newTable(table, columns),
  ],
];

const READINGS: readonly Reading[] = [
  ...CONSTRAINTS,
  ...FURTHER,
  [
    [RENAMES, DOT],
    new RegExp(`\\b${RENAME}\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to|as|into|en|vers)\\s+${ID}`, 'd'),
    ([table = '', column = '', to = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    [RENAMES, COLUMNS_NAMED],
    new RegExp(`\\b${RENAME}\\s+${THE}${COLUMN}\\s+${ID}\\s+(?:to|as|into|en|vers)\\s+${ID}\\s+${TABLE}`, 'd'),
    ([column = '', to = '', table = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    [RENAMES, COLUMNS_NAMED],
    new RegExp(`\\b${RENAME}\\s+${THE}${COLUMN}\\s+${ID}\\s+${TABLE}\\s+(?:to|as|into|en|vers)\\s+${ID}`, 'd'),
    ([column = '', table = '', to = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    [DROPS, COLUMNS_NAMED, DOT],
    new RegExp(`\\b${DROP}\\s+${THE}${COLUMN}\\s+${QUALIFIED}`, 'd'),
    ([table = '', column = '']) => ({ kind: 'dropColumn', table, column }),
  ],
  [
    [DROPS, COLUMNS_NAMED],
    new RegExp(`\\b${DROP}\\s+${THE}(?:${COLUMN}\\s+${ID}|${ID}\\s+${COLUMN})\\s+${TABLE}`, 'd'),
    ([after = '', before = '', table = '']) => ({ kind: 'dropColumn', table, column: after || before }),
  ],
  [
    [INDEX],
    new RegExp(
      `\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|sur|pour)\\s+${THE}(?:table\\s+)?${ID}\\s*\\(\\s*([\\w\\s,$"\`]+?)\\s*\\)`,
      'd',
    ),
    ([table = '', columns = '']) => ({
      kind: 'addIndex',
      table,
      columns: listed(columns),
    }),
  ],
  [
    [ADDS, INDEX, DOT],
    new RegExp(
      `\\b${ADD}\\b[^.?!]{0,30}\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|to|sur|pour)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'addIndex', table, columns: [column] }),
  ],
  [
    [ADDS, INDEX],
    new RegExp(
      `\\b${ADD}\\b[^.?!]{0,30}\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|sur|pour)\\s+${THE}(?:${COLUMN}\\s+)?${ID}\\s+(?:in|of|de|dans)\\s+${THE}(?:table\\s+)?${ID}`,
      'd',
    ),
    ([column = '', table = '']) => ({ kind: 'addIndex', table, columns: [column] }),
  ],
  [
    [REQUIRED, DOT],
    new RegExp(
      `\\b(?:make|set|mark|passer|rendre|mettre)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to\\s+|as\\s+|en\\s+)?(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)`,
      'd',
    ),
    ([table = '', column = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    [REQUIRED],
    new RegExp(
      `\\b(?:make|set|mark|passer|rendre|mettre)\\s+${THE}(?:${COLUMN}\\s+)?${ID}\\s+(?:${COLUMN}\\s+)?(?:to\\s+|as\\s+|en\\s+)?(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)\\s+${TABLE}`,
      'd',
    ),
    ([column = '', table = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    [CHANGES, DOT],
    new RegExp(
      `\\b(?:change|convert|alter|migrate|make|set|changer|convertir|passer)\\s+${THE}(?:type\\s+(?:of|de)\\s+)?${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:from\\s+\\w+\\s+|de\\s+\\w+\\s+)?(?:(?:to|into|en|vers|à|a)\\s+${TYPE}|((?:var)?char\\s*\\(\\s*\\d+\\s*\\)|text|bigint|integer|int|(?:numeric|decimal)\\s*\\([\\d\\s,]+\\)|timestamptz|jsonb|uuid)(?![\\w(]))`,
      'd',
    ),
    ([table = '', column = '', type = '', bare = '']) => ({ kind: 'changeType', table, column, type: type || bare }),
  ],
  [
    [[...CHANGES, 'changer', 'modif'], COLUMNS_NAMED],
    new RegExp(
      `\\b(?:change|convert|alter|modify|migrate|changer|convertir|passer|modifier)\\s+${THE}(?:(?:data\\s+)?type\\s+(?:of|de)\\s+)?${THE}${COLUMN}\\s+${ID}\\s+${TABLE}\\s+(?:from\\s+\\w+\\s+|de\\s+\\w+\\s+)?(?:to|into|en|vers|à)\\s+${TYPE}`,
      'd',
    ),
    ([column = '', table = '', type = '']) => ({ kind: 'changeType', table, column, type }),
  ],
  [
    [ADDS, COLUMNS_NAMED],
    new RegExp(
      `\\b${ADD}\\s+${THE}${QUALITY}${COLUMN}\\s+${AFTER}(?:(?:named|called|nomm[ée]e?|appel[ée]e?)\\s+)?${ID}(?:\\s+(?:(?:of type|as|de type)\\s+)?${TYPE})??(?:\\s+(?:not null|nullable))?\\s+${TABLE}`,
      'd',
    ),
    ([column = '', type = '', table = ''], text) => addColumn(table, column, type, text),
  ],
  [
    [ADDS, COLUMNS_NAMED],
    new RegExp(`\\b${ADD}\\s+${THE}${QUALITY}${ID}\\s+${COLUMN}\\s+${TABLE}`, 'd'),
    ([column = '', table = ''], text) => addColumn(table, column, '', text),
  ],
  [
    [ADDS, COLUMNS_NAMED, DOT],
    new RegExp(
      `\\b${ADD}\\s+${THE}${QUALITY}${COLUMN}\\s+${QUALIFIED}(?:\\s+(?:(?:of type|as|de type)\\s+)?${TYPE})?`,
      'd',
    ),
    ([table = '', column = '', type = ''], text) => addColumn(table, column, type, text),
  ],
];

/** Words that a pattern may take for a name where the sentence names none. */
const NOT_A_NAME = new Set(
  `a an the to on in into from of for with without my our your it this that these those new not null nullable table tables column columns database db
  production prod existing large big huge postgres postgresql mysql mariadb sqlite sql prisma which and or type index live each every all some
  la le les une un des du de et est sur pour avec dans sans que qui ou par plus
  downtime locking blocking interruption coupure bloquer verrou obligatoire unique foreign check constraint while when after before
  lower upper trim md5 coalesce extract cast jsonb json`.split(/\s+/),
);

/** The one small change that a question asks for, with its names as written; undefined where it asks for none, or names too little. */
export function readChange(question: string): SchemaChange | undefined {
  const text = question.length > MOST_CHARACTERS ? question.slice(0, MOST_CHARACTERS) : question;
  const lower = lowerCase(text);
  for (const [words, pattern, read] of READINGS) {
    if (!words.every((list) => list.some((word) => lower.includes(word)))) continue;
    const spans: readonly ([number, number] | undefined)[] = pattern.exec(lower)?.indices?.slice(1) ?? [];
    const groups = spans.map((span) => span && text.slice(...span));
    const change = groups.length > 0 ? read(groups, text) : undefined;
    if (change && namesOf(change).every((name) => /^[\p{L}_]/u.test(name) && !NOT_A_NAME.has(name.toLowerCase())))
      return change;
  }
  return undefined;
}

/** In lower case, place for place: the few letters that grow stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-ZÀ-Þ]+/g, (letters) => letters.toLowerCase());
}

function addColumn(table: string, column: string, type: string, text: string): SchemaChange {
  const required = /\b(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)\b/i.test(text);
  const named = type !== '' && !NOT_A_NAME.has(type.toLowerCase());
  return { kind: 'addColumn', table, column, ...(named ? { type } : {}), required };
}

/** A value as a literal of SQL: text in double quotes is text too. */
function literal(value: string): string {
  const double = /^"(.*)"$/.exec(value)?.[1];
  return double === undefined ? value : `'${double.replaceAll("'", "''")}'`;
}

/** A new table with the columns that a list names in words; undefined where they cannot be told. */
function newTable(table: string, list: string): SchemaChange | undefined {
  const columns = list
    .split(/,|\s+(?:and|et)\s+/u)
    .map((one) => one.trim().replace(/^(?:and|et|an?|the|une?|la|le|les)\s+/i, ''))
    .filter((one) => one !== '');
  const names = columns.map((one) => one.replace(/\s+/gu, '_'));
  if (
    names.length > 20 ||
    names.some((one) => !/^[\p{L}_][\p{L}\p{N}_]{0,40}$/u.test(one) || one.split('_').length > 4)
  )
    return undefined;
  return { kind: 'createTable', table, columns: names };
}

function listed(columns: string): readonly string[] {
  return columns.split(',').map((one) => one.trim().replace(/[`"]/g, ''));
}

function namesOf(change: SchemaChange): readonly string[] {
  if (change.kind === 'createTable') return [change.table, ...change.columns];
  if (change.kind === 'addUnique') return [change.table, ...change.columns];
  if (change.kind === 'addForeignKey') return [change.table, change.column, change.parent, change.parentColumn];
  if (change.kind === 'dropIndex') return [change.index, ...(change.table !== undefined ? [change.table] : [])];
  if (change.kind === 'addEnumValue') return [change.type];
  if (change.kind === 'addIndex') return [change.table, ...change.columns];
  if (change.kind === 'partition') return [change.table, ...(change.column !== undefined ? [change.column] : [])];
  if (change.kind === 'renameColumn') return [change.table, change.column, change.to];
  return [change.table, ...('column' in change && change.column !== undefined ? [change.column] : [])];
}
