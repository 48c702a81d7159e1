import type { Fix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier, slug } from '../support/identifiers.ts';
import { refusesTransaction } from '../support/migrations/non-transactional.ts';
import { canRunOutside, isInTransaction, outsideAdvice, runnerWraps } from '../support/migrations/transactions.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'no-concurrent-in-transaction',
  title: 'CONCURRENTLY, VACUUM and their like must not run in a transaction',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    { value: 97, when: 'the statement stands between BEGIN and COMMIT, or in a DO block or function' },
    { value: 75, when: 'the migration tool is known to put the file into a transaction' },
  ],
  aboutRunning: true,
  docs: {
    why: `These statements commit in between, so PostgreSQL refuses them in a transaction: “CREATE INDEX CONCURRENTLY cannot run inside a transaction block”. The migration fails, and
it does so on every run. Most migration tools open a transaction around each file without being asked, which is how a correct statement ends up in one.`,
    howToFix: `Take the statement out of BEGIN … COMMIT. Where the tool opens the transaction, give the statement a migration of its own with the tool's directive: \`-- +goose NO TRANSACTION\`,
\`-- migrate:up transaction:false\` (dbmate), \`executeInTransaction=false\` in Flyway's \`.sql.conf\`, \`runInTransaction:false\` (Liquibase), \`run_in_transaction = false\` in Diesel's
\`metadata.toml\`, \`-- atlas:txmode none\`. Prisma Migrate and golang-migrate need no directive for a file with this one statement. They, dbmate, Diesel, sqlx, postgres-migrations, Pop and Graphile Migrate send a
file as one query, of which PostgreSQL makes one transaction if it holds several statements, whatever the directive says: there the statement must be the only one.`,
    whenNotToUse: `Where it is not known whether a tool opens a transaction, only the file's own BEGIN counts; \`migrations.transaction\` in the configuration says how yours works. REFRESH
MATERIALIZED VIEW CONCURRENTLY may run in a transaction. There is no reason to switch the rule off.`,
    bad: [
      {
        title: 'Fails on every run',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_email.sql',
            text: 'BEGIN;\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);\nCOMMIT;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Outside the transaction',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_email.sql',
            text: 'BEGIN;\nALTER TABLE users ADD COLUMN email text;\nCOMMIT;\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE INDEX, DROP INDEX, REINDEX, VACUUM, CREATE DATABASE, ALTER SYSTEM; `PreventInTransactionBlock` in the server’s sources',
      'squawk ban-concurrent-index-creation-in-transaction, Postgres Language Server, pg-migration-lint PGM003, Bytebase STATEMENT_NON_TRANSACTIONAL',
    ],
  },
};

/** The finding sits on the first line of the statement. */
export const noConcurrentInTransaction: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createIndex', 'drop', 'alterTable', 'other'],
  check(context) {
    const what = refusesTransaction(context.parsed);
    if (what === undefined) return;
    const inBody = context.nested && isBody(context.statement);
    if (context.nested && !inBody) return;
    if (!inBody && !isInTransaction(context.transaction)) return;
    const inferred = !inBody && context.transaction === 'wrapped';
    const { start, end } = context.parsed.span;
    const [firstLine = ''] = context.statement.text.slice(start, end).split('\n');
    context.report(
      { start, end: start + firstLine.trimEnd().length },
      {
        confidence: inferred ? 75 : 97,
        message: messageFor(context, what, inBody),
        fixes: (fixContext) => (fixContext.deployed || inBody ? [] : fixesFor(fixContext, context)),
      },
    );
  },
};

function isBody({ parsed: { fact } }: Statement): boolean {
  return fact.kind === 'codeBlock' || fact.kind === 'createFunction';
}

function messageFor(context: TimelineContext, what: string, inBody: boolean): string {
  if (inBody)
    return `${what} cannot run inside a function or DO block, which is always part of a transaction: it fails on every run. Make it a statement of its own.`;
  if (context.transaction === 'explicit')
    return `${what} cannot run inside a transaction block, and one is open here: it fails on every run. Move it out of BEGIN … COMMIT.`;
  const why = context.file.sentWhole
    ? 'the migration tool sends it together with other statements, which PostgreSQL runs in one'
    : 'the migration tool opens one around this file';
  return `${what} cannot run inside a transaction block, and ${why}: it fails on every run. ${outsideAdvice(context.database.plan, `Run ${what}`)}`;
}

function fixesFor(fixContext: FixContext, context: TimelineContext): readonly Fix[] {
  const { statement, file, direction } = context;
  if (context.transaction === 'explicit' && !runnerWraps(file, statement)) {
    const { length } = statement.text;
    const edits = [
      { statement, span: { start: 0, end: 0 }, newText: inCaseOf(statement, 'COMMIT;\n\n') },
      { statement, span: { start: length, end: length }, newText: inCaseOf(statement, ';\n\nBEGIN') },
    ];
    return [
      { kind: 'edit', title: 'Close the transaction before it and open another one behind it', bulk: false, edits },
    ];
  }
  if (!fixContext.canWriteMigration || direction === 'down' || !canRunOutside(fixContext.database.plan)) return [];
  return [
    {
      kind: 'migration',
      title: 'Move it to a migration of its own that runs outside a transaction',
      slug: slugOf(context),
      bulk: false,
      steps: [{ up: [statement.text], down: inverseOf(context), transactional: false }],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}

function slugOf({ parsed: { fact } }: TimelineContext): string {
  if (fact.kind === 'createIndex') return slug('create', fact.index.name?.name ?? `index_on_${fact.table.object.name}`);
  if (fact.kind === 'drop') return slug('drop', fact.names[0]?.object.name ?? fact.objectType);
  if (fact.kind === 'other') return slug(fact.what, fact.tables[0]?.object.name ?? '');
  return fact.kind === 'alterTable' ? slug('detach_partition_of', fact.name.object.name) : 'outside_transaction';
}

/** What undoes the statement: the index is dropped, or created again as it was. */
function inverseOf({ parsed: { fact }, statement, before }: TimelineContext): readonly string[] {
  if (fact.kind === 'createIndex' && fact.index.name) {
    const schema = fact.table.schema ? `${textAt(statement, fact.table.schema.span)}.` : '';
    return [`DROP INDEX CONCURRENTLY ${schema}${quoteIdentifier(fact.index.name.name, 'postgresql')}`];
  }
  if (fact.kind !== 'drop' || fact.objectType !== 'index') return [];
  return fact.names.flatMap((name) => {
    const created = before.index(name)?.index.origin.statement;
    return created?.parsed.fact.kind === 'createIndex' ? [created.text] : [];
  });
}
