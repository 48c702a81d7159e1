import {
  ADD,
  ADDS,
  CHECKS,
  COLUMN,
  COLUMNS,
  DOT,
  DROP,
  DROPS,
  FOREIGN_KEY,
  ID,
  INDEX,
  KEYS,
  listed,
  QUALIFIED,
  REFERENCES,
  type Reading,
  TABLE,
  THE,
  UNIQUE,
} from './reading.ts';

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
export const CONSTRAINTS: readonly Reading[] = [
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
