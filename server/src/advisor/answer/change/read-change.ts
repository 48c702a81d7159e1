import type { SchemaChange } from './schema-change.ts';

/** Longer texts are no short request for one change. */
const MOST_CHARACTERS = 600;

const ID = '[`"\\[]?([A-Za-z_][\\w$]*)[`"\\]]?';
const TYPE = '((?:double precision|character varying|[A-Za-z][\\w]*)(?:\\s*\\(\\s*\\d+(?:\\s*,\\s*\\d+)?\\s*\\))?)';
const ADD = '(?:add|adding|create|ajout(?:er|e|ons)?|cr[ée]er?)';
const DROP = '(?:drop|remove|delete|dropping|removing|supprimer?|retirer?|enlever)';
const RENAME = '(?:rename|renaming|renommer?)';
const COLUMN = '(?:column|field|colonne|champ)';
const THE = "(?:the\\s+|a\\s+|an\\s+|my\\s+|our\\s+|la\\s+|le\\s+|les\\s+|l'|une?\\s+|ma\\s+|notre\\s+)?";
const QUALITY =
  '(?:(?:new|nullable|optional|nouvelle?|nouveau|required|mandatory|non-null|not null|not-null|obligatoire)\\s+)*';
const IN = '(?:to|on|in|into|from|of(?! type)|à|a|sur|dans|de(?! type)|du)';
const TABLE = `${IN}\\s+${THE}(?:(?:big|large|huge|grosse|grande)\\s+)?(?:table\\s+)?${ID}`;
const QUALIFIED = `${ID}\\.${ID}`;

type Reading = readonly [pattern: RegExp, read: (groups: readonly string[], text: string) => SchemaChange | undefined];

const READINGS: readonly Reading[] = [
  [
    new RegExp(`\\b${RENAME}\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to|as|into|en|vers)\\s+${ID}`, 'i'),
    ([table = '', column = '', to = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    new RegExp(`\\b${RENAME}\\s+${THE}${COLUMN}\\s+${ID}\\s+(?:to|as|into|en|vers)\\s+${ID}\\s+${TABLE}`, 'i'),
    ([column = '', to = '', table = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    new RegExp(`\\b${RENAME}\\s+${THE}${COLUMN}\\s+${ID}\\s+${TABLE}\\s+(?:to|as|into|en|vers)\\s+${ID}`, 'i'),
    ([column = '', table = '', to = '']) => ({ kind: 'renameColumn', table, column, to }),
  ],
  [
    new RegExp(`\\b${DROP}\\s+${THE}${COLUMN}\\s+${QUALIFIED}`, 'i'),
    ([table = '', column = '']) => ({ kind: 'dropColumn', table, column }),
  ],
  [
    new RegExp(`\\b${DROP}\\s+${THE}(?:${COLUMN}\\s+${ID}|${ID}\\s+${COLUMN})\\s+${TABLE}`, 'i'),
    ([after = '', before = '', table = '']) => ({ kind: 'dropColumn', table, column: after || before }),
  ],
  [
    new RegExp(
      `\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|sur|pour)\\s+${THE}(?:table\\s+)?${ID}\\s*\\(\\s*([\\w\\s,$"\`]+?)\\s*\\)`,
      'i',
    ),
    ([table = '', columns = '']) => ({
      kind: 'addIndex',
      table,
      columns: columns.split(',').map((one) => one.trim().replace(/[`"]/g, '')),
    }),
  ],
  [
    new RegExp(
      `\\b${ADD}\\b[^.?!]{0,30}\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|to|sur|pour)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}`,
      'i',
    ),
    ([table = '', column = '']) => ({ kind: 'addIndex', table, columns: [column] }),
  ],
  [
    new RegExp(
      `\\b${ADD}\\b[^.?!]{0,30}\\bindex(?:es)?\\b[^.?!]{0,30}?\\b(?:on|for|sur|pour)\\s+${THE}(?:${COLUMN}\\s+)?${ID}\\s+(?:in|of|de|dans)\\s+${THE}(?:table\\s+)?${ID}`,
      'i',
    ),
    ([column = '', table = '']) => ({ kind: 'addIndex', table, columns: [column] }),
  ],
  [
    new RegExp(
      `\\b(?:make|set|mark|passer|rendre|mettre)\\s+${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:to\\s+|as\\s+|en\\s+)?(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)`,
      'i',
    ),
    ([table = '', column = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    new RegExp(
      `\\b(?:make|set|mark|passer|rendre|mettre)\\s+${THE}(?:${COLUMN}\\s+)?${ID}\\s+(?:${COLUMN}\\s+)?(?:to\\s+|as\\s+|en\\s+)?(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)\\s+${TABLE}`,
      'i',
    ),
    ([column = '', table = '']) => ({ kind: 'setNotNull', table, column }),
  ],
  [
    new RegExp(
      `\\b(?:change|convert|alter|migrate|changer|convertir|passer)\\s+${THE}(?:type\\s+(?:of|de)\\s+)?${THE}(?:${COLUMN}\\s+)?${QUALIFIED}\\s+(?:from\\s+\\w+\\s+|de\\s+\\w+\\s+)?(?:to|into|en|vers)\\s+${TYPE}`,
      'i',
    ),
    ([table = '', column = '', type = '']) => ({ kind: 'changeType', table, column, type }),
  ],
  [
    new RegExp(
      `\\b${ADD}\\s+${THE}${QUALITY}${COLUMN}\\s+(?:(?:named|called|nomm[ée]e?|appel[ée]e?)\\s+)?${ID}(?:\\s+(?:(?:of type|as|de type)\\s+)?${TYPE})??(?:\\s+(?:not null|nullable))?\\s+${TABLE}`,
      'i',
    ),
    ([column = '', type = '', table = ''], text) => addColumn(table, column, type, text),
  ],
  [
    new RegExp(`\\b${ADD}\\s+${THE}${QUALITY}${ID}\\s+${COLUMN}\\s+${TABLE}`, 'i'),
    ([column = '', table = ''], text) => addColumn(table, column, '', text),
  ],
  [
    new RegExp(
      `\\b${ADD}\\s+${THE}${QUALITY}${COLUMN}\\s+${QUALIFIED}(?:\\s+(?:(?:of type|as|de type)\\s+)?${TYPE})?`,
      'i',
    ),
    ([table = '', column = '', type = ''], text) => addColumn(table, column, type, text),
  ],
];

/** Words that a pattern may take for a name where the sentence names none. */
const NOT_A_NAME = new Set(
  `a an the to on in into from of for with without my our your it this that these those new not null nullable table tables column columns database db
  production prod existing large big huge postgres postgresql mysql mariadb sqlite sql prisma which and or type index live each every all some
  la le les une un des du de et est sur pour avec dans`.split(/\s+/),
);

/** The one small change that a question asks for, with its names as written; undefined where it asks for none, or names too little. */
export function readChange(question: string): SchemaChange | undefined {
  const text = question.length > MOST_CHARACTERS ? question.slice(0, MOST_CHARACTERS) : question;
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(text);
    const change = match ? read(match.slice(1), text) : undefined;
    if (change && namesOf(change).every((name) => /^[A-Za-z_]/.test(name) && !NOT_A_NAME.has(name.toLowerCase())))
      return change;
  }
  return undefined;
}

function addColumn(table: string, column: string, type: string, text: string): SchemaChange {
  const required = /\b(?:not[ -]null|required|mandatory|non[ -]null|obligatoire)\b/i.test(text);
  const named = type !== '' && !NOT_A_NAME.has(type.toLowerCase());
  return { kind: 'addColumn', table, column, ...(named ? { type } : {}), required };
}

function namesOf(change: SchemaChange): readonly string[] {
  if (change.kind === 'addIndex') return [change.table, ...change.columns];
  if (change.kind === 'renameColumn') return [change.table, change.column, change.to];
  return [change.table, change.column];
}
