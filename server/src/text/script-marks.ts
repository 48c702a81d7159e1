/**
 * A quote with the beginning of a SQL statement behind it. Words that also begin other texts need what follows them in SQL.
 */
const QUERY_START =
  /[`'"][\s(]*(?:select[\s(*]|insert\s+(?:(?:into|or|ignore)\b|\S+\s*(?:\(|(?:values|select|output|exec)\b))|update\s[\s\S]{1,200}?\bset\b|delete\s+(?:(?:\S+\s+){0,4}?from\b|[\w.[\]]+(?:\s+where\b|\s*[`'";]))|with\s+(?:recursive\s+)?\S{1,80}?\s*(?:\([^()]{0,400}\)\s*)?as\b|(?:merge|replace)\s+into\b|merge\s[^`]{1,200}?\busing\b|prepare\s+\w+|(?:create|alter|drop|truncate|refresh|lock)\s+(?:(?:or|replace|unique|temp|temporary|unlogged|materialized|global|local|virtual)\s+)*(?:table|index|view|function|procedure|trigger|policy|role|user|schema|sequence|type|domain|database|extension|tables)\b|truncate\s+\S|call\s+[\w.]+\s*\(|exec(?:ute)?\s+[\w.@]|declare\s+@|(?:begin|commit|rollback)\s*(?:[`'";]|tran|work|to\s)|values\s*\(|explain\s|pragma\s|set\s+(?:local|session|search_path|timezone|time\s+zone|role|\w+_timeout|\w+\s*=)|begin\s+(?:read|transaction)\b|(?:un)?listen\s+[\w"$]|notify\s+[\w"$])/i;

/** A template that begins with a SQL comment. */
const COMMENTED_QUERY = /`\s*(?:--|\/\*)/;

/** What a file that uses a Prisma client, or takes parts of queries as text, says somewhere. */
const CLIENT =
  /prisma|\$transaction\b|\.\s*\w+\s*\.\s*(?:find(?:Many|Unique|First)(?:OrThrow)?|(?:create|update|delete)Many|upsert|groupBy)\(\s*[{)]|(?:where|having|orderBy|groupBy|join)Raw\(|\bsql\s*\.\s*raw\(|\b(?:db|tx|trx|client|database|orm|conn)\s*\.\s*\w+\s*\.\s*(?:create|update|delete|count|aggregate)\(\s*[{)]/i;

/** Longer scripts are bundles. */
const LONGEST_SCRIPT = 1_000_000;

/** Texts whose lines are longer than this on average are generated. */
const LONGEST_AVERAGE_LINE = 500;
const SHORTEST_MINIFIED = 10_000;

/**
 * A cheap look at the text of a TypeScript or JavaScript file: false where it surely holds no SQL and no call of a Prisma client, so that
 * nothing else needs to be done for it. Minified files and bundles are passed over.
 */
export function mayHoldQueries(text: string): boolean {
  if (text.length > LONGEST_SCRIPT) return false;
  return (QUERY_START.test(text) || CLIENT.test(text) || COMMENTED_QUERY.test(text)) && !isMinified(text);
}

function isMinified(text: string): boolean {
  if (text.length < SHORTEST_MINIFIED) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > LONGEST_AVERAGE_LINE;
}
