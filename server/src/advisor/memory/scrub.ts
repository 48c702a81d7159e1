import { KEY_SHAPES } from '../../rules/lexicons/credential-shapes.ts';

/** What stands where something was removed. */
export const REMOVED = '[removed]';

/** A replacement that runs over the whole text; `$1` is what stays. */
interface Cut {
  readonly pattern: RegExp;
  readonly by: string;
}

const SECRET_NAME =
  '(?:password|passwd|passphrase|pwd|pgpassword|secret|token|api[_-]?key|apikey|access[_-]?key|account[_-]?key|private[_-]?key|client[_-]?secret|auth|credentials?|mot de passe)';

/** Connection strings, keys and passwords. */
const SECRETS: readonly Cut[] = [
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, by: REMOVED },
  ...KEY_SHAPES.map(({ pattern }) => ({ pattern: new RegExp(pattern.source, 'g'), by: REMOVED })),
  { pattern: /\b((?:bearer|basic)\s+)[\w.~+/-]{8,}=*/gi, by: `$1${REMOVED}` },
  // Web addresses stay unless they carry a login or a query, which is where tokens stand.
  { pattern: /\b(https?:\/\/)[^\s/@"'<>]+@[^\s"'<>)]*/gi, by: `$1${REMOVED}` },
  { pattern: /\b(https?:\/\/[^\s?#"'<>)]+)\?[^\s"'<>)]*/gi, by: `$1?${REMOVED}` },
  { pattern: /\b((?!https?:|file:)[a-z][a-z0-9+.-]{1,30}:\/\/)[^\s"'`<>)]+/gi, by: `$1${REMOVED}` },
  { pattern: /\b(jdbc:[a-z0-9]+(?::[a-z]+)?:)[^\s"'`<>)]+/gi, by: `$1${REMOVED}` },
  {
    pattern:
      /\b((?:server|data source|host|hostaddr|user id|uid|user)\s*=)[^;\s"'`]+(?=[;\s])(?=[^\n]*\b(?:password|pwd)\s*=)/gi,
    by: `$1${REMOVED}`,
  },
  {
    pattern: new RegExp(
      String.raw`(\b\w*${SECRET_NAME}\w*["']?\s*(?:=>|:=|=|:)\s*)(?:"[^"\n]*"|'[^'\n]*'|[^\s,;"'\`]+)`,
      'gi',
    ),
    by: `$1${REMOVED}`,
  },
  {
    pattern: new RegExp(String.raw`(\b(?:encrypted\s+)?${SECRET_NAME}\s+)(?:'[^'\n]*'|"[^"\n]*")`, 'gi'),
    by: `$1${REMOVED}`,
  },
  { pattern: /(\bidentified\s+(?:with\s+\S+\s+)?by\s+)(?:'[^'\n]*'|"[^"\n]*"|\S+)/gi, by: `$1${REMOVED}` },
  // Long runs of letters and digits together: hashes, tokens, identifiers of rows.
  { pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, by: REMOVED },
  { pattern: /\b(?=[A-Za-z0-9+/]*\d)(?=[A-Za-z0-9+/]*[A-Za-z])[A-Za-z0-9+/]{32,}={0,2}/g, by: REMOVED },
];

/** Rows of data: values of INSERT and COPY, output of a client, literals compared with, addresses and numbers of people. */
const ROWS: readonly Cut[] = [
  { pattern: /(\bcopy\b[^;\n]*\bfrom\s+stdin\b[^\n]*\n)[\s\S]*?(?:^\\\.$|$(?![\s\S]))/gim, by: `$1${REMOVED}` },
  {
    pattern:
      /(\bvalues\s*)\((?:[^()'"]|'(?:[^']|'')*'|"[^"]*"|\((?:[^()'"]|'(?:[^']|'')*')*\))*\)(?:\s*,\s*\((?:[^()'"]|'(?:[^']|'')*'|"[^"]*"|\((?:[^()'"]|'(?:[^']|'')*')*\))*\))*/gi,
    by: `$1(${REMOVED})`,
  },
  {
    pattern:
      /((?:=|<>|!=|<=|>=|<|>|\b(?:i?like|in|between|and)\b)\s*\(?\s*)'(?:[^'\n]|'')*'(?:\s*,\s*'(?:[^'\n]|'')*')*/gi,
    by: `$1'${REMOVED}'`,
  },
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, by: REMOVED },
  { pattern: /(?<![\w.])\d{11,19}(?![\w.])/g, by: REMOVED },
  // Telephone and card numbers in groups; not dates, and not large numbers with spaces between the thousands.
  {
    pattern:
      /(?<![\w.])(?!\d{4}-\d\d-\d\d)(?!\d{1,3}(?: \d{3})+(?![ .\d-]))\+?\d{1,4}(?:[ .-]\d{2,4}){3,}(?![\w.]*\w)/g,
    by: REMOVED,
  },
];

/**
 * The text without what must not be remembered: connection strings, passwords, keys and tokens, and rows of data. It removes too much rather
 * than too little: a decision is about shapes, which stay.
 */
export function scrub(text: string): string {
  let clean = withoutClientOutput(text);
  for (const { pattern, by } of [...SECRETS, ...ROWS]) clean = clean.replace(pattern, by);
  return clean;
}

/** Without the rows that psql or the client of MySQL print below a line such as `----+----`. */
function withoutClientOutput(text: string): string {
  const kept: string[] = [];
  let inRows = false;
  for (const line of text.split('\n')) {
    if (/^\s*\+?-{2,}(?:\+-{2,})+\+?\s*$/.test(line)) {
      inRows = true;
      kept.push(line);
    } else if (inRows && /\|/.test(line)) {
      if (kept.at(-1) !== REMOVED) kept.push(REMOVED);
    } else {
      inRows = false;
      kept.push(line);
    }
  }
  return kept.join('\n');
}
