import type { Fix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, TableContext, TimelineContext } from '../rule.ts';
import { isTestPath } from '../support/paths.ts';
import { textAt } from '../support/places.ts';
import { type OwnColumn, ownColumns } from '../support/security/own-columns.ts';
import { namesPassword } from '../support/security/password-names.ts';
import { type PlainPasswordUse, plainPasswordUses } from '../support/security/password-queries.ts';
import { platformOwns } from '../support/security/platform.ts';
import { redefineColumn } from '../support/security/rename-definition.ts';

const meta: RuleMeta = {
  id: 'plaintext-password',
  title: 'Passwords must be stored as hashes',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'a query compares the column with a literal or stores one in it' },
    { value: 75, when: 'a text column is named for a password, or a query compares it with a parameter' },
    {
      value: 50,
      when: 'the column is exactly as long as a common hash, or a package of the workspace hashes passwords, and only the name says otherwise',
    },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A password in the clear is known to everybody who sees the table, a backup or the log, and opens the same person's mail and bank too, since passwords are used again. A column named \`password\` invites it; a query that
compares it with what was typed proves it.`,
    howToFix:
      "Store what argon2id, scrypt or bcrypt make of it, in a column that says so: `password_hash text`. In PostgreSQL pgcrypto does it: `crypt($1, gen_salt('bf'))` to store, `password_hash = crypt($1, password_hash)` to compare.",
    whenNotToUse: `The rule reads names and types. Words for what is made from a password (hash, digest, encrypted, salt) and about it (reset, changed_at, has, policy) exempt wherever they stand, and so do columns that are no
text. Literals that look like hashes or placeholders are passed over, and so are tests. Where \`password\` does hold a hash, rename it or suppress the finding.`,
    bad: [
      {
        title: 'Thirty characters of somebody’s password',
        dialect: 'mysql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE `users` (\n  `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,\n  `password` varchar(30) NOT NULL\n) ENGINE=InnoDB;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A hash, and columns about it',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigserial PRIMARY KEY,\n  password_hash text NOT NULL,\n  password_changed_at timestamptz\n);\n',
          },
        ],
      },
    ],
    sources: [
      'OWASP, Password Storage Cheat Sheet',
      'PostgreSQL manual, F.26 pgcrypto',
      'Bill Karwin, SQL Antipatterns, “Readable Passwords”',
      'SOAR SEC.002, sqlcheck 4001, slow-query-linter SEC-CRYPTO-002, splinter 0023',
    ],
  },
};

/** Columns as they are in the end, SQL and Prisma, and the queries of every file. */
export const plaintextPassword: Rule = {
  scope: 'table',
  meta,
  check: checkTable,
  also: { scope: 'timeline', meta, check: checkQueries },
};

function checkTable(context: TableContext): void {
  const { table } = context;
  if (table.kind !== 'table') return;
  for (const own of ownColumns(table)) {
    const { column, at } = own;
    if (column.type.family !== 'text' || !namesPassword(column.name) || !namesPassword(column.databaseName)) continue;
    if (platformOwns(context.database, context.schema, table.schema)) continue;
    context.report(at, {
      confidence: isHashLength(own) || context.database.plan.hashesPasswords ? 50 : 75,
      message: `${table.name}.${column.name} seems to hold passwords in the clear, which everybody who sees the table or a backup can use. Store a hash (argon2, bcrypt) in a column that says so: password_hash.`,
      fixes: (fixContext) => renameFix(fixContext, own),
    });
  }
}

/** Characters of bcrypt, hex and Django's hashes. */
const HASH_LENGTHS: ReadonlySet<string> = new Set(['32', '40', '60', '64', '96', '97', '98', '128']);

function isHashLength({ column }: OwnColumn): boolean {
  return HASH_LENGTHS.has(column.type.arguments[0] ?? '');
}

function renameFix(context: FixContext, own: OwnColumn): readonly Fix[] {
  const { definition } = own;
  const written = definition.name.name;
  const isCamel = definition.prisma !== undefined || /[a-z][A-Z]|^[A-Z][a-z]+$/.test(written);
  const name = isCamel ? `${written}Hash` : `${written}_hash`;
  const to = context.dialect === 'postgresql' && !definition.prisma ? { name, type: 'text' } : { name };
  const fix = redefineColumn(context, own, to, `Store a hash (argon2, bcrypt) in ${name}`);
  return fix ? [fix] : [];
}

function checkQueries(context: TimelineContext): void {
  const { file, direction, statement, parsed } = context;
  if (direction === 'down' || isTestPath(file.path)) return;
  for (const use of plainPasswordUses(parsed)) {
    context.report(use.span, {
      confidence: use.value === 'literal' ? 90 : 75,
      message:
        use.kind === 'stored'
          ? `A password is stored in ${use.column} as it is written here, readable for everybody. Store a hash of it (argon2, bcrypt).`
          : `${use.column} is compared with a password as it was typed, so it is stored in the clear. Compare hashes instead.`,
      fixes: (fixContext) => compareFix(fixContext, statement, use),
    });
  }
}

/** PostgreSQL: what was typed is hashed with the stored value's own salt. */
function compareFix(context: FixContext, statement: Statement, { operands }: PlainPasswordUse): readonly Fix[] {
  if (context.dialect !== 'postgresql' || context.deployed || !operands) return [];
  const newText = `crypt(${textAt(statement, operands.value)}, ${textAt(statement, operands.column)})`;
  const edits = [{ statement, span: operands.value, newText }];
  return [{ kind: 'edit', title: 'Compare hashes with crypt() (pgcrypto)', bulk: false, edits }];
}
