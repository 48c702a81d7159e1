import type { QualifiedName } from '../../model/identifier.ts';
import { nameText } from '../../model/identifier.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isRollback, runsForward } from '../support/live-table.ts';
import { concurrentlyFixes } from '../support/migrations/concurrently.ts';
import { isCreatedEarlier } from '../support/migrations/created-earlier.ts';
import { headSpan } from '../support/migrations/statement-words.ts';
import { isInTransaction, outsideAdvice } from '../support/migrations/transactions.ts';
import { parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-concurrent-index-deletion',
  title: 'Indexes of existing tables must be dropped concurrently',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the index is older than the migration, or not known at all (a note in rollbacks)' }],
  aboutRunning: true,
  docs: {
    why: `\`DROP INDEX\` takes an ACCESS EXCLUSIVE lock on the index’s table. Dropping is quick, but the lock has to wait for every query that is running on the table, and
while it waits everything else queues up behind it: one long report is enough to stop the application. \`DROP INDEX CONCURRENTLY\` waits without
blocking anybody.`,
    howToFix: `Write \`DROP INDEX CONCURRENTLY\`. It cannot run in a transaction, drops one index at a time, and takes no CASCADE: give it a file of its own where the
migration tool wraps files.`,
    whenNotToUse: `Indexes and tables that the same file or undeployed batch creates, temporary tables, and indexes of partitioned tables (which cannot be dropped concurrently) are exempt. In
rollbacks it is a note. Switch it off where migrations run while the application is stopped.`,
    bad: [
      {
        title: 'Everybody waits for the longest query on the table',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_email_idx ON users (email);\n',
          },
          { path: 'migrations/002_email.up.sql', text: 'DROP INDEX users_email_idx;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Nobody waits',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_email_idx ON users (email);\n',
          },
          { path: 'migrations/002_email.up.sql', text: 'DROP INDEX CONCURRENTLY users_email_idx;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, DROP INDEX, CONCURRENTLY',
      'squawk require-concurrent-index-deletion, strong_migrations remove_index, pg-migration-lint PGM002, pgfence',
    ],
  },
};

/** The finding sits on `DROP INDEX`. */
export const requireConcurrentIndexDeletion: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['drop'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'drop' || fact.objectType !== 'index' || fact.concurrently) return;
    const live = fact.names.filter((name) => isLive(context, name));
    const [first] = live;
    if (!first) return;
    const rollback = isRollback(context);
    const head = headSpan(context, 2);
    const found = context.before.index(first);
    context.report(head, {
      confidence: 75,
      ...(rollback ? { severity: 'info' as const } : {}),
      message:
        `Dropping ${live.map(nameText).join(', ')} has to wait for all queries on ${found?.table.name ?? 'its table'}, and everything behind it waits too. ` +
        (fact.names.length > 1 || fact.cascade
          ? 'Drop each index by itself with DROP INDEX CONCURRENTLY, which takes no CASCADE.'
          : isInTransaction(context.transaction)
            ? outsideAdvice(context.database.plan, 'Use DROP INDEX CONCURRENTLY')
            : 'Use DROP INDEX CONCURRENTLY.'),
      fixes: (fixContext) =>
        fact.names.length > 1 || fact.cascade || rollback
          ? []
          : concurrentlyFixes(fixContext, context, {
              at: head.end,
              title: 'Drop it concurrently',
              slug: slug('drop', first.object.name),
              down: recreate(found),
            }),
    });
  },
};

function isLive(context: TimelineContext, name: QualifiedName): boolean {
  const found = context.before.index(name);
  if (isCleanup(context)) return false;
  if (isRollback(context)) return !isGoneWithTable(context, name);
  if (!found)
    return !declaresTables(context) && runsForward(context) && !isCreatedEarlier(context, (one) => creates(one, name));
  if (found.table.partitioned || found.index.origin.statement.file === context.file.path) return false;
  return changesLiveTable(context, tableName(found.table, name));
}

/** A script that takes everything away, and undoes no migration. */
function isCleanup({ file, direction }: TimelineContext): boolean {
  return file.role === 'rollback' && file.version === undefined && isRollback({ file, direction });
}

/** A dump or declarative file. */
function declaresTables({ database, file }: TimelineContext): boolean {
  return (
    file.role === 'schema' && database.statementsOf(file.path).some(({ parsed }) => parsed.fact.kind === 'createTable')
  );
}

function creates({ fact }: ParsedStatement, { object }: QualifiedName): boolean {
  if (fact.kind === 'createIndex') return fact.index.name?.name === object.name;
  // `orders_placed_at_idx` speaks of the table orders.
  return fact.kind === 'createTable' && object.name.startsWith(`${fact.name.object.name}_`);
}

/** A table of the schema as a statement would name it. */
function tableName(table: Table, { object }: QualifiedName): QualifiedName {
  return {
    schema: { name: table.schema, quoted: false, span: object.span },
    object: { name: table.name, quoted: false, span: object.span },
    span: object.span,
  };
}

/** In a rollback: true where it drops the index’s table too, so that nobody uses either. */
function isGoneWithTable(context: TimelineContext, name: QualifiedName): boolean {
  const { table } = context.final.index(name) ?? {};
  return context.database
    .statementsOf(context.file.path)
    .some(
      ({ parsed: { fact } }) =>
        fact.kind === 'drop' &&
        fact.objectType === 'table' &&
        fact.names.some(({ object }) => object.name === table?.name),
    );
}

/** The statement that created the index, for the rollback; nothing where it was made in another way. */
function recreate(found: { readonly index: Index } | undefined): readonly string[] {
  if (!found) return [];
  const { fact, span } = parsedAt(found.index.origin);
  if (fact.kind !== 'createIndex' || fact.index.name?.name !== found.index.name) return [];
  return [found.index.origin.statement.text.slice(span.start, span.end)];
}
