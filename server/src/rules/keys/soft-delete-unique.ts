import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { eachExpression } from '../support/expressions.ts';
import { columnList, quoteIdentifier, schemaPrefix, slug, tableName } from '../support/identifiers.ts';
import { indexAt } from '../support/index-place.ts';
import { type IndexShape, indexShapes } from '../support/index-shape.ts';
import { columnNameAt } from '../support/keys/column-name.ts';
import { joinedWords } from '../support/keys/name-words.ts';
import { livesWhen, SOFT_DELETE_OPTIONS, softDeleteColumn } from '../support/keys/soft-delete.ts';
import { isOwnTable } from '../support/keys/table-kinds.ts';
import { databaseColumns } from '../support/new-index.ts';
import { inCaseOf, isNested, parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'soft-delete-unique',
  title: 'A unique key must leave out rows that are marked as deleted',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [{ value: 50, when: 'the key neither holds the mark nor is restricted to rows that live' }],
  aboutRunning: false,
  docs: {
    why: `A user who closed the account still owns the e-mail address: the row is there, only marked. Signing up again fails with a duplicate key, and so does creating anything under a name that a deleted row holds, long after everybody forgot it.`,
    howToFix: `PostgreSQL, SQLite and SQL Server: a unique index over the rows that live, \`CREATE UNIQUE INDEX … WHERE deleted_at IS NULL\`. MySQL has no such index: let the mark be part of the key as a column that is never NULL (\`deleted_at\` with
a fixed default, or a generated column), since NULLs never collide.`,
    whenNotToUse: `Primary keys, keys over uuids and other values that are never used twice, keys that foreign keys refer to, partial indexes and indexes over an expression with the mark are passed over. Suppress it where a value really must never come back.`,
    bad: [
      {
        title: 'The address is taken for ever',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text UNIQUE,\n  deleted_at timestamptz\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Unique among those who live',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text,\n  deleted_at timestamptz\n);\nCREATE UNIQUE INDEX users_email_idx ON users (email) WHERE deleted_at IS NULL;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.8 Partial Indexes, Example 11.3 Setting up a Partial Unique Index',
      'MySQL manual, 13.1.15 CREATE INDEX: “A UNIQUE index permits multiple NULL values”; SQL Server documentation, Create filtered indexes',
      'prisma-schema-auditor SOFTDELETE_MISSING_IN_UNIQUE',
    ],
  },
  options: SOFT_DELETE_OPTIONS,
};

/** The finding sits on the key: the constraint, or the index's name; related is the mark. */
export const softDeleteUnique: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    if (!isOwnTable(table)) return;
    const mark = softDeleteColumn(table, context.options);
    if (!mark) return;
    for (const shape of indexShapes(table, dialect)) {
      if (!shape.unique || shape.kind === 'primaryKey' || shape.where || mentions(shape, mark)) continue;
      const columns = shape.parts.flatMap((part) => (part.column ? [part.column.name] : []));
      if (columns.some((name) => isNeverReused(table, name)) || isReferenced(context, columns)) continue;
      if (context.prisma && isRelation(table, columns)) continue;
      const what = columns.length > 0 ? `their ${columns.join(', ')}` : 'the values of this key';
      context.report(indexAt(shape), {
        confidence: 50,
        message:
          `Rows that ${mark.name} marks as deleted still hold ${what}, so the same value cannot be used again and the INSERT fails. ` +
          advice(context, mark),
        related: [{ at: columnNameAt(mark), message: `${mark.name} marks deleted rows` }],
        fixes: (fixContext) => fixesFor(fixContext, table, shape, columns, mark),
      });
    }
  },
};

function advice({ dialect, prisma }: TableContext, mark: Column): string {
  if (prisma)
    return `Add ${mark.name} to the key as a value that is never NULL, or make the index partial in a migration.`;
  return HAS_PARTIAL_INDEXES.has(dialect)
    ? `Make it a unique index WHERE ${livesWhen(mark, dialect)}.`
    : `Make ${mark.databaseName}, or a column computed from it, a part of the key; it must never be NULL there.`;
}

const HAS_PARTIAL_INDEXES: ReadonlySet<string> = new Set(['postgresql', 'sqlite', 'tsql']);

function mentions(shape: IndexShape, mark: Column): boolean {
  const name = mark.name.toLowerCase();
  return shape.parts.some((part) => {
    if (part.column?.name.toLowerCase() === name) return true;
    return [...eachExpression(part.expression)].some(
      (one) => one.kind === 'column' && one.parts.at(-1)?.name.toLowerCase() === mark.databaseName.toLowerCase(),
    );
  });
}

/** Values that are made up once and never typed in again; a column computed from the mark is part of the remedy. */
function isNeverReused(table: Table, name: string): boolean {
  const column = findColumn(table, name);
  if (!column) return false;
  if (column.type.family === 'uuid' || column.generated || column.identity || column.type.serial) return true;
  return NEVER_REUSED.test(joinedWords(column.name));
}

const NEVER_REUSED = /(?:^|_)(?:uuid|guid|ulid|cuid|nanoid|ksuid|token|hash|nonce|fingerprint)$/;

/** Prisma demands a unique key of the fields of a one-to-one relation. */
function isRelation(table: Table, columns: readonly string[]): boolean {
  return table.foreignKeys.some((foreignKey) => foreignKey.columns.join() === columns.join());
}

/** A foreign key needs a whole unique key to point at. */
function isReferenced({ table, schema }: TableContext, columns: readonly string[]): boolean {
  const wanted = columns
    .map((name) => name.toLowerCase())
    .toSorted()
    .join();
  for (const other of schema.tables()) {
    for (const { referencedTable, referencedColumns } of other.foreignKeys) {
      if (referencedTable !== table.key) continue;
      if (
        referencedColumns
          .map((name) => name.toLowerCase())
          .toSorted()
          .join() === wanted
      )
        return true;
    }
  }
  return false;
}

function fixesFor(
  context: FixContext,
  table: Table,
  shape: IndexShape,
  columns: readonly string[],
  mark: Column,
): readonly Fix[] {
  const { dialect } = context;
  const { fact } = parsedAt(shape.origin);
  if (!HAS_PARTIAL_INDEXES.has(dialect) || (fact.kind === 'createTable' && fact.prisma)) return [];
  const name = quoteIdentifier(mark.databaseName, dialect);
  const condition = livesWhen(mark, dialect).replace(mark.databaseName, name);
  if (!context.deployed && !isNested(shape.origin) && fact.kind === 'createIndex' && !shape.include.length) {
    const edit = partialEdit(shape, condition);
    return [{ kind: 'edit', title: `Restrict it to rows that live`, bulk: false, edits: [edit] }];
  }
  if (!context.canWriteMigration || dialect !== 'postgresql' || columns.length === 0) return [];
  if (shape.name === undefined || columns.length !== shape.parts.length) return [];
  const target = tableName(table, dialect);
  const list = columnList(databaseColumns(table, columns), dialect);
  const index = quoteIdentifier(`${shape.name.slice(0, 54)}_live`, dialect);
  const old = quoteIdentifier(shape.name, dialect);
  const isConstraint = shape.kind === 'unique';
  const prefix = schemaPrefix(table, dialect);
  return [
    {
      kind: 'migration',
      title: `Replace ${shape.name} by a unique index over rows that live`,
      slug: slug('make', shape.name, 'partial'),
      bulk: false,
      steps: [
        {
          up: [`CREATE UNIQUE INDEX CONCURRENTLY ${index} ON ${target} (${list}) WHERE ${condition}`],
          down: [`DROP INDEX CONCURRENTLY ${prefix}${index}`],
          transactional: false,
          suffix: 'create',
        },
        {
          up: [isConstraint ? `ALTER TABLE ${target} DROP CONSTRAINT ${old}` : `DROP INDEX ${prefix}${old}`],
          down: [
            isConstraint
              ? `ALTER TABLE ${target} ADD CONSTRAINT ${old} UNIQUE (${list})`
              : `CREATE UNIQUE INDEX ${old} ON ${target} (${list})`,
          ],
          transactional: true,
          suffix: 'drop',
          comment: 'ON CONFLICT clauses that name the columns must repeat the WHERE of the new index.',
        },
      ],
    },
  ];
}

/** WHERE goes to the end of CREATE INDEX, before T-SQL's WITH and ON. */
function partialEdit({ origin: { statement } }: IndexShape, condition: string): StatementEdit {
  const { text } = statement;
  const clause = inCaseOf(statement, ` WHERE ${condition}`);
  const tail = /\)(\s*(?:with\s*\(|on\s+\[?\w|tablespace\s)[\s\S]*)$/i.exec(text);
  const at = tail ? text.length - (tail[1] ?? '').length : text.length;
  return { statement, span: { start: at, end: at }, newText: clause };
}
