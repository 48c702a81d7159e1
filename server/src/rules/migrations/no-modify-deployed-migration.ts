import type { FilePlace } from '../../model/database.ts';
import type { Statement } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import { tokenize } from '../../text/lexer.ts';
import type { DatabaseContext, FileContext, Rule, RuleMeta } from '../rule.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'no-modify-deployed-migration',
  title: 'A deployed migration must not be changed, renamed or deleted',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'the file says something else than what is deployed (or than what atlas.sum recorded, where git tells nothing), has another name, or is gone',
    },
    { value: 50, when: 'only comments or white space differ' },
  ],
  aboutRunning: false,
  docs: {
    why: `A migration runs once. Databases that have run it will never see the change, new ones will: from then on they differ, and nobody notices until a later migration fails in one of them. Tools
that keep checksums (Flyway, Prisma, Atlas, Liquibase) refuse to go on; a renamed file is a new one to them and runs again.`,
    howToFix: 'Put the file back as it was, and write what you wanted to change as the next migration.',
    whenNotToUse: `Repeatable migrations (\`R__\`), Liquibase's \`runOnChange\` changesets and Graphile Migrate's \`current.sql\` are made to be changed, and a deployed changelog may get new changesets. What only differs in comments or white space is a note. Where nothing is known about deployment (no git repository, no default branch) the
rule is silent; \`migrations.deployedSince\` in the configuration names another revision than the default branch. What came to the default branch after the present branch had begun is not
missing, and what was changed there meanwhile is not changed here.`,
    bad: [
      {
        title: 'Databases that have run it have no column email',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
        ],
        deployedAs: [{ path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'A new migration adds it',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_email.up.sql', text: 'ALTER TABLE users ADD COLUMN email text;\n' },
        ],
        deployed: ['migrations/001_users.up.sql'],
      },
    ],
    sources: [
      'Flyway documentation, Validate; Prisma documentation, “Migration histories”; Atlas documentation, Migration Directory Integrity (atlas.sum)',
      'Rails Guides, Active Record Migrations, “Changing Existing Migrations”',
    ],
  },
};

/** The finding sits on the first statement that differs; of a renamed file on its first one, of a deleted one on the first of the next file. */
export const noModifyDeployedMigration: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const { file, direction, database } = context;
    if (file.role !== 'migration' || direction === 'down' || isRepeatable(file.path)) return;
    if (database.deployedPaths().length === 0 && !database.differsFromChecksum(file.path)) return;
    const text = database.textOf(file.path);
    if (text === undefined) return;
    const deployed = database.deployedText(file.path);
    if (deployed === undefined) checkNew(context, text);
    else checkChanged(context, text, deployed);
    checkDeleted(context);
  },
};

/** Flyway runs `R__` files again whenever they change, and Graphile Migrate has the work in progress in `current`. */
function isRepeatable(path: string): boolean {
  return /(?:^|\/)(?:R__[^/]*|current(?:\.sql|\/[^/]+))$/.test(path);
}

function checkChanged(context: FileContext, text: string, deployed: string): void {
  if (withoutReturns(text) === withoutReturns(deployed)) return;
  if (context.database.plan.layout === 'liquibase') {
    checkChangesets(context, text, deployed);
    return;
  }
  const now = wordsOf(text, context.dialect);
  const before = wordsOf(deployed, context.dialect);
  const position = now.findIndex((word, index) => word.text !== before[index]?.text);
  const isSame = position < 0 && now.length === before.length;
  // A semicolon too many says that a statement follows.
  const differing = now[position]?.text === ';' ? (now[position + 1] ?? now[position]) : now[position];
  const at = isSame ? 0 : (differing?.start ?? text.length);
  const statement = statementAt(context, at);
  if (!statement) return;
  report(
    context,
    statement,
    isSame
      ? 'Only comments or white space differ from what is deployed. That changes nothing in a database, but a tool that keeps checksums will refuse to go on: put the file back as it was.'
      : 'This migration is deployed and was changed here: databases that have run it will never see the change, and new ones will differ from them. Put the file back as it was, and write the change as the next migration.',
    isSame,
  );
}

/** Liquibase runs changesets, not files: new ones may be added to a deployed file, and some are made to be changed. */
function checkChangesets(context: FileContext, text: string, deployed: string): void {
  const now = changesetsOf(text);
  for (const { id, attributes, body } of changesetsOf(deployed).values()) {
    if (/\brun(?:OnChange|Always):\s*true\b/i.test(attributes)) continue;
    const present = now.get(id);
    const after = present && wordsOf(present.body, context.dialect);
    const before = wordsOf(body, context.dialect);
    const isSame = after?.length === before.length && after.every((word, index) => word.text === before[index]?.text);
    if (isSame) continue;
    const statement = statementAt(context, present ? present.start + (after?.[0]?.start ?? 0) : text.length);
    if (!statement) continue;
    report(
      context,
      statement,
      `The changeset ${id} is deployed and was ${present ? 'changed' : 'deleted'} here: databases that have run it will never see the change, and Liquibase stops at its checksum. Put it back as it was, and write the change as a new changeset.`,
    );
  }
}

interface Changeset {
  readonly id: string;
  readonly attributes: string;
  readonly body: string;
  /** Offset of the body. */
  readonly start: number;
}

/** The changesets of a formatted SQL changelog by author and id. Rollbacks are comments and count as such. */
function changesetsOf(text: string): ReadonlyMap<string, Changeset> {
  const heads = [...text.matchAll(/^[ \t]*--[ \t]*changeset[ \t]+("[^"\n]*"|[^\s]+)(.*)$/gim)];
  return new Map(
    heads.map((head, index) => {
      const [line, id = '', attributes = ''] = head;
      const start = head.index + line.length;
      return [id, { id, attributes, body: text.slice(start, heads[index + 1]?.index), start }];
    }),
  );
}

function report(context: FileContext, statement: Statement, message: string, isMinor = false): void {
  const [line = ''] = statement.text.split('\n');
  context.report(
    statement,
    { start: 0, end: line.trimEnd().length },
    { confidence: isMinor ? 50 : 90, ...(isMinor ? { severity: 'info' as const } : {}), message },
  );
}

/** The statement at an offset, or the last one before it; the first where there is none. */
function statementAt({ steps }: FileContext, offset: number): Statement | undefined {
  const found = steps.findLast(({ statement }) => statement.start <= offset);
  return (found ?? steps[0])?.statement;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** The tokens without comments; semicolons at the ends mean nothing. */
function wordsOf(text: string, dialect: Dialect): readonly Word[] {
  const words = tokenize(text, dialect)
    .filter((token) => token.kind !== 'comment')
    .map(({ start, end }) => ({ text: text.slice(start, end), start }));
  while (words.at(-1)?.text === ';') words.pop();
  return words;
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A file that is not known to be deployed. Where git tells nothing of deployment a checksum list may. */
function checkNew(context: FileContext, text: string): void {
  checkRenamed(context, text);
  const { database, file, steps } = context;
  const [first] = steps;
  if (!first || database.deployedPaths().length > 0 || !database.differsFromChecksum(file.path)) return;
  report(
    context,
    first.statement,
    'atlas.sum recorded this migration with another text, so that Atlas refuses to run the folder, and databases that have run it will never see the change. Put it back as it was, and write the change as the next migration; where it has run nowhere yet, run `atlas migrate hash`.',
  );
}

/** A new file that says what a deployed one said that is gone: the same migration under another name, or in another place. */
function checkRenamed(context: FileContext, text: string): void {
  const [first] = context.steps;
  if (!first) return;
  const old = goneMigrations(context.database).find(
    (path) => withoutReturns(context.database.deployedText(path) ?? '') === withoutReturns(text),
  );
  if (old === undefined) return;
  report(
    context,
    first.statement,
    `This migration is deployed as ${nameOf(old)}: to the migration tool it is a new one under this name, which it will run again, and the old one is missing. Give it its old name back.`,
  );
}

/** Reported once for each gap, in the migration that comes after it, or in the last one. */
function checkDeleted(context: FileContext): void {
  const { database, file, steps } = context;
  const gone = goneMigrations(database);
  const [first] = steps;
  if (gone.length === 0 || !first) return;
  const migrations = database.plan.files.filter((one) => one.role === 'migration' && !isRepeatable(one.path));
  const missing = gone.filter((path) => {
    const deployed = withoutReturns(database.deployedText(path) ?? '');
    if (migrations.some((one) => withoutReturns(database.textOf(one.path) ?? '') === deployed)) return false;
    const next = migrations.find((one) => one.path > path) ?? migrations.at(-1);
    return next?.path === file.path;
  });
  if (missing.length > 0) report(context, first.statement, deletedMessage(missing.map(nameOf)));
}

/** How many names a message gives. */
const MOST_NAMES = 3;

function deletedMessage(names: readonly string[]): string {
  const [only = ''] = names;
  if (names.length === 1)
    return `${only} is deployed and was deleted: new databases will lack what it did, and the tool will miss it. Put it back, and undo it with a new migration.`;
  const more = names.length - MOST_NAMES;
  const listed = more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
  return `${listed} are deployed and were deleted: new databases will lack what they did, and the tool will miss them. Put them back, and undo them with a new migration; where one that was squashed takes their place, mark it as applied in every database first.`;
}

/** The deployed migrations of this database's folders that are not there any more. */
function goneMigrations(database: DatabaseContext): readonly string[] {
  const { files, root } = database.plan;
  const here = new Set(files.map((file) => file.path));
  const migrations = files.filter((file) => file.role === 'migration');
  return database.deployedPaths().filter((path) => !here.has(path) && isMigrationPath(path, root, migrations));
}

/** True for a path that is built as those of the migrations are: in one of their folders, or in a folder beside theirs. */
function isMigrationPath(path: string, root: string, migrations: readonly FilePlace[]): boolean {
  if (!path.endsWith('.sql') || /(?:^|[._/-])(?:down|undo|rollback|revert)(?:[._/-]|$)/i.test(path.slice(root.length)))
    return false;
  if (isRepeatable(path) || !isNumbered(path)) return false;
  const folder = folderOf(path);
  return migrations.some((one) => {
    const own = folderOf(one.path);
    if (own === folder) return true;
    return baseOf(one.path) === baseOf(path) && folderOf(own) === folderOf(folder);
  });
}

/** Dumps and seeds lie beside migrations too, but have no version: `V2__b.sql`, `Script0003 - c.sql`, `20240101_d/migration.sql`. */
function isNumbered(path: string): boolean {
  return /^(?:[vb]|script)?[-_ ]?\d/i.test(nameOf(path));
}

function nameOf(path: string): string {
  const parts = path.split('/');
  const name = parts.at(-1) ?? path;
  return /^(?:up|migration)\.sql$/.test(name) ? parts.slice(-2).join('/') : name;
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
