import type { Fix } from '../../model/fix.ts';
import type { Column, ForeignKey, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { encodingDifference } from '../support/keys/text-encoding.ts';
import { isNested } from '../support/places.ts';
import { sameKeyType } from '../support/type-compatibility.ts';

const meta: RuleMeta = {
  id: 'fk-type-mismatch',
  title: 'A foreign key column must have the type of the column it references',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'both types are known and differ in width, sign or family, in MySQL also in character set or collation',
    },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A narrower foreign key column cannot hold every key that it may have to reference: once \`users.id\` (bigint) passes 2,147,483,647, no row with an \`int\` \`user_id\`
can be inserted, and the fix rewrites the larger table. Different families (uuid and text, int and varchar) are refused by most engines or force a
cast in every join, which keeps indexes from being used. MySQL refuses a difference in sign outright.`,
    howToFix: `Give the referencing column the type of the referenced one; \`serial\` is \`integer\` and \`bigserial\` is \`bigint\`. For a deployed table write a migration that
changes the type, by expand and contract where the table is large.`,
    whenNotToUse: `String lengths, and text against varchar, do not matter in PostgreSQL, MySQL and SQLite (which compares affinities). A domain counts as the type
beneath it. Types of extensions, composite types and tables that the workspace does not declare are passed over. Prisma checks its own relations.`,
    bad: [
      {
        title: 'An int that references a bigint',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  user_id int REFERENCES users (id)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Equal widths; bigserial is bigint',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigserial PRIMARY KEY);\nCREATE TABLE posts (\n  id bigserial PRIMARY KEY,\n  user_id bigint REFERENCES users (id)\n);\nCREATE INDEX posts_user_id_idx ON posts (user_id);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.1.4 Serial Types and 5.5.5 Foreign Keys',
      'MySQL manual, 13.1.20.5 FOREIGN KEY Constraints: “the size and sign of fixed precision types must be the same”',
      'SQLite documentation, Datatypes In SQLite, 3.1 Determination Of Column Affinity',
      'active_record_doctor mismatched_foreign_key_type, pg-index-health foreign keys with different types',
    ],
  },
};

/** The finding sits on the foreign key's own columns, one finding for each pair that differs. */
export const fkTypeMismatch: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, schema, dialect } = context;
    if (table.kind !== 'table' || context.prisma) return;
    for (const foreignKey of table.foreignKeys) {
      const referenced = schema.tableByKey(foreignKey.referencedTable);
      if (!referenced || foreignKey.inheritedFrom) continue;
      for (const [own, other] of columnPairs(table, foreignKey, referenced)) {
        if (sameKeyType(own.type, other.type, dialect) !== false) {
          if (HAS_ENCODINGS.has(dialect)) checkEncoding(context, foreignKey, own, referenced, other);
          continue;
        }
        context.report(foreignKeyColumnsAt(foreignKey), {
          confidence: 90,
          message:
            `${table.name}.${own.name} is ${described(own)}, but ${referenced.name}.${other.name}, which it references, is ${described(other)}. ` +
            `${consequence(own, other)} Make ${own.name} ${declaredType(other)} too.`,
          related: [{ at: other.typeOrigin, message: `${referenced.name}.${other.name} is ${described(other)}` }],
          fixes: (fixContext) => fixesFor(fixContext, table, own, other),
        });
      }
    }
  },
};

/** Engines in which a text column's character set and collation are part of its type. */
const HAS_ENCODINGS: ReadonlySet<string> = new Set(['mysql', 'mariadb']);

function checkEncoding(
  context: TableContext,
  foreignKey: ForeignKey,
  own: Column,
  referenced: Table,
  other: Column,
): void {
  const { table } = context;
  const difference = encodingDifference(table, own, referenced, other);
  if (!difference) return;
  context.report(foreignKeyColumnsAt(foreignKey), {
    confidence: 90,
    message:
      `${table.name}.${own.name} is ${difference.own}, but ${referenced.name}.${other.name}, which it references, is ${difference.other}. ` +
      `The engine refuses such a key. Give both the same character set and collation.`,
    related: [{ at: other.typeOrigin, message: `${referenced.name}.${other.name} is ${difference.other}` }],
  });
}

function columnPairs(table: Table, foreignKey: ForeignKey, referenced: Table): readonly (readonly [Column, Column])[] {
  // A reference without columns means the primary key, which may be declared in a file that is read later.
  const written = foreignKey.referencedColumns;
  const columns = written.length > 0 ? written : (referenced.primaryKey?.columns ?? []);
  return foreignKey.columns.flatMap((name, position) => {
    const own = findColumn(table, name);
    const other = findColumn(referenced, columns[position] ?? '');
    return own && other ? [[own, other] as const] : [];
  });
}

/** The type as written, with what is beneath a domain. */
function described({ type }: Column): string {
  return type.base ? `${type.text} (${type.base.text})` : type.text;
}

const INTEGER_WIDTHS: Readonly<Record<string, number>> = {
  int2: 2,
  int4: 4,
  int8: 8,
  smallint: 2,
  integer: 4,
  int: 4,
  bigint: 8,
};

function consequence(own: Column, other: Column): string {
  const ownWidth = INTEGER_WIDTHS[own.type.name];
  const otherWidth = INTEGER_WIDTHS[other.type.name];
  if (ownWidth !== undefined && otherWidth !== undefined && ownWidth !== otherWidth) {
    return ownWidth < otherWidth
      ? `Keys beyond the range of ${own.type.text} cannot be stored, and joins compare unlike types.`
      : 'Joins compare unlike types, and the wider column promises keys that cannot exist.';
  }
  return 'The engine refuses such a key or casts in every join, which keeps indexes from being used.';
}

/** The type to declare for a value of this column: a serial column's plain integer type. */
function declaredType(column: Column): string {
  if (!column.type.serial) return column.type.text;
  return { int2: 'smallint', int4: 'integer', int8: 'bigint' }[column.type.name] ?? column.type.name;
}

function fixesFor(context: FixContext, table: Table, own: Column, other: Column): readonly Fix[] {
  const { dialect } = context;
  const type = declaredType(other);
  const { statement } = own.typeOrigin;
  const typesFileIsDeployed = context.database.isDeployed(statement.file);
  if (!typesFileIsDeployed && !isNested(own.typeOrigin) && !own.type.serial) {
    const edit = { statement, span: own.type.span, newText: type };
    return [{ kind: 'edit', title: `Make ${own.name} ${type}`, bulk: false, edits: [edit] }];
  }
  if (!context.canWriteMigration || dialect !== 'postgresql' || own.type.serial || !canConvert(own, other)) return [];
  const conversion =
    own.type.family === other.type.family ? () => '' : usingCast(quoteIdentifier(own.databaseName, dialect));
  const alter = `ALTER TABLE ${tableName(table, dialect)} ALTER COLUMN ${quoteIdentifier(own.databaseName, dialect)} TYPE`;
  return [
    {
      kind: 'migration',
      title: `Change ${table.name}.${own.name} to ${type} in a new migration`,
      slug: slug('change', table.databaseName, own.databaseName, 'type'),
      bulk: false,
      steps: [
        {
          up: [`${alter} ${type}${conversion(type)}`],
          down: [`${alter} ${own.type.text}${conversion(own.type.text)}`],
          transactional: true,
          comment: `Rewrites ${table.name} and its indexes under an exclusive lock; expand and contract instead where it is large.`,
        },
      ],
    },
  ];
}

/** PostgreSQL converts text to and from anything when it is told to, and numbers by themselves; others, as int and uuid, never. */
function canConvert(own: Column, other: Column): boolean {
  const families = [own.type.family, other.type.family];
  return (
    families[0] === families[1] ||
    families.includes('text') ||
    families.every((family) => family === 'integer' || family === 'decimal')
  );
}

function usingCast(column: string): (type: string) => string {
  return (type) => ` USING ${column}::${type}`;
}
