import type { MigrationFix } from '../../model/fix.ts';
import type { Column, ForeignKey, Table } from '../../model/schema.ts';
import { MOMENT_PREPOSITIONS, SNAPSHOT_WORDS } from '../lexicons/snapshots.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { columnNameAt, writtenName, writtenTableName } from '../support/keys/column-name.ts';
import { dropColumnMigration } from '../support/keys/column-removal.ts';
import { declaredReferences } from '../support/keys/declared-references.ts';
import { denormalizationNote } from '../support/keys/denormalized.ts';
import { afterPrefix, singularWords, stemOfId } from '../support/keys/name-words.ts';
import { isOwnTable, keepsCopies } from '../support/keys/table-kinds.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'transitive-dependency',
  title: 'A table must not repeat what another table says of the row it references',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the column is named after a referenced table and one of its columns' }],
  aboutRunning: false,
  docs: {
    why: `Third normal form: every column depends on the key, the whole key, and nothing but the key. \`employees.department_name\` depends on \`department_id\`, not on the employee. When the department is
renamed, every copy must be changed in the same transaction; one that is forgotten makes the database contradict itself, and nobody can tell which value is right.`,
    howToFix: `Drop the copy and read the value through a JOIN, in a view where many queries need it. Where the copy is worth it, say so above the table:
\`-- schemawise: denormalized <what it gains; how the copies are kept in step; how it is migrated>\`. A value that must stay as it was belongs in a column whose name says so
(\`price_at_purchase\`, \`address_snapshot\`).`,
    whenNotToUse: `Needs a declared foreign key: without one nothing tells that the names mean the same thing. Columns of a key, snapshots by name, history, audit, log and reporting tables,
generated columns and views are exempt. A dependency on a part of the primary key is \`partial-dependency\`. The note exempts its table, but not without a reason.`,
    bad: [
      {
        title: 'The department’s name in every employee',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE departments (id bigint PRIMARY KEY, name text NOT NULL);\nCREATE TABLE employees (\n  id bigint PRIMARY KEY,\n  department_id bigint NOT NULL REFERENCES departments (id),\n  department_name text\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A join tells it',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE departments (id bigint PRIMARY KEY, name text NOT NULL);\nCREATE TABLE employees (\n  id bigint PRIMARY KEY,\n  department_id bigint NOT NULL REFERENCES departments (id)\n);\nCREATE VIEW employee_list AS\n  SELECT e.id, d.name AS department_name FROM employees e JOIN departments d ON d.id = e.department_id;\n',
          },
        ],
      },
      {
        title: 'A copy with its reasons',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE departments (id bigint PRIMARY KEY, name text NOT NULL);\n-- schemawise: denormalized the directory reads it 2,000 times a second; a trigger on departments keeps it in step; dropped by DROP COLUMN\nCREATE TABLE employees (\n  id bigint PRIMARY KEY,\n  department_id bigint NOT NULL REFERENCES departments (id),\n  department_name text\n);\n',
          },
        ],
      },
    ],
    sources: [
      'E. F. Codd, “Further Normalization of the Data Base Relational Model” (1971): third normal form',
      'C. J. Date, An Introduction to Database Systems, ch. 12',
      'prisma-schema-auditor NF3_VIOLATION, which needs a hand-written file of invariants',
    ],
  },
};

interface Copy {
  readonly column: Column;
  readonly source: Column;
  readonly from: Table;
  readonly foreignKey: ForeignKey;
}

/** The finding sits on the copy's name; related are the foreign key and the column that it copies. */
export const transitiveDependency: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (context.prisma || !isOwnTable(table) || keepsCopies(table)) return;
    const copies = copiesIn(context);
    if (copies.length === 0) return;
    const note = denormalizationNote(table, context.dialect, false);
    if (note) {
      if (note.reason === '') {
        context.report(note.at, {
          confidence: 50,
          message: `This note does not say why ${table.name} repeats ${list(copies)}. Write what it gains, how the copies are kept in step, and how it is migrated, or drop the copies.`,
          related: copies.map(({ column }) => ({ at: columnNameAt(column), message: `${column.name} is a copy` })),
        });
      }
      return;
    }
    for (const copy of copies) {
      const { column, source, from, foreignKey } = copy;
      const key = foreignKey.columns.join(', ');
      context.report(columnNameAt(column), {
        confidence: 50,
        message:
          `${table.name}.${column.name} repeats ${from.name}.${source.name}, which ${key} already tells, so every change there must be copied here or the two contradict each other. ` +
          `Drop it and join ${from.name}, or justify it with “-- schemawise: denormalized …” above the table.`,
        related: [
          { at: foreignKeyColumnsAt(foreignKey), message: `${key} refers to ${from.name}` },
          { at: columnNameAt(source), message: `${from.name}.${source.name} is the original` },
        ],
        fixes: (fixContext) => fixesFor(fixContext, table, copy),
      });
    }
  },
};

function list(copies: readonly Copy[]): string {
  return [...new Set(copies.map(({ from, source }) => `${from.name}.${source.name}`))].join(', ');
}

function fixesFor(context: FixContext, table: Table, { column, source, from }: Copy): readonly MigrationFix[] {
  if (!context.canWriteMigration || context.dialect === 'sqlite') return [];
  const fix = dropColumnMigration(
    table,
    column,
    context.dialect,
    `Reads of ${column.databaseName} must join ${from.databaseName} and take ${source.databaseName} from there first; a view can keep the old name.`,
  );
  return fix ? [fix] : [];
}

function copiesIn({ table, schema }: TableContext): readonly Copy[] {
  const references = declaredReferences(table, schema);
  if (references.length === 0) return [];
  const inKeys = new Set(
    [
      table.primaryKey?.columns ?? [],
      ...table.uniques.map((key) => key.columns),
      ...references.map((key) => key.columns),
    ].flat(),
  );
  const copies: Copy[] = [];
  for (const foreignKey of references) {
    const from = schema.tableByKey(foreignKey.referencedTable);
    if (!from || foreignKey.inheritedFrom || isKey(table, foreignKey.columns)) continue;
    const prefixes = prefixesOf(table, references, foreignKey, from);
    for (const column of table.columns) {
      if (column.generated || inKeys.has(column.name) || copies.some((copy) => copy.column === column)) continue;
      const source = sourceOf(table, column, prefixes, from);
      if (source) copies.push({ column, source, from, foreignKey });
    }
  }
  return copies;
}

/** True where the columns are a key of the table or a part of its primary key: then the row itself, or a part of its key, is what is described. */
function isKey(table: Table, columns: readonly string[]): boolean {
  const key = table.primaryKey?.columns ?? [];
  if (columns.some((column) => key.includes(column))) return true;
  const uniques = [
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes
      .filter((index) => index.unique && !index.where)
      .map((index) => index.parts.map((part) => part.column?.name ?? '')),
  ];
  return uniques.some((unique) => unique.length > 0 && unique.every((column) => columns.includes(column)));
}

/**
 * The words that stand before the name of a copied column: those of the foreign key's column, and the referenced table's in the singular.
 * The latter say nothing where the key names a role (buyer_id and seller_id, parent_order_id), or in a table about the same things.
 */
function prefixesOf(
  table: Table,
  references: readonly ForeignKey[],
  foreignKey: ForeignKey,
  from: Table,
): readonly (readonly string[])[] {
  const own = singularWords(writtenTableName(table)).join('_');
  const words = singularWords(writtenTableName(from));
  const stems = foreignKey.columns.flatMap((name) => {
    const column = findColumn(table, name);
    const stem = column && stemOfId(writtenName(column));
    return stem && stem.join('_') !== own ? [stem] : [];
  });
  const isOnly = references.every(
    (other) => other === foreignKey || other.referencedTable !== foreignKey.referencedTable,
  );
  const namesRole = stems.some((stem) => stem.length > words.length && words.every((word) => stem.includes(word)));
  return from === table || !isOnly || namesRole ? stems : [...stems, words];
}

function sourceOf(
  table: Table,
  column: Column,
  prefixes: readonly (readonly string[])[],
  from: Table,
): Column | undefined {
  const words = wordsOf(writtenName(column));
  if (saysSnapshot(words)) return undefined;
  for (const prefix of prefixes) {
    const rest = afterPrefix(words, prefix);
    if (!rest || rest.at(-1) === 'id') continue;
    const source =
      from.columns.find((one) => wordsOf(writtenName(one)).join('_') === rest.join('_')) ??
      (from === table
        ? undefined
        : from.columns.find((one) => wordsOf(writtenName(one)).join('_') === words.join('_')));
    if (!source || from.primaryKey?.columns.includes(source.name)) continue;
    if (sameFamily(column, source)) return source;
  }
  return undefined;
}

function saysSnapshot(words: readonly string[]): boolean {
  if (words.some((word) => SNAPSHOT_WORDS.has(word))) return true;
  return words.slice(0, -1).some((word, index) => index > 0 && MOMENT_PREPOSITIONS.has(word));
}

function sameFamily(a: Column, b: Column): boolean {
  const families = [a, b].map(({ type }) => (type.base ?? type).family);
  return families[0] === families[1] || families.includes('unknown') || families.includes('other');
}
