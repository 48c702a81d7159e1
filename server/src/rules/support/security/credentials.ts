import { EXAMPLE_KEY, KEY_SHAPES } from '../../lexicons/credential-shapes.ts';
import type { CodeTokens } from './code-tokens.ts';
import { isPlaceholder } from './password-literals.ts';

/** A secret in a string. Its text is never kept. */
export interface Credential {
  /** What it is, for people: `a password`, `an AWS access key`. */
  readonly what: string;
  /** True for a database on the developer's own machine. */
  readonly local: boolean;
}

const LOCAL_HOSTS = /^(?:localhost|127\.0\.0\.1|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal)$/i;

/** The secret in a URL such as `postgres://user:password@host/db`; undefined where it has none, or a placeholder. */
function credentialInUrl(text: string): Credential | undefined {
  for (const match of text.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/([^\s:/@'"]*):([^\s/@'"]+)@(\[[^\]]*\]|[^\s:/?#'"]*)/gi)) {
    const [, user = '', password = '', host = ''] = match;
    if (
      isPlaceholder(password) ||
      (/^(?:password|pass|pwd|secret|user)$/.test(password) && /^(?:user|username|host)$/i.test(user))
    )
      continue;
    if (/^[A-Z_]{4,}$/.test(password) && /^[A-Z_]*$/.test(user)) continue;
    return { what: 'a connection string with a password', local: LOCAL_HOSTS.test(host) };
  }
  return undefined;
}

/** `host=… password=…`, `Server=…;Pwd=…`, `aws_secret_access_key=…`. */
function credentialInPairs(text: string): Credential | undefined {
  const secret =
    /(?:^|[\s;,])(?:password|pwd|aws_secret_access_key|secret_access_key|secretkey|api_key|apikey)\s*=\s*("[^"]*"|[^\s;,'"]+)/i.exec(
      text,
    )?.[1];
  if (secret === undefined || isPlaceholder(secret.replaceAll('"', ''))) return undefined;
  if (!/(?:host|hostaddr|server|data source|dbname|database|user|uid|user id|aws_access_key_id)\s*=/i.test(text))
    return undefined;
  const host = /(?:host|hostaddr|server|data source)\s*=\s*([^\s;,'"]+)/i.exec(text)?.[1] ?? '';
  return { what: 'a connection string with a password', local: LOCAL_HOSTS.test(host) };
}

/** A key by its shape. */
function keyIn(text: string): Credential | undefined {
  const shape = KEY_SHAPES.find(({ pattern }) => {
    const found = pattern.exec(text)?.[0];
    return found !== undefined && !EXAMPLE_KEY.test(found);
  });
  return shape && { what: shape.name, local: false };
}

/** Words before a string that make it a secret, the nearest last; `=`, N and the like stand between. */
const SECRET_WORDS: readonly (readonly string[])[] = [
  ['password'],
  ['identified', 'by'],
  ['identified', 'by', 'password'],
  ['secret'],
  ['master_password'],
  ['source_password'],
  ['secret_access_key'],
  ['@rmtpassword'],
  ['@password'],
  ['@passwd'],
];

/** Statements in which those words set a secret; elsewhere they are columns and comparisons. */
const SECRET_STATEMENTS =
  /^\s*(?:(?:create|alter|add|open|backup|restore)\s+(?:or\s+replace\s+)?(?:(?:if\s+not\s+exists|database\s+scoped|database\s+encryption|asymmetric|symmetric|application|external|foreign|server|named)\s+)*(?:user|role|login|group|credential|server|subscription|certificate|master|key|secret|collection|data|stage|connection|mapping|dictionary|table|named)|grant|set\s+password|change\s+(?:master|replication)|copy|unload|exec(?:ute)?\b|sp_\w+|declare\b|begin\b|do\b|if\b|use\b|close\b)/i;

/** The secret in a connection string of any form. */
export function credentialInConnection(text: string): Credential | undefined {
  return credentialInUrl(text) ?? credentialInPairs(text);
}

/** The secret that a string token is, by the words before it or by its own shape; undefined for any other string. */
export function credentialAt(code: CodeTokens, at: number): Credential | undefined {
  const text = code.string(at);
  return (
    keyIn(text) ??
    credentialInConnection(text) ??
    (isSecretByWords(code, at, text) ? { what: 'a password', local: false } : undefined)
  );
}

function isSecretByWords(code: CodeTokens, at: number, text: string): boolean {
  if (isPlaceholder(text) || isHash(text) || !SECRET_STATEMENTS.test(code.text)) return false;
  let before = at - 1;
  if (code.key(before) === '=' || code.key(before) === '(') before--;
  if (code.key(at + 1) === 'hashed') return false;
  if (code.matches(0, 'set', 'password') && code.key(at - 1) === '=') return true;
  const isWords = SECRET_WORDS.some((words) => {
    const start = before - words.length + 1;
    return words.every((word, offset) => code.key(start + offset) === word);
  });
  if (isWords) return !isSomethingElse(code, before);
  // IDENTIFIED WITH plugin BY 'secret'
  if (code.key(before) !== 'by' || !code.key(before - 2).includes('with')) return isLoginArgument(code, at);
  return code.key(before - 3) === 'identified' && !/hash/.test(code.key(before - 1));
}

/** What PostgreSQL, MySQL and Django keep instead of a password. */
function isHash(text: string): boolean {
  return /^(?:SCRAM-SHA-256\$|md5[0-9a-f]{32}$|\*[0-9A-F]{40}$|\$[\w-]+\$|0x[0-9a-f]{32,}$)/i.test(text);
}

/** `WHERE password = '…'` and `UPDATE … SET password = '…'`: a column, of which other rules speak. */
function isSomethingElse(code: CodeTokens, before: number): boolean {
  if (code.key(before + 1) !== '=') return false;
  const word = code.key(before - 1);
  return /^(?:where|and|or|select|\.)$/.test(word) || (word === 'set' && before > 1);
}

/** T-SQL: `sp_addlogin 'name', 'password'`. */
function isLoginArgument(code: CodeTokens, at: number): boolean {
  return code.key(at - 1) === ',' && code.kind(at - 2) === 'string' && /^sp_addlogin$/i.test(code.name(at - 3));
}
