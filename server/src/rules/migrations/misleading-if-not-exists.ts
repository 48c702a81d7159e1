import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { enumerate, quoteIdentifier, slug } from '../support/identifiers.ts';
import { isRollback } from '../support/live-table.ts';
import { isCreatedEarlier } from '../support/migrations/created-earlier.ts';
import { textAt } from '../support/places.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'misleading-if-not-exists',
  title: 'IF NOT EXISTS must not hide that a table has another shape',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'the table exists with other columns; or an index is created CONCURRENTLY (a note)' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`CREATE TABLE IF NOT EXISTS\` looks at the name alone. Where the table is there already, the new column in its list is simply not added, the migration succeeds, and the application
fails at the first query. \`CREATE INDEX CONCURRENTLY IF NOT EXISTS\` likewise takes the invalid remains of a failed attempt for the index.`,
    howToFix:
      'Say what changes: `ALTER TABLE … ADD COLUMN`. For an index, look for an invalid one of that name first (`pg_index.indisvalid`), and drop it.',
    whenNotToUse:
      'A repeated definition with the same columns, or fewer, adds nothing that could be missed, and is not reported; rollbacks are not looked at.',
    bad: [
      {
        title: 'The column email is not added',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_email.sql',
            text: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email text);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Says what changes',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_email.sql', text: 'ALTER TABLE users ADD COLUMN email text;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE TABLE, IF NOT EXISTS: “there is no guarantee that the existing relation is anything like the one that would have been created”',
      'pg-migration-lint PGM403',
    ],
  },
};

/** The finding sits on the table's name, or on the words of CREATE INDEX. */
export const misleadingIfNotExists: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'createIndex'],
  check(context) {
    const { fact, span } = context.parsed;
    // A program may make its tables in a database of its own.
    if (context.statement.embedding) return;
    if (isRollback(context) || (context.nested && context.statement.parsed.fact.kind !== 'codeBlock')) return;
    if (fact.kind === 'createTable' && fact.ifNotExists) checkTable(context, fact);
    if (fact.kind === 'createIndex' && fact.concurrently && fact.ifNotExists && fact.index.name) {
      const { name } = fact.index.name;
      if (isCreatedEarlier(context, (earlier) => dropsIndex(earlier, name))) return;
      context.report(
        { start: span.start, end: fact.index.name.span.end },
        {
          confidence: 85,
          severity: 'info',
          message: `If an earlier attempt failed, its invalid index ${name} is there, and IF NOT EXISTS leaves it so. Look for an invalid index of that name before, and drop it.`,
        },
      );
    }
  },
};

/** What an earlier attempt has left is taken away first. */
function dropsIndex({ fact }: ParsedStatement, index: string): boolean {
  return fact.kind === 'drop' && fact.objectType === 'index' && fact.names.some(({ object }) => object.name === index);
}

function checkTable(context: TimelineContext, fact: CreateTable): void {
  const table = context.before.table(fact.name);
  if (table?.kind !== 'table' || !table.complete || table.temporary !== fact.temporary || fact.asQuery) return;
  if (table.partitioned !== (fact.partitionBy !== undefined) && context.file.role === 'schema') return;
  const missing = fact.columns.filter((column) => !findColumn(table, column.name.name));
  const changed = fact.columns.filter((column) => isOther(table, column, context.dialect));
  if (missing.length + changed.length === 0) return;
  const name = nameText(fact.name);
  const parts = [
    ...(missing.length > 0 ? [`${enumerate(missing.map(columnName))} will not be added`] : []),
    ...(changed.length > 0 ? [`${enumerate(changed.map(columnName))} will keep another type`] : []),
  ];
  context.report(fact.name.span, {
    confidence: 85,
    message: `${name} exists already, so that this does nothing: ${parts.join(', and ')}. Use ALTER TABLE to change it.`,
    related: [{ at: table.origin, message: 'Created here.' }],
    fixes: (fixContext) => fixesFor(fixContext, context, fact, changed.length > 0 ? [] : missing),
  });
}

function columnName({ name }: ColumnDefinition): string {
  return name.name;
}

/** True for a column that the table has with another type, or another length or precision; SQLite’s types are but families. */
function isOther(table: Table, { name, type }: ColumnDefinition, dialect: Dialect): boolean {
  const known = findColumn(table, name.name)?.type;
  if (!known || known.family === 'unknown' || type.family === 'unknown') return false;
  if (known.arrayDimensions !== type.arrayDimensions) return true;
  if (known.family !== type.family) return known.name !== type.name;
  if (known.name !== type.name) return dialect !== 'sqlite';
  if (known.unsigned !== type.unsigned) return true;
  // The number of MySQL’s int(11) is no length.
  return type.family !== 'integer' && type.family !== 'boolean' && known.arguments.join() !== type.arguments.join();
}

function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: CreateTable,
  missing: readonly ColumnDefinition[],
): readonly Fix[] {
  if (missing.length === 0 || context.nested || fact.constraints.length + fact.indexes.length > 1) return [];
  const { statement, dialect } = context;
  const target = textAt(statement, fact.name.span);
  const add = dialect === 'sqlite' || dialect === 'clickhouse' || dialect === 'postgresql' ? 'ADD COLUMN' : 'ADD';
  const added = missing.map((column) => `ALTER TABLE ${target} ${add} ${textAt(statement, column.span)}`);
  if (!fixContext.deployed) {
    const span = { start: 0, end: statement.text.length };
    const edits = [{ statement, span, newText: added.join(statementBreak(context.database)) }];
    return [{ kind: 'edit', title: 'Add the missing columns instead', bulk: false, edits }];
  }
  if (!fixContext.canWriteMigration) return [];
  const dropped = missing.map(({ name }) => `ALTER TABLE ${target} DROP COLUMN ${quoteIdentifier(name.name, dialect)}`);
  return [
    {
      kind: 'migration',
      title: 'Add the missing columns in a new migration',
      slug: slug('add', ...missing.map(columnName), 'to', fact.name.object.name),
      bulk: false,
      steps: [{ up: added, down: dropped.toReversed(), transactional: true }],
    },
  ];
}
