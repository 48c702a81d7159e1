import { beginsLikeSentence, hasWholeForm } from './sure-sql.ts';

/** The statements that a SQL text can begin with; those that are also everyday words ask for what SQL has behind them. */
const STATEMENT_START =
  /^(?:\(\s*)*(?:select(?:\s+\S|\(|\*)|insert\s+(?:(?:into|or|ignore|overwrite)\b|["`[\w.\]]+\s*(?:\(|(?:values|select|default|output|exec)\b))|update\s[\s\S]*?\bset\b|delete\s+(?:from\b|\S+\s+from\b|top\b|(?:(?:low_priority|quick|ignore)\s+)+from\b|[\w.`]+(?:\s*,\s*[\w.`]+)+\s+from\b|["`[\w.\]]+\s+where\b|["`[\w\]]+\.["`[\w.\]]+(?:\s+output\b|\s*;|\s*$))|with\s+(?:recursive\s+)?\S[\s\S]*?\bas\s+(?:(?:not\s+)?materialized\s*)?\(|merge\s+(?:into\b|["`[\w.\]#@]+\s[\s\S]*?\busing\b)|replace\s+into\b|truncate\s+(?:table\s+)?\S|create\s+(?:or\s+replace\s+|global\s+|local\s+|temp\w*\s+|unlogged\s+|unique\s+|materialized\s+|constraint\s+)*(?:table|index|view|function|procedure|trigger|policy|role|user|extension|schema|sequence|type|domain|database|virtual)\b|alter\s+(?:table|index|view|type|role|user|schema|sequence|database|function|policy|default)\b|drop\s+(?:table|index|view|materialized|function|procedure|trigger|policy|role|user|extension|schema|sequence|type|database)\b|call\s+[\w."`[\]]+\s*\(|exec(?:ute)?\s+[\w.@"[\]]+|declare\s+[@\w]|prepare\s+\w+(?:\s*\([^)]*\))?\s+(?:as|from)\b|begin(?:\s+(?:read\s+|not\s+deferrable|transaction|tran|work|isolation|immediate|exclusive|deferred)\b|\s*;|\s*$)|start\s+transaction\b|commit(?:\s+(?:transaction|tran|work)\b|\s*;|\s*$)|rollback(?:\s+(?:transaction|tran|work|to)\b|\s*;|\s*$)|savepoint\s+\w|release\s+savepoint\b|values\s*\(|explain\s|lock\s+tables?\s|pragma\s+\w|vacuum\b|analyze\s|reindex\s|refresh\s+materialized\b|grant\s+[\s\S]*?\bto\b|revoke\s+[\s\S]*?\bfrom\b|comment\s+on\b|copy\s+[\s\S]*?\b(?:from|to)\b|set\s+(?:local\s+|session\s+|transaction\s+)?[\w.]+\s*(?:=|to\b|on\b|off\b)|do\s+\$|(?:un)?listen\s+[\w"$*]|notify\s+[\w"$])/i;

const LEADING_COMMENTS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))+/;

/** Long texts are told by their beginning. */
const LOOKED_AT = 4000;

/** A hole before the first word: `${explain} SELECT …`. */
const LEADING_HOLES = /^(?:\$\{x\}\s*)+/;

/** A text from its first word on: without what may stand before a statement. */
function fromFirstWord(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .replace(LEADING_COMMENTS, '')
    .replace(/^(?:\(\s*)+/, '');
}

/** Whether a text surely is a SQL query, also where nothing tells what is done with it. Its holes are written `${x}`. */
export function isSurelySql(text: string): boolean {
  return hasWholeForm(fromFirstWord(text).replace(LEADING_HOLES, ''));
}

/** A call in Neo4j's language, whose results have names. */
const CYPHER = /^call\s+[\w.]+\s*\([\s\S]*?\)\s*yield\b/i;

/** Whether a text reads like one or more SQL statements rather than a fragment or prose. Its holes are written `${x}`. */
export function looksLikeSql(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT).replace(LEADING_COMMENTS, '');
  if (!STATEMENT_START.test(beginning) || CYPHER.test(beginning)) return false;
  return !beginsLikeSentence(beginning) || isSurelySql(text);
}
