import type { Fix } from '../../model/fix.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { enumerate } from '../support/identifiers.ts';
import { hasIndexOn } from '../support/index-cover.ts';
import { isLookupTable } from '../support/lookup-tables.ts';
import { createIndexAfter, createIndexMigration } from '../support/new-index.ts';
import { isNested, keepsNames, parsedAt, sameSpan } from '../support/places.ts';
import { addBlockAttribute } from '../support/prisma-edits.ts';

const meta: RuleMeta = {
  id: 'missing-foreign-key-index',
  title: 'A foreign key needs an index on its own columns',
  group: 'indexes',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 90, when: 'no index starts with the foreign key’s columns' },
    {
      value: 75,
      when: 'the referenced table looks like a small list of fixed values, whose rows are seldom deleted, or no datasource tells a Prisma schema’s engine',
    },
    { value: 50, when: 'the workspace does not create the table, so that an older index may serve its older columns' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Only the referenced side of a foreign key must have an index. Without one on the referencing side, every DELETE of a parent row (and every change of
its key) reads the whole child table to look for children, once per parent row, while it holds its locks; a delete of a few hundred
users can run for hours. Joins from the parent to its children, the most usual join there is, scan the child table as well.`,
    howToFix: `Create an index that starts with the foreign key's columns: \`CREATE INDEX CONCURRENTLY … ON child (parent_id)\` in a migration of its own, or \`@@index([parentId])\`
in Prisma. An index that serves your queries as well, such as \`(parent_id, created_at)\`, covers the foreign key too.`,
    whenNotToUse: `The primary key, a unique constraint or an index covers the foreign key where its leading columns are the foreign key's, in any order; a hash index
covers a single column; a partial index covers it only with \`WHERE column IS NOT NULL\`; BRIN and GIN indexes do not. MySQL and MariaDB create
the index themselves, so only Prisma schemas with \`relationMode = "prisma"\` are checked there. Indexes may come in any file. Suppress it
for a tiny child table, or where parents are never deleted and never joined from.`,
    bad: [
      {
        title: 'Nothing finds the items of an order but a full scan',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (\n  id bigint PRIMARY KEY,\n  order_id bigint NOT NULL REFERENCES orders (id)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The index stands beside the table',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (\n  id bigint PRIMARY KEY,\n  order_id bigint NOT NULL REFERENCES orders (id)\n);\nCREATE INDEX items_order_id_idx ON items (order_id);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.5.5 Foreign Keys: “it is often a good idea to index the referencing columns too”',
      'MySQL manual, 13.1.20.5 FOREIGN KEY Constraints: InnoDB creates the index',
      'Prisma documentation, Relation mode, “Indexes”',
      'Splinter 0001, pg-migration-lint PGM501, pg-index-health foreign keys without index, active_record_doctor unindexed_foreign_keys',
    ],
  },
};

/** The finding sits on the foreign key's own columns, in the file that declares the foreign key. */
export const missingForeignKeyIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, schema } = context;
    if (table.kind !== 'table' || table.temporary || !indexesAreOurs(context)) return;
    if (isPartitionOfUnknown(context)) return;
    // A second foreign key on the same columns needs no finding of its own: one index serves both.
    const seen = new Set<string>();
    for (const foreignKey of table.foreignKeys) {
      const key = foreignKey.columns.join('\0');
      const isRepeated = seen.has(key);
      seen.add(key);
      if (isRepeated || foreignKey.inheritedFrom || foreignKey.columns.length === 0) continue;
      if (hasIndexOn(table, foreignKey.columns)) continue;
      const referenced = schema.tableByKey(foreignKey.referencedTable);
      const parent = parentName(table, foreignKey, referenced);
      const columns = enumerate(foreignKey.columns);
      context.report(foreignKeyColumnsAt(foreignKey), {
        confidence: confidenceOf(context, foreignKey, referenced),
        message:
          `No ${mayHaveOthers(table, foreignKey) ? 'known ' : ''}index of ${table.name} starts with the foreign key ${columns}, so deleting a row of ${parent} or joining from it scans all of ${table.name}. ` +
          `Add an index on (${foreignKey.columns.join(', ')}).`,
        fixes: (fixContext) => fixesFor(fixContext, context, table, foreignKey),
      });
    }
  },
};

function confidenceOf(context: TableContext, foreignKey: ForeignKey, referenced: Table | undefined): number {
  if (mayHaveOthers(context.table, foreignKey)) return 50;
  return isEngineUnknown(context) || (referenced && isLookupTable(referenced)) ? 75 : 90;
}

/** True where the columns are older than what the workspace knows of the table, and so may have an index that it does not know. */
function mayHaveOthers(table: Table, foreignKey: ForeignKey): boolean {
  if (!table.outside) return false;
  return foreignKey.columns.some((name) => {
    const column = findColumn(table, name);
    if (!column) return true;
    const { fact } = parsedAt(column.origin);
    return !(
      fact.kind === 'alterTable' &&
      fact.actions.some((action) => action.kind === 'addColumn' && sameSpan(action.column.span, column.origin.span))
    );
  });
}

/** True for a partition of a table that the workspace does not create, whose indexes it would have too. */
function isPartitionOfUnknown({ table, schema }: TableContext): boolean {
  if (table.partitionOf !== undefined) return schema.tableByKey(table.partitionOf) === undefined;
  const { fact } = parsedAt(table.origin);
  return fact.kind === 'createTable' && fact.partitionOf !== undefined;
}

function parentName(table: Table, foreignKey: ForeignKey, referenced: Table | undefined): string | undefined {
  if (foreignKey.referencedTable === table.key) return table.name;
  return referenced?.name ?? foreignKey.referencedTable.split('.').at(-1);
}

/** False where the engine makes the index by itself, or knows no foreign keys. */
function indexesAreOurs(context: TableContext): boolean {
  const { prisma } = context;
  if (!prisma) return true;
  switch (prisma.provider) {
    case 'mysql':
      return prisma.relationMode === 'prisma';
    case 'postgresql':
    case 'postgres':
    case 'sqlite':
    case 'sqlserver':
    case 'cockroachdb':
    case undefined:
      return true;
    default:
      return false;
  }
}

/** A Prisma schema without a datasource: all its engines but MySQL need the index. */
function isEngineUnknown({ prisma }: TableContext): boolean {
  return prisma !== undefined && prisma.provider === undefined;
}

function fixesFor(fixContext: FixContext, context: TableContext, table: Table, foreignKey: ForeignKey): readonly Fix[] {
  if (context.prisma) {
    const edit = addBlockAttribute(table.origin.statement, `@@index([${foreignKey.columns.join(', ')}])`);
    return edit ? [{ kind: 'edit', title: 'Add @@index', bulk: true, edits: [edit] }] : [];
  }
  const inNewTablesFile = !table.outside && table.origin.statement.file === foreignKey.origin.statement.file;
  // Elsewhere in the history the index would name what is not there yet, or no longer.
  const editable =
    !fixContext.deployed && !isNested(foreignKey.origin) && keepsNames(foreignKey.origin, table, foreignKey.columns);
  if (editable && (inNewTablesFile || !fixContext.canWriteMigration)) {
    return [createIndexAfter(fixContext, foreignKey.origin, table, foreignKey.columns)];
  }
  return fixContext.canWriteMigration ? [createIndexMigration(fixContext, table, foreignKey.columns)] : [];
}
