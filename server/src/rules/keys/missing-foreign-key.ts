import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import { OUTLIVING_TABLE_WORDS } from '../lexicons/table-kinds.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { declarationOrder } from '../support/declaration-order.ts';
import { quoteIdentifier, tableName } from '../support/identifiers.ts';
import { columnNameAt, columnsByWords, definitionOf, writtenName } from '../support/keys/column-name.ts';
import { addForeignKeyMigration } from '../support/keys/key-migrations.ts';
import { joinedWords, stemOfId } from '../support/keys/name-words.ts';
import { hasTemporaryName, isNamed, isOwnTable } from '../support/keys/table-kinds.ts';
import { tableNamed } from '../support/keys/target-names.ts';
import { inCaseOf, parsedAt } from '../support/places.ts';

const DEFAULT_IGNORED = ['external_id', 'tenant_id', 'trace_id', 'span_id', 'request_id', 'correlation_id'];

const meta: RuleMeta = {
  id: 'missing-foreign-key',
  title: 'A column that refers to another table needs a foreign key',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [
    { value: 50, when: 'the name and the type of the column fit the primary key of a table of the workspace' },
  ],
  aboutRunning: false,
  docs: {
    why: `Without the constraint nothing keeps \`orders.user_id\` pointing at a user that exists. Rows lose their parents when somebody deletes by hand, when two transactions race, or when
one code path forgets; joins then drop these rows silently and reports stop adding up. The planner loses an estimate, and readers of the schema lose the relation.`,
    howToFix: `Declare \`REFERENCES users (id)\` where the column is created. For a table that is in use add the constraint in a new migration, in PostgreSQL with \`NOT VALID\` first and
\`VALIDATE CONSTRAINT\` after, having removed the rows that have no parent.`,
    whenNotToUse: `Only columns \`<name>_id\` count for which the workspace has a table of that name, singular or plural, with a primary key of one column of the same family of types. The schema
at the end of history decides. Polymorphic pairs (\`x_type\`, \`x_id\`), the names of the option \`ignoredColumns\`, partitioned MySQL tables, MyISAM, tables with temporary names, logs, audits and histories (which outlive what they tell of), and databases
with Prisma's \`relationMode = "prisma"\` are passed over. Switch it off where the database must do without foreign keys (Vitess, sharding).`,
    bad: [
      {
        title: 'Any number passes for a user',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  user_id bigint NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The engine keeps the promise',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  user_id bigint NOT NULL REFERENCES users (id)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Keyless Entry”',
      'PostgreSQL manual, 5.5.5 Foreign Keys; ALTER TABLE, ADD table_constraint NOT VALID',
      'MySQL manual, 26.6 Restrictions and Limitations on Partitioning: foreign keys not supported for partitioned InnoDB tables',
      'active_record_doctor missing_foreign_keys, sqlcheck 1005',
    ],
  },
  options: {
    ignoredColumns: {
      schema: { type: 'array', items: { type: 'string' } },
      default: DEFAULT_IGNORED,
      description: 'Columns that name things outside this database.',
    },
  },
};

/** The finding sits on the column's name. */
export const missingForeignKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (context.prisma || !isOwnTable(table) || hasTemporaryName(table) || !takesForeignKeys(table, context)) return;
    if (isNamed(table, OUTLIVING_TABLE_WORDS)) return;
    const ignored = context.options.ignoredColumns as readonly string[];
    for (const column of table.columns) {
      if (
        column.inherited ||
        column.generated ||
        column.identity ||
        column.type.serial ||
        ignored.includes(joinedWords(writtenName(column)))
      )
        continue;
      const target = targetOf(context, column);
      if (!target) continue;
      const { table: referenced, key } = target;
      context.report(columnNameAt(column), {
        confidence: 50,
        message:
          `${table.name}.${column.name} seems to refer to ${referenced.name}.${key.name}, but no foreign key says so, so it can hold ids of rows that do not exist. ` +
          `Add FOREIGN KEY (${column.name}) REFERENCES ${referenced.name} (${key.name}).`,
        related: [{ at: columnNameAt(key), message: `${referenced.name}.${key.name} is the key that it fits` }],
        fixes: (fixContext) => fixesFor(fixContext, table, column, referenced, key),
      });
    }
  },
};

function fixesFor(context: FixContext, table: Table, column: Column, referenced: Table, key: Column): readonly Fix[] {
  if (context.canWriteMigration) {
    const fix = addForeignKeyMigration(table, column, referenced, key.databaseName, context.dialect);
    return fix ? [fix] : [];
  }
  const edit = context.deployed ? undefined : declareHere(context, table, column, referenced, key);
  return edit ? [{ kind: 'edit', title: 'Declare the foreign key', bulk: false, edits: [edit] }] : [];
}

/** In CREATE TABLE, where the referenced table is there already, after the columns: MySQL reads REFERENCES on a column and ignores it. */
function declareHere(
  { dialect, database }: FixContext,
  table: Table,
  column: Column,
  referenced: Table,
  key: Column,
): StatementEdit | undefined {
  const { statement } = table.origin;
  const { fact } = statement.parsed;
  if (fact.kind !== 'createTable' || column.origin.statement !== statement) return undefined;
  const isThere = declarationOrder(database.plan)(referenced.origin, table.origin) < 0;
  const last = fact.columns.at(-1);
  if (!last || (!isThere && dialect !== 'sqlite')) return undefined;
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, last.span.start))?.[0] ?? ' ';
  const end = Math.max(
    last.span.end,
    ...fact.constraints.map(({ span }) => span.end),
    ...fact.indexes.map(({ span }) => span.end),
  );
  const [own, other] = [column, key].map((one) => quoteIdentifier(one.databaseName, dialect));
  const clause = `${inCaseOf(statement, 'FOREIGN KEY')} (${own}) ${inCaseOf(statement, 'REFERENCES')} ${tableName(referenced, dialect)} (${other})`;
  return { statement, span: { start: end, end }, newText: `,${indent}${clause}` };
}

/** Neither partitioned tables nor MyISAM have foreign keys in MySQL; Prisma's emulation replaces them on purpose. */
function takesForeignKeys(table: Table, { dialect, database }: TableContext): boolean {
  if (database.prisma?.relationMode === 'prisma') return false;
  if (dialect !== 'mysql' && dialect !== 'mariadb') return true;
  const { fact } = parsedAt(table.origin);
  const engine = fact.kind === 'createTable' ? (fact.options.engine ?? '').toLowerCase() : '';
  return !table.partitioned && (engine === '' || engine === 'innodb');
}

function targetOf(context: TableContext, column: Column): { readonly table: Table; readonly key: Column } | undefined {
  const { table, schema } = context;
  const stem = stemOfId(writtenName(column));
  if (!stem || isInForeignKey(table, column.name) || isPolymorphic(table, stem)) return undefined;
  // That MySQL does not read REFERENCES on a column is another rule's matter.
  if (!readsInlineReferences(context) && definitionOf(column)?.references) return undefined;
  if (table.partitioned && partitionsHaveIt(context, column.name)) return undefined;
  const target = tableNamed(stem, table, schema);
  if (!target || target.key === table.key || !isOwnTable(target) || !takesForeignKeys(target, context))
    return undefined;
  const [name, ...more] = target.primaryKey?.columns ?? [];
  const key = name === undefined || more.length > 0 ? undefined : findColumn(target, name);
  if (!key || !sameFamily(column, key)) return undefined;
  return { table: target, key };
}

function isInForeignKey(table: Table, column: string): boolean {
  return table.foreignKeys.some((foreignKey) =>
    foreignKey.columns.some((name) => name.toLowerCase() === column.toLowerCase()),
  );
}

function readsInlineReferences({ dialect }: TableContext): boolean {
  return dialect !== 'mysql' && dialect !== 'mariadb';
}

/** Before PostgreSQL 11 only the partitions could have foreign keys, one by one. */
function partitionsHaveIt({ table, schema }: TableContext, column: string): boolean {
  for (const other of schema.tables()) {
    if (other.partitionOf === table.key && isInForeignKey(other, column)) return true;
  }
  return false;
}

/** `commentable_id` beside `commentable_type`: the type says which table is meant. */
function isPolymorphic(table: Table, stem: readonly string[]): boolean {
  const columns = columnsByWords(table);
  return ['type', 'kind', 'class'].some((what) => columns.has(`${stem.join('_')}_${what}`));
}

function sameFamily(a: Column, b: Column): boolean {
  const [first, second] = [a.type.base ?? a.type, b.type.base ?? b.type];
  return first.family !== 'unknown' && first.family === second.family && first.arrayDimensions === 0;
}
