import type { Fix, StatementEdit } from '../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../model/schema.ts';
import type { DatabaseContext, FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { isLookupTable } from '../support/lookup-tables.ts';
import { isNested } from '../support/places.ts';
import { declaredColumns, prismaField, typeAt } from '../support/types/declared-columns.ts';
import { prismaTypeEdits } from '../support/types/prisma-type.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'prefer-bigint-primary-key',
  title: 'A primary key should be a bigint',
  group: 'types',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the only column of a primary key, or one that counts up, has 32 bits or fewer' }],
  aboutRunning: false,
  docs: {
    why: `A 32-bit key ends at 2 147 483 647, and numbers are used up by rolled back inserts and upserts too. On that day every insert fails, and the cure is the worst migration there is: the key, all
foreign keys to it and every index over them are rewritten, under a lock on the busiest tables. Four bytes a row are the price of never doing it.`,
    howToFix: `Declare the key and all columns that refer to it \`bigint\` (Prisma \`BigInt\`). A table in production is changed by expand and contract: add a bigint column, write both by a trigger, fill it in batches, build its unique index concurrently, then swap the two in one short transaction.`,
    whenNotToUse: `Keys that are foreign keys follow the table that they refer to, and small tables of fixed values are exempt. SQLite's INTEGER PRIMARY KEY has 64 bits already.`,
    bad: [
      {
        title: 'An int key',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (\n  id int PRIMARY KEY,\n  placed_at timestamptz NOT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A bigint key',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  placed_at timestamptz NOT NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.1.1 Integer Types',
      'active_record_doctor short_primary_key_type, Bytebase INDEX_PK_TYPE_LIMIT, pg-migration-lint PGM107, squawk prefer-bigint-over-int',
    ],
  },
};

/** The finding sits on the type of the key's column. */
export const preferBigintPrimaryKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (context.prisma && !PROVIDERS.has(context.prisma.provider ?? 'postgresql')) return;
    for (const column of declaredColumns(table)) {
      if (!isShort(column) || !isKey(table, column) || isReference(table, column)) continue;
      if (isFixedList(context)) continue;
      const type = bigType(column);
      context.report(typeAt(column), {
        confidence: 50,
        message: `The key ${table.name}.${column.name} is ${column.type.text} and ends at ${LIMITS[width(column)]}; then every insert fails, and growing it rewrites the table and all that refer to it. Use ${type}.`,
        fixes: (fixContext) => fixesFor(fixContext, context.schema, table, column),
      });
    }
  },
};

/** Prisma's providers whose Int has 32 bits; without a datasource nothing says otherwise. */
const PROVIDERS: ReadonlySet<string> = new Set(['postgresql', 'postgres', 'mysql', 'sqlserver', 'cockroachdb']);

const WIDTHS: Readonly<Record<string, number>> = {
  int2: 16,
  int4: 32,
  tinyint: 8,
  smallint: 16,
  mediumint: 24,
  int: 32,
  Int: 32,
  'db.Integer': 32,
  'db.Int': 32,
  'db.SmallInt': 16,
  'db.TinyInt': 8,
  'db.MediumInt': 24,
  'db.UnsignedInt': 32,
  'db.UnsignedSmallInt': 16,
  'db.UnsignedTinyInt': 8,
  'db.UnsignedMediumInt': 24,
  'db.Int2': 16,
  'db.Int4': 32,
};

const LIMITS: Readonly<Record<number, string>> = {
  8: '127 (255 without a sign)',
  16: '32 767 (65 535 without a sign)',
  24: '8 388 607 (16 777 215 without a sign)',
  32: '2 147 483 647 (4 294 967 295 without a sign)',
};

function width({ type }: Column): number {
  return (type.base ? WIDTHS[type.base.name] : WIDTHS[type.name]) ?? 0;
}

function isShort(column: Column): boolean {
  return column.type.arrayDimensions === 0 && width(column) > 0 && column.type.family === 'integer';
}

/** The only column of the primary key, or one that the engine counts up. */
function isKey(table: Table, column: Column): boolean {
  const key = table.primaryKey?.columns ?? [];
  const isOnly = key.length === 1 && key[0] === column.name;
  return isOnly || column.identity !== undefined || (column.type.serial && key.includes(column.name));
}

/** A key that refers to another table is as wide as that one's. */
function isReference(table: Table, column: Column): boolean {
  return table.foreignKeys.some((key) => key.columns.includes(column.name));
}

/** A list of a few fixed values: by its name and columns, or because literals in one file are all that is ever inserted. */
function isFixedList({ table, database }: TableContext): boolean {
  if (isLookupTable(table)) return true;
  return table.columns.length <= MAX_COLUMNS && isFilledOnce(table, database);
}

/** More columns than this are no list of names. */
const MAX_COLUMNS = 6;

function isFilledOnce(table: Table, database: DatabaseContext): boolean {
  const files = new Set<string>();
  for (const { statement, parsed, place } of database.queriesOn(table.databaseName)) {
    if (parsed.fact.kind !== 'query' || parsed.fact.query.kind !== 'insert') continue;
    const { query } = parsed.fact;
    if (query.target.name.object.name.toLowerCase() !== table.databaseName.toLowerCase()) continue;
    const { source } = query;
    const isLiteral =
      source?.kind === 'select' &&
      source.values.length > 0 &&
      source.values.every((row) => row.every((value) => value.kind !== 'parameter' && value.kind !== 'subquery'));
    if (!isLiteral || place.role === 'query') return false;
    files.add(statement.file);
  }
  return files.size === 1;
}

function bigType(column: Column): string {
  const { type } = column;
  if (prismaField(column)) return 'BigInt';
  if (type.serial && /serial/i.test(type.text)) return 'bigserial';
  return `bigint${/\bunsigned\b/i.test(type.text) ? ' unsigned' : ''}`;
}

function fixesFor(context: FixContext, schema: SchemaView, table: Table, column: Column): readonly Fix[] {
  if (!context.deployed || prismaField(column)) return editFix(context, schema, table, column);
  // Only PostgreSQL lets a key and what refers to it differ in width.
  if (context.dialect !== 'postgresql' && referringColumns(schema, table, column).length > 0) return [];
  const type = bigType(column) === 'bigserial' ? 'bigint' : bigType(column);
  return typeChangeFixes(context, table, column, { type, bulk: false, comment: STEPS });
}

const STEPS = `Rewrites the table and its indexes under an exclusive lock, which is for small tables. Where it is large, do it in steps instead:
1. add a bigint column, and a trigger that writes the key into it (dual write);
2. fill it in batches that commit one by one;
3. build its unique index concurrently;
4. do the same for the columns that refer to the key;
5. in one short transaction drop the trigger, rename the two columns and attach the index as the primary key;
6. drop the old column.`;

/** Widens the key and, so that they still match, all columns that refer to it, where none of them is deployed. */
function editFix(context: FixContext, schema: SchemaView, table: Table, column: Column): readonly Fix[] {
  const places = [{ table, column }, ...referringColumns(schema, table, column)].filter(({ column: one }) =>
    isShort(one),
  );
  const edits: StatementEdit[] = [];
  for (const { table: owner, column: one } of places) {
    // A column that a query or LIKE made has no type of its own to change.
    if (!declaredColumns(owner).includes(one)) return [];
    if (prismaField(one)) {
      edits.push(...prismaTypeEdits(one, { scalar: 'BigInt', native: nativeType(one) }));
      continue;
    }
    const { statement } = one.typeOrigin;
    if (isNested(one.typeOrigin) || context.database.isDeployed(statement.file)) return [];
    edits.push({ statement, span: one.type.span, newText: bigType(one) });
  }
  return [{ kind: 'edit', title: `Use ${bigType(column)}`, edits, bulk: false }];
}

/** The native type of 64 bits, where the field has a native type at all. */
function nativeType({ type }: Column): string {
  if (!type.name.startsWith('db.')) return 'keep';
  if (type.name.startsWith('db.Unsigned')) return '@db.UnsignedBigInt';
  return type.name === 'db.Int2' || type.name === 'db.Int4' ? '@db.Int8' : '@db.BigInt';
}

function referringColumns(schema: SchemaView, table: Table, column: Column): { table: Table; column: Column }[] {
  const found: { table: Table; column: Column }[] = [];
  const waiting = [{ table, column }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const other of schema.tables()) {
      for (const key of other.foreignKeys) {
        if (key.referencedTable !== next.table.key) continue;
        const position = key.referencedColumns.indexOf(next.column.name);
        const referring = other.columns.find((one) => one.name === key.columns[position]);
        if (!referring || referring === column || found.some((one) => one.column === referring)) continue;
        found.push({ table: other, column: referring });
        waiting.push({ table: other, column: referring });
      }
    }
  }
  return found;
}
