/**
 * A quote with the beginning of a SQL statement behind it. Words that also begin other texts need what follows them in SQL.
 */
const QUERY_START =
  /[`'"][\s(]*(?:select[\s(*]|insert\s+(?:into|or|ignore)|update\s|delete\s|with\s|merge\s+into|replace\s+into|truncate\s|create\s|alter\s|drop\s|call\s|exec(?:ute)?\s|declare\s|begin|commit|rollback|values\s*\(|explain\s|lock\s|pragma\s|refresh\s)/i;

/** A template that begins with a SQL comment. */
const COMMENTED_QUERY = /`\s*(?:--|\/\*)/;

/** What a file that uses a Prisma client says somewhere. */
const CLIENT =
  /prisma|\$transaction\b|\.\s*(?:find(?:Many|Unique|First)(?:OrThrow)?|(?:create|update|delete)Many|upsert|groupBy)\s*\(/i;

/** Texts whose lines are longer than this on average are generated. */
const LONGEST_AVERAGE_LINE = 500;
const SHORTEST_MINIFIED = 10_000;

/**
 * A cheap look at the text of a TypeScript or JavaScript file: false where it surely holds no SQL and no call of a Prisma client, so that
 * nothing else needs to be done for it. Minified files are passed over.
 */
export function mayHoldQueries(text: string): boolean {
  return (QUERY_START.test(text) || CLIENT.test(text) || COMMENTED_QUERY.test(text)) && !isMinified(text);
}

function isMinified(text: string): boolean {
  if (text.length < SHORTEST_MINIFIED) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > LONGEST_AVERAGE_LINE;
}
