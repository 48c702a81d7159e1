import type { MigrationFix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import { TRANSIENT_TABLE_WORDS } from '../lexicons/table-kinds.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { deletedTables, deleteHead, isHousekeeping, isStoredCode } from '../support/keys/deleted-tables.ts';
import { SOFT_DELETE_OPTIONS, softDeleteColumn } from '../support/keys/soft-delete.ts';
import { hasTemporaryName, isJoinTable, isNamed, isOwnTable } from '../support/keys/table-kinds.ts';

const meta: RuleMeta = {
  id: 'consider-soft-delete',
  title: 'Deleting for good should be a decision',
  group: 'keys',
  priority: 'P0',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'application SQL deletes from a table that cannot mark its rows as deleted' }],
  aboutRunning: false,
  docs: {
    why: `A DELETE cannot be taken back. When a customer deletes the wrong order, or a bug deletes too much, a column such as \`deleted_at\` turns a restore from last night's backup into one UPDATE; and audits, reports
and references to the row keep working.`,
    howToFix: `Add \`deleted_at timestamptz\` in a new migration, with a partial index over the rows that live, turn the DELETE into \`UPDATE … SET deleted_at = now()\`, and let a purge remove old rows. Or decide
that gone is gone, and say why in a suppression.`,
    whenNotToUse: `A question, not an error: it has the lowest confidence and no place in bulk fixes. Asked once for each DELETE of application SQL and of function bodies, for tables that the workspace creates. Join tables, sessions,
tokens, caches, logs, queues and temporary tables (\`tmp_…\`), migrations, seeds and tests are passed over. Data that the law wants erased must be.`,
    bad: [
      {
        title: 'Which customer was that?',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);\n' },
          { path: 'db/queries/customers.sql', text: 'DELETE FROM customers WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Customers are marked; sessions come and go',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, deleted_at timestamptz);\nCREATE TABLE sessions (id uuid PRIMARY KEY, expires_at timestamptz NOT NULL);\n',
          },
          {
            path: 'db/queries/customers.sql',
            text: 'UPDATE customers SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL;\nDELETE FROM sessions WHERE expires_at < now();\n',
          },
        ],
      },
    ],
    sources: [
      'Laravel documentation, Eloquent: Soft Deleting',
      'PostgreSQL manual, 11.8 Partial Indexes',
      'Brandur Leach, “Soft Deletion Probably Isn’t Worth It”, for the other side',
    ],
  },
  options: SOFT_DELETE_OPTIONS,
};

/** The finding sits on `DELETE FROM table`. */
export const considerSoftDelete: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query'],
  check(context) {
    if (context.parsed.fact.kind !== 'query' || isHousekeeping(context) || !isApplicationCode(context)) return;
    for (const deleted of deletedTables(context)) {
      const { table } = deleted;
      if (softDeleteColumn(table, context.options) || !keepsRows(table)) continue;
      context.report(deleteHead(context.statement.text, deleted), {
        confidence: 25,
        message:
          `Rows of ${table.name} that this deletes cannot be brought back or audited. Should they be marked instead, in a column deleted_at? ` +
          'If gone is meant, suppress this with the reason.',
        fixes: (fixContext) => fixesFor(fixContext, table),
      });
    }
  },
};

/** Queries of the application, and what functions and procedures do whenever they are called. Triggers only keep tables in step. */
function isApplicationCode(context: TimelineContext): boolean {
  if (context.statement.parsed.fact.kind === 'createTrigger') return false;
  return context.file.role === 'query' || isStoredCode(context);
}

function keepsRows(table: Table): boolean {
  return isOwnTable(table) && !isJoinTable(table) && !isNamed(table, TRANSIENT_TABLE_WORDS) && !hasTemporaryName(table);
}

/** The type of a moment in each engine. */
const MOMENT_TYPE: Partial<Record<Dialect, string>> = {
  postgresql: 'timestamptz',
  mysql: 'datetime',
  mariadb: 'datetime',
  sqlite: 'TEXT',
  tsql: 'datetime2',
};

/** The next migration adds the column, and in PostgreSQL an index over the rows that live. */
function fixesFor(context: FixContext, table: Table): readonly MigrationFix[] {
  const { dialect } = context;
  const type = MOMENT_TYPE[dialect];
  const key = table.primaryKey?.columns ?? [];
  if (!context.canWriteMigration || !type || context.database.timeline.final.tableByKey(table.key) !== table) return [];
  const target = tableName(table, dialect);
  const add = `ALTER TABLE ${target} ADD${dialect === 'tsql' ? '' : ' COLUMN'} deleted_at ${type}`;
  const index = quoteIdentifier(`${table.databaseName}_live_idx`, dialect);
  const columns = key.map((name) => quoteIdentifier(name, dialect)).join(', ');
  return [
    {
      kind: 'migration',
      title: `Add deleted_at to ${table.name} in a new migration`,
      slug: slug('add_deleted_at_to', table.databaseName),
      bulk: false,
      steps: [
        { up: [add], down: [`ALTER TABLE ${target} DROP COLUMN deleted_at`], transactional: true },
        ...(dialect === 'postgresql' && columns !== ''
          ? [
              {
                up: [`CREATE INDEX CONCURRENTLY ${index} ON ${target} (${columns}) WHERE deleted_at IS NULL`],
                down: [`DROP INDEX CONCURRENTLY ${index}`],
                transactional: false,
                suffix: 'index',
              },
            ]
          : []),
      ],
    },
  ];
}
