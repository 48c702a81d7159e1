import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { CreateIndex } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { canRunOutside, isInTransaction, outsideAdvice } from '../support/migrations/transactions.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-concurrent-index-creation',
  title: 'Indexes on existing tables must be created concurrently',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `\`CREATE INDEX\` holds a SHARE lock on the table from start to end: reads go on, but every INSERT, UPDATE and DELETE waits, and behind the first waiting writer
everything else queues up. On a table of some gigabytes that is minutes of downtime. \`CREATE INDEX CONCURRENTLY\` reads the table twice and waits
for old transactions, but lets writers work.`,
    howToFix: `Write \`CREATE INDEX CONCURRENTLY\`. It cannot run in a transaction, so where the migration tool wraps files give it a file of its own with the tool's directive
(\`-- +goose NO TRANSACTION\`, \`-- atlas:txmode none\`, Flyway's \`executeInTransaction=false\`, \`-- migrate:up transaction:false\`); tools that send a file as one query (Prisma, golang-migrate, dbmate, Diesel, sqlx, postgres-migrations) need it to be the
only statement of that file. If it fails it leaves an
INVALID index behind: drop that and try again.`,
    whenNotToUse: `Tables that the same file or undeployed batch creates, temporary tables, \`ON ONLY\` a partitioned table, and materialised views created in the file are exempt, and so are
rollbacks and function bodies. A partitioned table's index cannot be created concurrently: create it \`ON ONLY\` the parent, then concurrently on each
partition, and attach them. Switch it off where migrations run while the application is stopped.`,
    bad: [
      {
        title: 'Writers wait until the index is built',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'migrations/002_email.up.sql', text: 'CREATE INDEX users_email_idx ON users (email);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Writers go on; a new table needs no care',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);\nCREATE INDEX users_name_idx ON users (name);\n',
          },
          {
            path: 'migrations/002_email.up.sql',
            text: 'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE INDEX, “Building Indexes Concurrently”; 13.3.1 Table-Level Locks',
      'squawk require-concurrent-index-creation, strong_migrations add_index, eugene E6, pg-migration-lint PGM001, pgfence',
    ],
  },
};

/** The finding sits on `CREATE [UNIQUE] INDEX`. */
export const requireConcurrentIndexCreation: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createIndex'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'createIndex' || fact.concurrently || fact.only) return;
    if (!changesLiveTable(context, fact.table)) return;
    const table = context.before.table(fact.table);
    const name = nameText(fact.table);
    const partitioned = table?.partitioned === true;
    context.report(
      { start: span.start, end: fact.afterIndexKeyword },
      {
        confidence: 90,
        message:
          `While this index is built ${lockClause(context, fact.table, name)}. ` +
          (partitioned
            ? `${name} is partitioned: create the index ON ONLY it, then CONCURRENTLY on each partition, and attach them.`
            : context.nested
              ? 'Use CREATE INDEX CONCURRENTLY, which cannot stand in a DO block: IF NOT EXISTS may take the place of its conditions.'
              : isInTransaction(context.transaction)
                ? outsideAdvice(context.database.plan, 'Use CREATE INDEX CONCURRENTLY')
                : 'Use CREATE INDEX CONCURRENTLY.'),
        fixes: (fixContext) => (partitioned || context.nested ? [] : fixesFor(fixContext, context, fact)),
      },
    );
  },
};

function fixesFor(fixContext: FixContext, context: TimelineContext, fact: CreateIndex): readonly Fix[] {
  if (fixContext.deployed) return [];
  const { statement } = context;
  const { afterIndexKeyword: at } = fact;
  const keyword = inCaseOf(statement, ' CONCURRENTLY');
  if (!isInTransaction(context.transaction)) {
    const edit = { statement, span: { start: at, end: at }, newText: keyword };
    // Where no runner is known it may wrap the file, in which case the statement would fail.
    return [{ kind: 'edit', title: 'Create it concurrently', bulk: context.transaction === 'none', edits: [edit] }];
  }
  const name = indexName(context, fact);
  if (!fixContext.canWriteMigration || name === undefined || !canRunOutside(fixContext.database.plan)) return [];
  const up = statement.text.slice(0, at) + keyword + statement.text.slice(at);
  const schema = fact.table.schema ? `${textAt(statement, fact.table.schema.span)}.` : '';
  return [
    {
      kind: 'migration',
      title: 'Move it to a migration of its own and create it concurrently',
      slug: slug('create', name),
      bulk: false,
      steps: [
        {
          up: [up],
          down: [`DROP INDEX CONCURRENTLY ${schema}${quoteIdentifier(name, 'postgresql')}`],
          transactional: false,
        },
      ],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}

/** The index's name; where the statement leaves it out, the one that PostgreSQL will give it. */
function indexName(context: TimelineContext, fact: CreateIndex): string | undefined {
  if (fact.index.name) return fact.index.name.name;
  const indexes = context.final.table(fact.table)?.indexes ?? [];
  return indexes.find((index) => index.origin.statement === context.statement)?.name;
}
