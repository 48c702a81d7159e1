import type { SchemaChange } from './schema-change.ts';

/** Longer texts are no short request for one change. */
const MOST_CHARACTERS = 600;

const NAME = '[`"\\[]?([A-Za-z_][\\w$]*)[`"\\]]?';
const THE = "(?:the\\s+|our\\s+|my\\s+|a\\s+|an\\s+|la\\s+|le\\s+|les\\s+|l'|notre\\s+|nos\\s+)?";
/** Words that are never the table in "history of every change". */
const NO_TABLE =
  '(?!(?:every|each|all|any|changes?|updates?|modifications?|this|that|it|who|toutes?|tous|chaque|ce|cette)\\b)';
const TABLE = `${THE}(?:table\\s+|model\\s+|mod[èe]le\\s+)?${NO_TABLE}${NAME}(?:\\s+table)?`;
const ON = "(?:to|for|on|of|in|sur|pour|de|du|des|d'|à|aux?|dans)";
const AND = '(?:\\s*,\\s*|\\s+(?:and|et)\\s+)';
const TO = '(?:to|into|as|in|en|vers|->|=>)';

/** Words of which the text must hold one, since compiling a pattern costs more than looking for them; the pattern's source; what its groups say. */
type Reading = readonly [words: readonly string[], source: string, read: (groups: readonly string[]) => SchemaChange];

const SPLITS = ['split', 'scinder', 'parer', 'couper'];
const MERGES = ['merge', 'combine', 'join', 'concatenate', 'fusionner', 'regrouper'];
const DROPS = ['drop', 'delete', 'remov', 'unset', 'supprim', 'retir', 'enlev'];
const SOFT = ['soft', 'suppression'];
const HISTORY = [
  'audit',
  'histor',
  'journal',
  'tra',
  'keep',
  'log',
  'record',
  'store',
  'garder',
  'enregistrer',
  'conserver',
  'suivre',
];

/** Requests whose object need not be called a table or a column: they are read only where the table is known. */
const READINGS: readonly Reading[] = [
  [
    SPLITS,
    `\\b(?:split|splitting|scinder|s[ée]parer|d[ée]couper)\\s+${THE}(?:column\\s+|colonne\\s+|champ\\s+)?${NAME}\\.${NAME}\\s+${TO}\\s+(?:columns?\\s+|colonnes?\\s+|two\\s+columns?:?\\s+)?${NAME}${AND}${NAME}(?:${AND}${NAME})?`,
    ([table = '', column = '', a = '', b = '', c = '']) => ({
      kind: 'splitColumn',
      table,
      column,
      into: [a, b, c].filter((one) => one !== ''),
    }),
  ],
  [
    SPLITS,
    `\\b(?:split|splitting|scinder|s[ée]parer|d[ée]couper)\\s+${THE}(?:column\\s+|colonne\\s+|champ\\s+)?${NAME}\\s+(?:column\\s+|colonne\\s+)?${ON}\\s+${TABLE}\\s+${TO}\\s+(?:columns?\\s+)?${NAME}${AND}${NAME}(?:${AND}${NAME})?`,
    ([column = '', table = '', a = '', b = '', c = '']) => ({
      kind: 'splitColumn',
      table,
      column,
      into: [a, b, c].filter((one) => one !== ''),
    }),
  ],
  [
    MERGES,
    `\\b(?:merge|combine|join|concatenate|fusionner|regrouper)\\s+${THE}(?:columns?\\s+|colonnes?\\s+)?${NAME}\\.${NAME}${AND}(?:${NAME}\\.)?${NAME}\\s+${TO}\\s+(?:a\\s+|one\\s+|single\\s+|une\\s+)*(?:column\\s+|colonne\\s+)?${NAME}`,
    ([table = '', first = '', , second = '', to = '']) => ({
      kind: 'mergeColumns',
      table,
      columns: [first, second],
      to,
    }),
  ],
  [
    MERGES,
    `\\b(?:merge|combine|concatenate|fusionner|regrouper)\\s+${THE}(?:columns?\\s+|colonnes?\\s+)?${NAME}${AND}${NAME}\\s+${ON}\\s+${TABLE}\\s+${TO}\\s+(?:a\\s+|one\\s+|single\\s+|une\\s+)*(?:column\\s+|colonne\\s+)?${NAME}`,
    ([first = '', second = '', table = '', to = '']) => ({
      kind: 'mergeColumns',
      table,
      columns: [first, second],
      to,
    }),
  ],
  [
    ['renam', 'renomm', 'rebaptis'],
    `\\b(?:rename|renaming|renommer|renomme|rebaptiser)\\s+${TABLE}\\s+(?:to|as|into|en|vers|->|=>)\\s+${NAME}(?!\\.)`,
    ([table = '', to = '']) => ({ kind: 'renameTable', table, to }),
  ],
  [
    DROPS,
    `\\b(?:drop|delete|remove|dropping|removing|supprimer|supprime|enlever)\\s+${THE}(?:table\\s+${NAME}|${NAME}\\s+table)(?=\\s*(?:$|[?.!,;]|safely\\b|without\\b|in\\b|from\\b|sans\\b|en\\b|and\\b|et\\b))`,
    ([after = '', before = '']) => ({ kind: 'dropTable', table: after || before }),
  ],
  [
    DROPS,
    `\\b(?:drop|remove|delete|unset|supprimer|retirer|enlever)\\s+${THE}(?:default(?:\\s+value)?|valeur\\s+par\\s+d[ée]faut)\\s+(?:of|on|from|for|de|sur)\\s+${THE}(?:column\\s+|colonne\\s+)?${NAME}\\.${NAME}`,
    ([table = '', column = '']) => ({ kind: 'dropDefault', table, column }),
  ],
  [
    DROPS,
    `\\b(?:drop|remove|delete|supprimer|retirer|enlever)\\s+${THE}(?:foreign key|fk|cl[ée] [ée]trang[èe]re)(?:\\s+constraint)?\\s+(?:of|on|from|for|de|sur)\\s+${THE}(?:column\\s+|colonne\\s+)?${NAME}\\.${NAME}`,
    ([table = '', column = '']) => ({ kind: 'dropForeignKey', table, column }),
  ],
  [
    SOFT,
    `\\b(?:add|adding|implement|introduce|set up|enable|use|want|need|ajouter|ajoute|mettre en place|impl[ée]menter|activer)\\b[^.?!]{0,20}?\\b(?:soft[- ]?deletes?|soft[- ]?deletion|suppression (?:logique|douce))\\b(?:\\s+(?:column|support|colonne))?\\s+${ON}\\s+${TABLE}`,
    ([table = '']) => ({ kind: 'softDelete', table }),
  ],
  [
    SOFT,
    `\\b(?:make|rendre)\\s+${TABLE}\\s+soft[- ]?delet(?:ed|able|e)`,
    ([table = '']) => ({ kind: 'softDelete', table }),
  ],
  [
    HISTORY,
    `\\b(?:audit|audit (?:trail|log|table|trigger)|trigger d'audit|history table(?: with (?:a )?trigger)?|table d'historique|historique|journal(?: d'audit)?|tra[cç]abilit[ée])\\b[^.?!]{0,40}?\\s${ON}\\s+${TABLE}(?:\\.${NAME})?`,
    ([table = '', column = '']) => ({ kind: 'auditTrail', table, ...(column === '' ? {} : { column }) }),
  ],
  [
    HISTORY,
    `\\b(?:keep|track|log|record|store|audit|historiser|historise|garder|tracer|enregistrer|conserver|suivre)\\b[^.?!]{0,60}?\\b(?:changes?|updates?|modifications?|history|historique|changements?|versions?)\\s+(?:made\\s+)?${ON}\\s*${TABLE}(?:\\.${NAME})?`,
    ([table = '', column = '']) => ({ kind: 'auditTrail', table, ...(column === '' ? {} : { column }) }),
  ],
  [
    HISTORY,
    `\\b(?:historiser|historise|track|audit)\\s+(?:all\\s+|every\\s+|toutes?\\s+|who\\s+(?:changes?|edits?)\\s+)*${TABLE}(?:\\.${NAME})?(?=\\s*(?:$|[?.!,;]|with\\b|by\\b|avec\\b|par\\b))`,
    ([table = '', column = '']) => ({ kind: 'auditTrail', table, ...(column === '' ? {} : { column }) }),
  ],
];

/**
 * A change that concerns a table as a whole, or several of its columns at once. Words such as "history of" are common, so it counts only where
 * the table is one that is known.
 *
 * @param isTable true for the name of a known table
 */
export function readWholeTable(question: string, isTable: (name: string) => boolean): SchemaChange | undefined {
  const text = question.slice(0, MOST_CHARACTERS);
  const lower = text.toLowerCase();
  for (const [words, source, read] of READINGS) {
    if (!words.some((word) => lower.includes(word))) continue;
    const match = patternOf(source).exec(text);
    const change = match ? read(match.slice(1).map((one) => one ?? '')) : undefined;
    if (change && 'table' in change && change.table !== undefined && isTable(change.table)) return change;
  }
  return undefined;
}

const compiled = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'i');
  compiled.set(source, known);
  return known;
}
