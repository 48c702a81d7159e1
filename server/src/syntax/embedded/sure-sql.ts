/** A name as SQL writes it: quoted or not, qualified, or left to a hole, to a formatter (`%I`, `$<table:name>`) or a parameter. */
const NAME = '(?:"[^"]+"|`[^`]+`|\\[[^\\]]+\\]|\\$\\{x\\}|[\\w$#@.:%<>~?-])+';
const OBJECT =
  '(?:TABLE|INDEX|MATERIALIZED\\s+VIEW|VIEW|TYPE|SEQUENCE|SCHEMA|FUNCTION|PROCEDURE|TRIGGER|POLICY|ROLE|USER|DATABASE|DOMAIN|EXTENSION|PUBLICATION)';
const ABSENT = '(?:(?:CONCURRENTLY\\s+)?IF\\s+NOT\\s+EXISTS(?:\\s+|(?=["`])))?';
const PRESENT = '(?:CONCURRENTLY\\s+)?(?:IF\\s+EXISTS\\s+)?';

/** Whole statements by their structure, each from its first word on. A hole is written `${x}`. */
const FORMS = [
  `SELECT\\s(?:[\\s\\S]*?\\s|(?=FROM))FROM\\s*(?:\\s${NAME}|\\()`,
  'SELECT\\s+(?:(?:NOT\\s+)?EXISTS\\s*\\(|(?:\\d+|NULL|TRUE|FALSE|CURRENT_\\w+)\\s*(?:$|;|AS\\b)|\\S+\\s+AS\\s+[\\w"`]+|[\\w$.{}"]*[\\w}"]\\()',
  `INSERT\\s+(?:OR\\s+\\w+\\s+|IGNORE\\s+)?INTO\\s+${NAME}\\s*(?:$|\\(|\\$\\{|(?:AS|VALUES|SELECT|DEFAULT|OVERRIDING|SET)\\b)`,
  `REPLACE\\s+INTO\\s+${NAME}\\s*(?:\\(|VALUES\\b|SELECT\\b)`,
  `UPDATE\\s+(?:ONLY\\s+)?${NAME}(?:\\s+(?:AS\\s+)?\\w+)?\\s+SET\\s+(?:${NAME}|\\()`,
  `DELETE\\s+FROM\\s+${NAME}`,
  `MERGE\\s+INTO\\s+${NAME}[\\s\\S]*?\\sUSING\\b`,
  `WITH\\s+(?:RECURSIVE\\s+)?${NAME}(?:\\s*\\([^)]*\\))?\\s+AS\\s*(?:(?:NOT\\s+)?MATERIALIZED\\s*)?\\(`,
  'EXPLAIN\\s(?:\\([^)]*\\)|[\\sA-Z=])*(?:SELECT|INSERT|UPDATE|DELETE|WITH|\\$\\{x\\})',
  `CREATE\\s+(?:(?:GLOBAL|LOCAL|TEMP|TEMPORARY|UNLOGGED|VIRTUAL|\\$\\{x\\})\\s+)*TABLE\\s+${ABSENT}(?:\\$\\{x\\}\\s+)?${NAME}\\s*(?:\\(|\\$\\{|(?:AS|PARTITION|LIKE|USING)\\b)`,
  `CREATE\\s+(?:UNIQUE\\s+|\\$\\{x\\}\\s*)?INDEX\\s+(?:CONCURRENTLY\\s+)?${ABSENT}(?:${NAME}\\s+){0,2}ON\\s+${NAME}`,
  `CREATE\\s+(?:OR\\s+REPLACE\\s+|TEMP\\w*\\s+|MATERIALIZED\\s+|RECURSIVE\\s+)*VIEW\\s+${ABSENT}${NAME}[\\s\\S]*?\\sAS\\b`,
  `CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:FUNCTION|PROCEDURE|AGGREGATE)\\s+${NAME}\\s*(?:\\(|RETURNS\\b)`,
  `CREATE\\s+(?:OR\\s+REPLACE\\s+|CONSTRAINT\\s+|TEMP\\w*\\s+)*TRIGGER\\s+${ABSENT}${NAME}\\s+(?:BEFORE|AFTER|INSTEAD|\\$\\{x\\})`,
  `CREATE\\s+TYPE\\s+${NAME}\\s+AS\\b`,
  `CREATE\\s+(?:SCHEMA|EXTENSION|SEQUENCE|ROLE|USER|DATABASE|DOMAIN|POLICY|PUBLICATION)(?:\\$\\{x\\})*\\s+${ABSENT}${NAME}\\s*(?:$|;|--|(?:WITH|ON|FOR|AS|OWNER|AUTHORIZATION|CASCADE|START|INCREMENT|CHARACTER|DEFAULT|SCHEMA)\\b)`,
  `ALTER\\s+${OBJECT}\\s+${PRESENT}(?:ONLY\\s+)?${NAME}\\s+(?:\\$\\{x\\}|(?:ADD|DROP|ALTER|RENAME|SET|RESET|ENABLE|DISABLE|FORCE|OWNER|ATTACH|DETACH|INHERIT|NO|VALIDATE|CHANGE|MODIFY|CONVERT|COMMENT|CLUSTER|REPLICA|RESTART|WITH|AUTO_INCREMENT|ENGINE|DEPENDS)\\b)`,
  `DROP\\s+${OBJECT}(?:\\$\\{x\\})*\\s+${PRESENT}(?:\\$\\{x\\}\\s+)?${NAME}(?:\\s*,\\s*${NAME})*\\s*(?:$|;|--|\\(|\\$\\{|(?:CASCADE|RESTRICT|ON)\\b)`,
  `TRUNCATE\\s+(?:TABLE\\s+${NAME}|${NAME}\\s*(?:$|;|,|CASCADE\\b|RESTART\\b))`,
  `REFRESH\\s+MATERIALIZED\\s+VIEW(?:\\$\\{x\\})*\\s+(?:CONCURRENTLY\\s+)?${NAME}\\s*(?:$|;|WITH\\b)`,
  `COMMENT\\s+ON\\s+\\w+\\s+${NAME}[\\s\\S]*?\\sIS\\s`,
  `GRANT\\s[\\s\\S]*?\\sON\\s[\\s\\S]*?\\sTO\\s+${NAME}`,
  `REVOKE\\s[\\s\\S]*?\\sON\\s[\\s\\S]*?\\sFROM\\s+${NAME}`,
  '(?:BEGIN|COMMIT|ROLLBACK)(?:\\s+(?:TRANSACTION|WORK))?\\s*;\\s*$',
  '(?:BEGIN|START|COMMIT|ROLLBACK)\\s+(?:IMMEDIATE\\s+|EXCLUSIVE\\s+|DEFERRED\\s+)?TRANSACTION\\b(?:\\s*;|\\s*$|\\s+ISOLATION\\b|\\s+READ\\b)',
  'PRAGMA\\s+\\w+\\s*(?:=|\\(|;|$)',
  'SET\\s+(?:LOCAL|SESSION)\\s+[\\w.]+\\s*(?:=|TO\\b)',
].join('|');

/** As nobody writes prose: the statement's own words in capital letters. */
const IN_CAPITALS = new RegExp(`^(?:${FORMS})`);
const IN_ANY_CASE = new RegExp(`^(?:${FORMS})`, 'i');

/** What texts in small letters have of SQL, and sentences do not. */
const SIGNS = /[*=<>;`"\n]|\$\{x\}|\$\d|\(\s*\S|\w\.\w|\w_\w|\?\s*(?:$|[),])/;
/** The same for a text that begins as a sentence does. */
const STRONG_SIGNS = /\*|\s=\s|\$\d|=\s*\?|;\s*$/;
const SENTENCE_START = /^[A-Z][a-z]/;
/** `select a value from`, `delete from the`: nobody calls a column or a table so and gives it another name right away. */
const ARTICLES =
  /^(?:\w+\s+)(?:from\s+)?(?:all\s+)?(?:a|an|the|your|this|that|one|some|any|which|what)\s+[a-z]|\bfrom\s+(?:the|a|an|your|this|that|one|those|these)\s+[a-z]/i;

/**
 * Whether a text is a whole SQL statement by its structure, so that nothing else needs to tell it.
 *
 * @param text the text from its first word on, each hole written `${x}`
 */
export function hasWholeForm(text: string): boolean {
  if (IN_CAPITALS.test(text)) return true;
  if (!IN_ANY_CASE.test(text) || ARTICLES.test(text)) return false;
  return SENTENCE_START.test(text) ? STRONG_SIGNS.test(text) : SIGNS.test(text);
}

/** True for a text that begins as a sentence does, in a capital and small letters. */
export function beginsLikeSentence(text: string): boolean {
  return SENTENCE_START.test(text);
}
