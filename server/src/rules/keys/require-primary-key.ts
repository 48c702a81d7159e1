import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { PrismaModelDetails } from '../../model/prisma-facts.ts';
import type { Provenance, Table } from '../../model/schema.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { columnList, quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { databaseColumns } from '../support/new-index.ts';
import { inCaseOf, isNested, parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-primary-key',
  title: 'Every table needs a primary key',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'nothing identifies a row' },
    { value: 50, when: 'a unique key whose columns are all NOT NULL could be the primary key' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Without a primary key two rows can be the same in every column, and then no statement can update or delete just one of them. Logical replication
refuses UPDATE and DELETE on such a table, MySQL replicas search the whole table for every changed row, most ORMs cannot map it, foreign
keys have nothing to point at, and a retried INSERT quietly doubles its data.`,
    howToFix: `Declare the natural key as primary key where there is one (for a join table, both foreign keys), or add a surrogate:
\`id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY\`. A unique key whose columns are all NOT NULL can simply become the primary key.`,
    whenNotToUse: `The schema at the end of history counts: a key that a later file adds is enough, and a dropped table is not asked. Temporary and foreign tables,
partitions, children of INHERITS, CREATE TABLE AS, \`LIKE … INCLUDING INDEXES\`, views and Prisma's \`@@ignore\` are exempt, and ClickHouse has no such
key. Suppress it for append-only staging tables that are truncated and never referenced.`,
    bad: [
      {
        title: 'Rows that nothing tells apart',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE events (happened_at timestamptz, body text);\n' }],
      },
    ],
    good: [
      {
        title: 'A surrogate key',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  happened_at timestamptz,\n  body text\n);\n',
          },
        ],
      },
      {
        title: 'A key that a later migration adds',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_events.up.sql', text: 'CREATE TABLE events (id bigint NOT NULL, body text);\n' },
          { path: 'migrations/002_key.up.sql', text: 'ALTER TABLE events ADD PRIMARY KEY (id);\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.5.4 Primary Keys: “it is usually best to follow it”; 29.1 Publication, REPLICA IDENTITY',
      'MySQL manual, 19.5.1 Replication Features and Issues: row-based replication without a primary key',
      'Splinter 0004, pg-migration-lint PGM502/503, Bytebase TABLE_REQUIRE_PK, sqlcheck 1003, pg-index-health',
    ],
  },
};

/** The finding sits on the table's name, or on what dropped the key. */
export const requirePrimaryKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table' || table.temporary || table.primaryKey || isExempt(context)) return;
    const unique = candidateKey(table);
    const dropped = table.primaryKeyDropped;
    const at: Provenance = dropped ?? table.origin;
    const consequence =
      'so rows cannot be told apart: no single one can be updated or deleted, and replication and foreign keys have nothing to go by';
    context.report(at, {
      confidence: unique ? 50 : 90,
      message:
        (dropped ? `This leaves ${table.name} without a primary key, ` : `${table.name} has no primary key, `) +
        (unique
          ? `though (${unique.join(', ')}) is unique and NOT NULL. Make that the primary key, so that tools and foreign keys know it.`
          : `${consequence}. Declare its natural key as primary key or add an id.`),
      ...(dropped && !table.outside
        ? { related: [{ at: table.origin, message: `${table.name} is created here` }] }
        : {}),
      fixes: (fixContext) => fixesFor(fixContext, context, unique),
    });
  },
};

function isExempt(context: TableContext): boolean {
  const { table } = context;
  if (table.outside) return !table.primaryKeyDropped;
  if (table.partitionOf !== undefined || table.inherits.length > 0) return true;
  const { fact } = parsedAt(table.origin);
  if (fact.kind !== 'createTable') return true;
  if (fact.prisma) {
    return !table.complete || fact.prisma.ignored || fact.prisma.blockKind !== 'model' || hasBaseModel(fact.prisma);
  }
  return (
    fact.foreign ||
    fact.asQuery !== undefined ||
    fact.inherits.length > 0 ||
    fact.partitionOf !== undefined ||
    fact.like.some(({ including }) => including.includes('all') || including.includes('indexes')) ||
    'using' in fact.options ||
    isPlatformTable(table)
  );
}

/** Prisma 8: a model that extends another has that one's key. */
function hasBaseModel(model: PrismaModelDetails): boolean {
  return model.attributes.some((attribute) => attribute.name === 'base');
}

/** Temporary tables of T-SQL, and SQLite's own. */
function isPlatformTable(table: Table): boolean {
  return table.name.startsWith('#') || table.name.startsWith('sqlite_');
}

/** The columns of a unique key that are all NOT NULL, the one with the fewest columns. */
function candidateKey(table: Table): readonly string[] | undefined {
  const isRequired = (name: string): boolean => findColumn(table, name)?.nullable === false;
  const candidates = [
    ...table.uniques.map((key) => key.columns),
    ...table.indexes
      .filter((index) => index.unique && !index.where && index.parts.every((part) => part.column && !part.prefixLength))
      .map((index) => index.parts.flatMap((part) => (part.column ? [part.column.name] : []))),
  ].filter((columns) => columns.length > 0 && columns.every(isRequired));
  return candidates.sort((a, b) => a.length - b.length)[0];
}

function fixesFor(
  fixContext: FixContext,
  context: TableContext,
  unique: readonly string[] | undefined,
): readonly Fix[] {
  const { table, prisma } = context;
  const { dialect } = fixContext;
  if (table.primaryKeyDropped) return [];
  const { fact } = table.origin.statement.parsed;
  if (prisma) return fact.kind === 'createTable' ? prismaFixes(table, fact, unique) : [];
  if (!fixContext.deployed && !isNested(table.origin) && fact.kind === 'createTable') {
    const edit = unique ? addConstraint(table, fact, unique, dialect) : addIdColumn(table, fact, dialect);
    if (edit) {
      const title = unique ? `Make (${unique.join(', ')}) the primary key` : 'Add an id column as primary key';
      return [{ kind: 'edit', title, bulk: false, edits: [edit] }];
    }
  }
  return fixContext.canWriteMigration ? migrationFix(table, unique, dialect) : [];
}

/** The definition of a surrogate key in each engine. */
const SURROGATE_KEY: Partial<Record<Dialect, string>> = {
  postgresql: 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  mysql: 'id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY',
  mariadb: 'id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY',
  sqlite: 'id INTEGER PRIMARY KEY',
  tsql: 'id bigint IDENTITY(1,1) PRIMARY KEY',
};

function hasColumn(table: Table, name: string): boolean {
  return table.columns.some((column) => column.databaseName.toLowerCase() === name);
}

/** Inserts the id before the first column, on a line of its own where the first column has one. */
function addIdColumn(table: Table, fact: CreateTable, dialect: Dialect): StatementEdit | undefined {
  const { statement } = table.origin;
  const definition = SURROGATE_KEY[dialect];
  const first = fact.columns[0]?.span.start;
  if (!definition || first === undefined || hasColumn(table, 'id')) return undefined;
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, first))?.[0] ?? ' ';
  return { statement, span: { start: first, end: first }, newText: `${inCaseOf(statement, definition)},${indent}` };
}

/** Appends PRIMARY KEY (…) after the last column or constraint of the body. */
function addConstraint(
  table: Table,
  fact: CreateTable,
  columns: readonly string[],
  dialect: Dialect,
): StatementEdit | undefined {
  const { statement } = table.origin;
  const ends = [...fact.columns, ...fact.constraints, ...fact.indexes].map((part) => part.span.end);
  const first = fact.columns[0]?.span.start;
  if (ends.length === 0 || first === undefined) return undefined;
  const end = Math.max(...ends);
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, first))?.[0] ?? ' ';
  const clause = inCaseOf(statement, `PRIMARY KEY (${columnList(columns, dialect)})`);
  return { statement, span: { start: end, end }, newText: `,${indent}${clause}` };
}

function prismaFixes(table: Table, fact: CreateTable, unique: readonly string[] | undefined): readonly Fix[] {
  const { statement } = table.origin;
  const [only, ...others] = unique ?? [];
  const field = others.length === 0 ? fact.columns.find((column) => column.name.name === only) : undefined;
  const attribute = field?.prisma?.attributes.find((one) => one.name === 'unique');
  if (attribute) {
    const edit = { statement, span: attribute.span, newText: '@id' };
    return [{ kind: 'edit', title: `Make ${only} the id`, bulk: false, edits: [edit] }];
  }
  const first = fact.columns[0]?.span.start;
  if (unique || first === undefined || hasColumn(table, 'id')) return [];
  const indent = /\n[ \t]*$/.exec(statement.text.slice(0, first))?.[0] ?? '\n  ';
  const edit = {
    statement,
    span: { start: first, end: first },
    newText: `id Int @id @default(autoincrement())${indent}`,
  };
  return [{ kind: 'edit', title: 'Add an id', bulk: false, edits: [edit] }];
}

function migrationFix(table: Table, unique: readonly string[] | undefined, dialect: Dialect): readonly Fix[] {
  if (dialect !== 'postgresql' && dialect !== 'mysql' && dialect !== 'mariadb' && dialect !== 'tsql') return [];
  const target = tableName(table, dialect);
  const definition = SURROGATE_KEY[dialect] ?? '';
  if (!unique && hasColumn(table, 'id')) return [];
  const constraint = quoteIdentifier(`${table.databaseName}_pkey`, dialect);
  const key = unique && columnList(databaseColumns(table, unique), dialect);
  const up = key
    ? `ALTER TABLE ${target} ADD CONSTRAINT ${constraint} PRIMARY KEY (${key})`
    : `ALTER TABLE ${target} ADD${dialect === 'tsql' ? '' : ' COLUMN'} ${definition}`;
  const dropKey = dialect === 'mysql' || dialect === 'mariadb' ? 'DROP PRIMARY KEY' : `DROP CONSTRAINT ${constraint}`;
  return [
    {
      kind: 'migration',
      title: `Add a primary key to ${table.name} in a new migration`,
      slug: slug('add_primary_key_to', table.databaseName),
      bulk: false,
      steps: [
        {
          up: [up],
          down: [`ALTER TABLE ${target} ${key ? dropKey : 'DROP COLUMN id'}`],
          transactional: true,
          comment: `Locks ${table.name} while the key is built${key ? '' : ' and the table is rewritten'}.`,
        },
      ],
    },
  ];
}
