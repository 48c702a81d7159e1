import { KEY_SHAPES } from '../../rules/lexicons/credential-shapes.ts';

/** What stands where something was removed. */
export const REMOVED = '[removed]';

/** A replacement that runs over the whole text; `$1` is what stays. */
interface Cut {
  readonly pattern: RegExp;
  readonly by: string;
}

const SECRET_NAME =
  '(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|auth|credentials?|mot de passe)';

/** Connection strings, keys and passwords. Every repetition is bounded, or ends at a character that it cannot hold itself. */
const SECRETS: readonly Cut[] = [
  {
    pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    by: REMOVED,
  },
  ...KEY_SHAPES.map(({ pattern }) => ({ pattern: new RegExp(pattern.source, 'g'), by: REMOVED })),
  { pattern: /\b((?:bearer|basic)\s{1,4})[\w.~+/-]{8,}=*/gi, by: `$1${REMOVED}` },
  // Web addresses stay unless they carry a login or a query, which is where tokens stand.
  { pattern: /\b(https?:\/\/)[^\s/@"'<>]{1,200}@[^\s"'<>)]*/gi, by: `$1${REMOVED}` },
  { pattern: /\b(https?:\/\/[^\s?#"'<>)]{1,500})\?[^\s"'<>)]*/gi, by: `$1?${REMOVED}` },
  { pattern: /\b((?!https?:|file:)[a-z][a-z0-9+.-]{1,30}:\/\/)[^\s"'`<>)]+/gi, by: `$1${REMOVED}` },
  { pattern: /\b(jdbc:[a-z0-9]{1,30}(?::[a-z]{1,30})?:)[^\s"'`<>)]+/gi, by: `$1${REMOVED}` },
  {
    pattern: new RegExp(
      String.raw`(\b[\w-]{0,30}${SECRET_NAME}\w{0,30}["']?\s{0,4}(?:=>|:=|=|:)\s{0,4})(?:"[^"\n]*"|'[^'\n]*'|[^\s,;"'\`]+)`,
      'gi',
    ),
    by: `$1${REMOVED}`,
  },
  {
    pattern: new RegExp(String.raw`(\b${SECRET_NAME}\s{1,4})(?:'[^'\n]*'|"[^"\n]*")`, 'gi'),
    by: `$1${REMOVED}`,
  },
  {
    pattern: /(\bidentified\s{1,4}(?:with\s{1,4}\S{1,60}\s{1,4})?by\s{1,4})(?:'[^'\n]*'|"[^"\n]*"|\S+)/gi,
    by: `$1${REMOVED}`,
  },
  { pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, by: REMOVED },
];

/** Rows of data beside those of VALUES: data of COPY, literals that are compared with, addresses and numbers of people. */
const ROWS: readonly Cut[] = [
  {
    pattern: /(\bcopy\b[^;\n]{0,500}\bfrom\s{1,4}stdin\b[^\n]*\n)[\s\S]*?(?:^\\\.$|$(?![\s\S]))/gim,
    by: `$1${REMOVED}`,
  },
  {
    pattern:
      /((?:=|<>|!=|<=|>=|<|>|\b(?:i?like|in|between|and)\b)\s{0,4}\(?\s{0,4})'(?:[^'\n]|'')*'(?:\s{0,4},\s{0,4}'(?:[^'\n]|'')*')*/gi,
    by: `$1'${REMOVED}'`,
  },
  { pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g, by: REMOVED },
  { pattern: /(?<![\w.])\d{11,19}(?![\w.])/g, by: REMOVED },
  // Telephone and card numbers in groups; not dates, and not large numbers with spaces between the thousands.
  {
    pattern:
      /(?<![\w.])(?!\d{4}-\d\d-\d\d)(?!\d{1,3}(?: \d{3}){1,6}(?![ .\d-]))\+?\d{1,4}(?:[ .-]\d{2,4}){3,8}(?![\w.]{0,20}\w)/g,
    by: REMOVED,
  },
];

/** Who is connected to what, which says nothing that a decision needs where a password stands on the same line. */
const CONNECTION_PARTS =
  /\b((?:server|data source|host|hostaddr|user id|uid|user|username|database|dbname|initial catalog)\s{0,4}=)[^;\s"'`]+/gi;

/** Long runs of letters and digits together: hashes, and tokens whose makers give them no sign of their own. */
const LONG_RUNS = /[A-Za-z0-9]{32,}|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{32,}={1,2}/g;

/**
 * The text without what must not be remembered: connection strings, passwords, keys and tokens, and rows of data. It removes too much rather
 * than too little: a decision is about shapes, which stay.
 */
export function scrub(text: string): string {
  let clean = withoutClientOutput(withoutValues(text))
    .split('\n')
    .map((line) => (/\b(?:password|pwd)\s{0,4}=/i.test(line) ? line.replace(CONNECTION_PARTS, `$1${REMOVED}`) : line))
    .join('\n');
  for (const { pattern, by } of [...SECRETS, ...ROWS]) clean = clean.replace(pattern, by);
  return clean.replace(LONG_RUNS, (run) => (/\d/.test(run) && /[A-Za-z]/.test(run) ? REMOVED : run));
}

/** Without what stands in the parentheses behind VALUES, also where the last one is never closed. */
function withoutValues(text: string): string {
  const values = /\bvalues\s{0,4}\(/gi;
  let clean = '';
  let from = 0;
  for (let match = values.exec(text); match; match = values.exec(text)) {
    let end = endOfParentheses(text, values.lastIndex);
    for (let next = nextRow(text, end); next !== undefined; next = nextRow(text, end))
      end = endOfParentheses(text, next);
    clean += `${text.slice(from, values.lastIndex)}${REMOVED})`;
    from = end;
    values.lastIndex = end;
  }
  return clean + text.slice(from);
}

/** The offset behind the parenthesis that closes one before `start`; strings are passed over. */
function endOfParentheses(text: string, start: number): number {
  let depth = 1;
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The offset behind the opening parenthesis of a further row, if one follows. */
function nextRow(text: string, end: number): number | undefined {
  const comma = /^\s{0,8},\s{0,8}\(/.exec(text.slice(end, end + 20));
  return comma ? end + comma[0].length : undefined;
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
