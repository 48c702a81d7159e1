import { ADD, ADDS, COLUMN, DEFAULTS, DOT, ID, QUALIFIED, QUOTES, REQUIRED, type Reading, THE } from './reading.ts';
import type { SchemaChange } from './schema-change.ts';

const VALUE = `('[^']{0,60}'|"[^"]{0,60}"|-?\\d+(?:\\.\\d+)?|true|false|null|now\\(\\)|current_timestamp)`;

/** Defaults, nullability, values of an enum column and new tables. */
export const VALUES: readonly Reading[] = [
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
