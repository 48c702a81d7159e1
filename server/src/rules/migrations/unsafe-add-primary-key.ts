import type { KeyConstraint } from '../../model/constraint.ts';
import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterTable } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { columnList, quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { outsideAdvice } from '../support/migrations/transactions.ts';
import { textAt } from '../support/places.ts';
import { proofOfNotNull } from '../support/proven-not-null.ts';

const meta: RuleMeta = {
  id: 'unsafe-add-primary-key',
  title: 'A primary key must be added to an existing table from an index that is ready',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `\`ADD PRIMARY KEY\` builds a unique index and sets its columns NOT NULL under an ACCESS EXCLUSIVE lock: nobody can read or write the table until both are done, and a duplicate
or a NULL makes it fail at the end. \`USING INDEX\` spares the index, yet still scans the table for each column that may hold NULL. MySQL sorts the whole
table anew, since its rows are stored in the order of the primary key.`,
    howToFix: `PostgreSQL: \`CREATE UNIQUE INDEX CONCURRENTLY\`, make the columns NOT NULL by way of a validated check, then \`ADD CONSTRAINT … PRIMARY KEY USING INDEX\`.
MySQL: use an online schema change tool, or a quiet hour.`,
    whenNotToUse:
      'Tables that the same file or undeployed batch creates or empties are exempt; rollbacks are not looked at. Switch it off for tables that stay small.',
    bad: [
      {
        title: 'The index is built under an exclusive lock',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_logs.up.sql', text: 'CREATE TABLE logs (id bigint NOT NULL, line text);\n' },
          { path: 'migrations/002_key.up.sql', text: 'ALTER TABLE logs ADD PRIMARY KEY (id);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The index is there already',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_logs.up.sql', text: 'CREATE TABLE logs (id bigint NOT NULL, line text);\n' },
          { path: 'migrations/002_index.up.sql', text: 'CREATE UNIQUE INDEX CONCURRENTLY logs_pkey ON logs (id);\n' },
          {
            path: 'migrations/003_key.up.sql',
            text: 'ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY USING INDEX logs_pkey;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD table_constraint_using_index',
      'MySQL manual, 17.12.1 Online DDL Operations, Primary Key Operations',
      'squawk adding-serial-primary-key-field, eugene W14, pg-migration-lint PGM016, pgrubic US015, pgfence',
    ],
  },
};

/** The finding sits on the constraint. */
export const unsafeAddPrimaryKey: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action): readonly KeyConstraint[] => {
      if (action.kind === 'addColumn') return action.column.primaryKey ? [action.column.primaryKey] : [];
      if (action.kind !== 'addConstraint' || action.constraint.kind !== 'primaryKey') return [];
      return [action.constraint];
    });
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const key of added) checkKey(context, fact, key);
  },
};

function checkKey(context: TimelineContext, fact: AlterTable, key: KeyConstraint): void {
  const table = nameText(fact.name);
  if (key.usingIndex) {
    const nullable = nullableColumns(context, fact, key.usingIndex.name);
    if (nullable.length === 0) return;
    context.report(key.span, {
      confidence: 85,
      message: `A primary key makes ${nullable.join(', ')} NOT NULL, for which ${table} is scanned while ${lockClause(context, fact.name)}. Set ${nullable.length > 1 ? 'them' : 'it'} NOT NULL before, by way of a validated CHECK.`,
    });
    return;
  }
  context.report(key.span, {
    confidence: 85,
    message:
      context.dialect === 'postgresql'
        ? `While the index of this primary key is built ${lockClause(context, fact.name, table)}. ${outsideAdvice(context.database.plan, 'Build it first with CREATE UNIQUE INDEX CONCURRENTLY')} Then add the key USING INDEX in the next migration.`
        : `Adding a primary key stores the whole of ${table} anew, in the order of the key. Use an online schema change tool, or a quiet hour.`,
    fixes: (fixContext) => fixesFor(fixContext, context, fact, key),
  });
}

/** The columns of a known index that PostgreSQL has to scan for NULLs. */
function nullableColumns(context: TimelineContext, fact: AlterTable, index: string): readonly string[] {
  const table = context.before.table(fact.name);
  const found = table?.indexes.find(({ name }) => name === index);
  if (!table || !found) return [];
  return found.parts
    .flatMap((part) => (part.column ? [part.column.name] : []))
    .filter((name) => mayHoldNull(context, fact, table, name));
}

function mayHoldNull(context: TimelineContext, fact: AlterTable, table: Table, name: string): boolean {
  if (findColumn(table, name)?.nullable !== true) return false;
  if (fact.actions.some((action) => action.kind === 'setNotNull' && action.column.name === name)) return false;
  return proofOfNotNull(context, fact, table, name) === 'none';
}

/** A unique index first, then the key from it; only where no column would have to be scanned for NULLs. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  key: KeyConstraint,
): readonly Fix[] {
  const { statement, dialect, before } = context;
  const table = before.table(fact.name);
  const [only, ...others] = fact.actions;
  if (dialect !== 'postgresql' || fixContext.deployed || context.nested || !fixContext.canWriteMigration) return [];
  if (!table || table.partitioned || others.length > 0 || only?.kind !== 'addConstraint') return [];
  const columns = key.columns.map((column) => column.name);
  if (columns.length === 0 || columns.some((name) => findColumn(table, name)?.nullable !== false)) return [];
  const name = quoteIdentifier(key.name?.name ?? `${table.name}_pkey`, dialect);
  const target = textAt(statement, fact.name.span);
  return [
    {
      kind: 'migration',
      title: 'Create a unique index concurrently, and make it the primary key, in new migrations',
      slug: slug('add_primary_key', table.name),
      bulk: false,
      steps: [
        {
          up: [`CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${target} (${columnList(columns, dialect)})`],
          down: [`DROP INDEX CONCURRENTLY IF EXISTS ${schemaOf(fact.name)}${name}`],
          transactional: false,
          suffix: 'index',
        },
        {
          up: [`ALTER TABLE ${target} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name}`],
          down: [`ALTER TABLE ${target} DROP CONSTRAINT ${name}`],
          transactional: true,
          suffix: 'key',
        },
      ],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}

function schemaOf({ schema }: QualifiedName): string {
  return schema ? `${quoteIdentifier(schema.name, 'postgresql')}.` : '';
}
