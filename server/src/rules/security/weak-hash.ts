import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { withoutCasts } from '../support/expressions.ts';
import { textAt } from '../support/places.ts';
import { eachQuery, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { type CodeTokens, codeOf } from '../support/security/code-tokens.ts';
import { namesPassword, namesPasswordOrHash } from '../support/security/password-names.ts';

const meta: RuleMeta = {
  id: 'weak-hash',
  title: 'Passwords need a slow hash, not MD5 or SHA-1',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    {
      value: 85,
      when: 'MD5, SHA-1 or their like is taken of a password, or its result stored in or compared with a password column',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `MD5 and SHA-1 are made to be fast: a graphics card tries tens of thousands of millions of passwords a second against them, and without a salt one table of known hashes opens every account with a common password. They are
no better than the password itself once the table leaks.`,
    howToFix:
      "Use a hash that is slow on purpose: argon2id or bcrypt in the application, `crypt(password, gen_salt('bf'))` of pgcrypto in PostgreSQL.",
    whenNotToUse:
      'Only hashes of passwords are looked at, by name; checksums of files, cache keys and random tokens (`md5(random()::text)`) are fine. SHA-256 and SHA-512 are passed over, though they are fast too.',
    bad: [
      {
        title: 'MD5 of a password',
        dialect: 'postgresql',
        files: [
          { path: 'queries/login.sql', text: 'SELECT id FROM users WHERE email = $1 AND password_hash = md5($2);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'bcrypt by pgcrypto',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/login.sql',
            text: 'SELECT id FROM users WHERE email = $1 AND password_hash = crypt($2, password_hash);\n',
          },
        ],
      },
    ],
    sources: [
      'OWASP, Password Storage Cheat Sheet',
      'PostgreSQL manual, F.26.2 Password Hashing Functions',
      'slow-query-linter SEC-CRYPTO-001',
    ],
  },
};

/** Functions that hash fast, whatever their argument. */
const FAST_HASHES: ReadonlySet<string> = new Set([
  'md5',
  'sha1',
  'sha',
  'md5_hex',
  'sha1_hex',
  'to_hex_md5',
  'old_password',
]);
/** Functions whose algorithm is an argument: the first one (T-SQL) or the last (pgcrypto). */
const NAMED_HASHES: ReadonlySet<string> = new Set(['hashbytes', 'digest']);
const WEAK_ALGORITHM = /^(?:md[245]|sha-?1?)$/i;
const HINT = /\b(?:md5|sha1?|hashbytes|digest|md5_hex|sha1_hex|old_password)\s*\(/i;

/** The finding sits on the function's name. */
export const weakHash: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    if (context.nested || !HINT.test(context.text)) return;
    const reported = new Set<number>();
    const report = (code: CodeTokens, at: number): void => {
      const span = code.span(at, at);
      if (reported.has(span.start)) return;
      reported.add(span.start);
      context.report(span, {
        confidence: 85,
        message: `${code.written(at)} hashes a password so fast that a leaked table is cracked in hours. Use a slow hash with a salt: ${context.dialect === 'postgresql' ? "crypt(password, gen_salt('bf')) of pgcrypto, or " : ''}argon2 or bcrypt in the application.`,
        fixes: ({ deployed, dialect }, statement) => {
          const close = code.closing(at + 1);
          const isPlainCall = dialect === 'postgresql' && code.key(at) === 'md5' && code.base === 0;
          if (deployed || !isPlainCall || close <= at + 2 || /^[=<>!]/.test(code.key(at - 1))) return [];
          const argument = textAt(statement, code.span(at + 2, close - 1));
          const edits = [{ statement, span: code.span(at, close), newText: `crypt(${argument}, gen_salt('bf'))` }];
          return [
            { kind: 'edit', title: "Use crypt() with gen_salt('bf') (pgcrypto)", bulk: false, edits } satisfies Fix,
          ];
        },
      });
    };
    for (const code of codeOf(context.parsed, context.text, context.dialect)) {
      for (let i = 0; i + 1 < code.count; i++) {
        if (isWeakCall(code, i) && (hashesPassword(code, i) || isForPassword(code, i))) report(code, i);
      }
    }
    for (const at of insertedHashes(context)) {
      const [code] = codeOf(context.parsed, context.text, context.dialect);
      const index = code?.tokens.findIndex(({ start }) => start === at) ?? -1;
      if (code && index >= 0 && isWeakCall(code, index)) report(code, index);
    }
  },
};

function isWeakCall(code: CodeTokens, at: number): boolean {
  if (code.key(at + 1) !== '(') return false;
  const name = code.name(at).toLowerCase();
  if (FAST_HASHES.has(name)) return !argumentsOf(code, at).some((i) => /rand|uuid|newid|now/.test(code.key(i)));
  return (
    NAMED_HASHES.has(name) &&
    argumentsOf(code, at).some((i) => code.kind(i) === 'string' && WEAK_ALGORITHM.test(code.string(i)))
  );
}

/** The tokens between the brackets of a call. */
function argumentsOf(code: CodeTokens, at: number): number[] {
  const close = code.closing(at + 1);
  return Array.from({ length: Math.max(0, close - at - 2) }, (_, offset) => at + 2 + offset);
}

function hashesPassword(code: CodeTokens, at: number): boolean {
  return argumentsOf(code, at).some((i) => namesPassword(code.name(i)));
}

/** `password_hash = md5(…)`, in an assignment or a comparison, either way round. */
function isForPassword(code: CodeTokens, at: number): boolean {
  let before = at - 1;
  while (code.key(before) === '.' || code.key(before) === '(') before -= code.key(before) === '.' ? 2 : 1;
  if (/^(?::?=|==)$/.test(code.key(before)) && namesPasswordOrHash(code.name(before - 1))) return true;
  const after = code.closing(at + 1) + 1;
  if (code.key(after) !== '=') return false;
  return [after + 1, after + 3].some(
    (i) => namesPasswordOrHash(code.name(i)) && (i === after + 1 || code.key(i - 1) === '.'),
  );
}

/** Where the values start that an INSERT puts into a column for passwords. */
function insertedHashes({ parsed }: StatementContext): number[] {
  const query = queryOfFact(parsed.fact);
  if (!query) return [];
  return [...eachQuery(query)].flatMap(({ query: insert }) => {
    if (insert.kind !== 'insert' || !insert.columns || insert.source?.kind !== 'select') return [];
    const { values, items } = insert.source;
    const rows = values.length > 0 ? values : [items.map((item) => item.expression)];
    return insert.columns.flatMap((column, position) => {
      if (!namesPasswordOrHash(column.name)) return [];
      return rows.flatMap((row) => {
        const value = row[position] && withoutCasts(row[position]);
        return value?.kind === 'call' ? [value.nameSpan.start] : [];
      });
    });
  });
}
