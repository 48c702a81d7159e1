import type { Fix } from '../../model/fix.ts';
import type { PrismaConfigBlock } from '../../model/prisma-facts.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { type CodeTokens, codeOf } from '../support/security/code-tokens.ts';
import { type Credential, credentialAt, credentialInConnection } from '../support/security/credentials.ts';

const meta: RuleMeta = {
  id: 'hardcoded-credential',
  title: 'Passwords and keys must not be written into SQL or Prisma files',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: [...READ_DIALECTS, 'prisma'],
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'a statement sets a password to a literal, or a string has a password in a URL or the shape of a key',
    },
    { value: 50, when: 'the connection string is for the developer’s own machine' },
  ],
  aboutRunning: false,
  docs: {
    why: `Files are committed, copied, mailed and shipped in images, and history keeps what is deleted later. A password or key in them belongs to everybody who ever sees the repository, and cannot be changed
without a new release.`,
    howToFix: `Prisma: \`url = env("DATABASE_URL")\`. PostgreSQL: a psql variable, \`PASSWORD :'app_password'\`, or no password at all and \`\\\\password\` by hand. Elsewhere a placeholder that the runner fills in from a secret store. Change what was
committed: it is known.`,
    whenNotToUse: `Placeholders (\`:pw\`, \`\${PW}\`, \`$1\`, \`<password>\`), hashes, and examples from vendors' documentation are silent. A connection string to localhost is only an information. The secret is never repeated in the message.`,
    bad: [
      {
        title: 'A password in a migration',
        dialect: 'postgresql',
        files: [{ path: 'migrations/001_roles.sql', text: "CREATE ROLE app LOGIN PASSWORD 's3cret';\n" }],
      },
      {
        title: 'A URL in schema.prisma',
        files: [
          {
            path: 'prisma/schema.prisma',
            text: 'datasource db {\n  provider = "postgresql"\n  url      = "postgresql://app:s3cret@db.example.com:5432/app"\n}\n\nmodel User {\n  id Int @id\n}\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A variable of psql',
        dialect: 'postgresql',
        files: [{ path: 'migrations/001_roles.sql', text: "CREATE ROLE app LOGIN PASSWORD :'app_password';\n" }],
      },
    ],
    sources: [
      'CWE-798: Use of Hard-coded Credentials',
      'OWASP, Secrets Management Cheat Sheet',
      'Prisma documentation, “Environment variables”',
      'slow-query-linter SEC-AUTH-001 and SEC-CONFIG-001',
    ],
  },
};

/** Where none of these stands, no string needs a look. */
const HINT =
  /password|identified|secret|passwd|pwd|api_?key|akia|asia|[rs]k_|gh[pousr]_|github_pat|glpat|xox|aiza|sg\.|sk-|npm_|sb_|sbp_|eyj|private key|:\/\/[^\s/]*:|sp_addlogin/i;

/** The finding sits on the string. */
export const hardcodedCredential: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    const { parsed, text, dialect, nested } = context;
    if (nested || !HINT.test(text)) return;
    const { fact } = parsed;
    if (fact.kind === 'prismaDatasource' || fact.kind === 'prismaGenerator') {
      checkDatasource(context, fact);
      return;
    }
    if (fact.kind === 'createTable' && fact.prisma) return;
    for (const code of codeOf(parsed, text, dialect)) {
      for (let i = 0; i < code.count; i++) {
        if (code.kind(i) !== 'string' || isBody(code, i, parsed.fact)) continue;
        const credential = credentialAt(code, i);
        if (credential) report(context, code, i, credential);
      }
    }
  },
};

/** The body of a function is a string too, whose own strings are looked at. */
function isBody(code: CodeTokens, at: number, fact: StatementContext['parsed']['fact']): boolean {
  if (fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') return false;
  const span = code.span(at, at);
  return fact.bodySpan !== undefined && span.start <= fact.bodySpan.start && span.end >= fact.bodySpan.end;
}

function report(context: StatementContext, code: CodeTokens, at: number, { what, local }: Credential): void {
  const fixable =
    context.dialect === 'postgresql' && code.base === 0 && code.key(at - 1) === 'password' && isRole(code);
  context.report(code.span(at, at), {
    confidence: local ? 50 : 90,
    ...(local ? { severity: 'info' as const } : {}),
    message: messageFor(
      what,
      'Let the one who runs it pass it in (a variable or a secret store), and change it if this was ever committed.',
    ),
    fixes: ({ deployed }, statement) => {
      if (deployed || !fixable) return [];
      const edits = [{ statement, span: code.span(at, at), newText: ":'password'" }];
      return [{ kind: 'edit', title: "Take it from the psql variable 'password'", bulk: false, edits } satisfies Fix];
    },
  });
}

function messageFor(what: string, advice: string): string {
  return `This is ${what} in plain text, known to everybody who sees the file or its history. ${advice}`;
}

function isRole(code: CodeTokens): boolean {
  return /^(?:create|alter)$/.test(code.key(0)) && /^(?:role|user|group)$/.test(code.key(1));
}

/** The settings of a datasource that hold URLs, and the variables that Prisma's own templates use for them. */
const URL_VARIABLES: Readonly<Record<string, string>> = {
  url: 'DATABASE_URL',
  directUrl: 'DIRECT_URL',
  shadowDatabaseUrl: 'SHADOW_DATABASE_URL',
};

function checkDatasource(context: StatementContext, block: PrismaConfigBlock): void {
  for (const { key, text, value } of block.properties) {
    const credential = text.startsWith('"') ? credentialInConnection(value) : undefined;
    if (!credential) continue;
    const start = context.text.indexOf(text, key.span.end);
    if (start < 0) continue;
    const span = { start, end: start + text.length };
    const variable = URL_VARIABLES[key.name] ?? 'DATABASE_URL';
    context.report(span, {
      confidence: credential.local ? 50 : 90,
      ...(credential.local ? { severity: 'info' as const } : {}),
      message: messageFor(
        credential.what,
        `Use env("${variable}"), and change the password if this was ever committed.`,
      ),
      fixes: (_, statement) => {
        const edits = [{ statement, span, newText: `env("${variable}")` }];
        return [{ kind: 'edit', title: `Use env("${variable}")`, bulk: false, edits } satisfies Fix];
      },
    });
  }
}
