import {
  ADD,
  ADDS,
  AFTER,
  CHANGES,
  COLUMN,
  COLUMNS_NAMED,
  DOT,
  DROP,
  DROPS,
  ID,
  INDEX,
  listed,
  NOT_A_NAME,
  QUALIFIED,
  QUALITY,
  RENAME,
  RENAMES,
  REQUIRED,
  type Reading,
  TABLE,
  THE,
  TYPE,
} from './reading.ts';
import type { SchemaChange } from './schema-change.ts';

/** Columns, their types and names, and indexes. */
export const COLUMN_READINGS: readonly Reading[] = [
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

function addColumn(table: string, column: string, type: string, text: string): SchemaChange {
  const required = /\b(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)\b/i.test(text);
  const named = type !== '' && !NOT_A_NAME.has(type.toLowerCase());
  return { kind: 'addColumn', table, column, ...(named ? { type } : {}), required };
}
