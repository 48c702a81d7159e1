import type { Column, Provenance, Table } from '../../model/schema.ts';
import { DESCRIPTIVE_WORDS } from '../lexicons/descriptive-words.ts';
import { SNAPSHOT_TABLE_WORDS, SNAPSHOT_WORDS } from '../lexicons/snapshots.ts';
import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { columnNameAt, writtenName, writtenTableName } from '../support/keys/column-name.ts';
import { denormalizationNote } from '../support/keys/denormalized.ts';
import { afterPrefix, singularWords, stemOfId } from '../support/keys/name-words.ts';
import { isNamed, isOwnTable } from '../support/keys/table-kinds.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'partial-dependency',
  title: 'Every column must depend on the whole primary key',
  group: 'keys',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'a column is named after what one part of the primary key refers to' }],
  aboutRunning: false,
  docs: {
    why: `Second normal form: in \`enrolments (student_id, course_id, course_title)\` the title depends on the course alone, so it is repeated for every student. A course that is renamed must be renamed in all those rows, and one without students has no title.`,
    howToFix: `Move the column to the table of the thing that it describes, and join. Where the copy is worth it, say so above the table with \`-- schemawise: denormalized <reasons>\`.`,
    whenNotToUse: `Looks at tables whose primary key has several columns that refer to others (by a foreign key, or as \`…_id\`). Where the referenced table is known, the copied column must exist there; where it is not, the name must describe
(name, title, code, …). Snapshots, history and log tables are exempt.`,
    bad: [
      {
        title: 'The title in every enrolment',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE students (id bigint PRIMARY KEY);\nCREATE TABLE courses (id bigint PRIMARY KEY, title text NOT NULL);\nCREATE TABLE enrolments (\n  student_id bigint REFERENCES students (id),\n  course_id bigint REFERENCES courses (id),\n  course_title text,\n  PRIMARY KEY (student_id, course_id)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The title is the course’s',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE students (id bigint PRIMARY KEY);\nCREATE TABLE courses (id bigint PRIMARY KEY, title text NOT NULL);\nCREATE TABLE enrolments (\n  student_id bigint REFERENCES students (id),\n  course_id bigint REFERENCES courses (id),\n  grade text,\n  PRIMARY KEY (student_id, course_id)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'E. F. Codd, “Further Normalization of the Data Base Relational Model” (1971): second normal form',
      'prisma-schema-auditor NF2_PARTIAL_DEPENDENCY',
    ],
  },
};

/** The finding sits on the column's name; related are the part of the key, and the original where it is known. */
export const partialDependency: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    const key = table.primaryKey?.columns ?? [];
    if (context.prisma || key.length < 2 || !isOwnTable(table) || isNamed(table, SNAPSHOT_TABLE_WORDS)) return;
    if (denormalizationNote(table, context.dialect, false)?.reason) return;
    const members = key.flatMap((name) => findColumn(table, name) ?? []).filter((column) => refers(table, column));
    if (members.length < 2) return;
    for (const column of table.columns) {
      if (column.generated || key.includes(column.name) || isInForeignKey(table, column)) continue;
      const dependency = dependencyOf(context, column, members);
      if (!dependency) continue;
      const { member, original } = dependency;
      context.report(columnNameAt(column), {
        confidence: 25,
        message:
          `${table.name}.${column.name} seems to depend on ${member.name} alone, a part of the primary key, so it is repeated in every row with that ${member.name}. ` +
          'Does it belong in the table that it describes?',
        related: [
          { at: columnNameAt(member), message: `${member.name} is the part of the key that it describes` },
          ...(original ? [{ at: original, message: 'the original' }] : []),
        ],
      });
    }
  },
};

function refers(table: Table, column: Column): boolean {
  return stemOfId(writtenName(column)) !== undefined || isInForeignKey(table, column);
}

function isInForeignKey(table: Table, column: Column): boolean {
  return table.foreignKeys.some((foreignKey) => foreignKey.columns.includes(column.name));
}

function dependencyOf(
  { table, schema }: TableContext,
  column: Column,
  members: readonly Column[],
): { readonly member: Column; readonly original?: Provenance } | undefined {
  const words = wordsOf(writtenName(column));
  if (words.some((word) => SNAPSHOT_WORDS.has(word))) return undefined;
  for (const member of members) {
    const foreignKey = table.foreignKeys.find((one) => one.columns.includes(member.name));
    const from = foreignKey && schema.tableByKey(foreignKey.referencedTable);
    const stem = stemOfId(writtenName(member));
    const prefixes = [...(stem ? [stem] : []), ...(from ? [singularWords(writtenTableName(from))] : [])];
    for (const prefix of prefixes) {
      const rest = afterPrefix(words, prefix);
      if (!rest) continue;
      const source = from?.columns.find((one) => wordsOf(writtenName(one)).join('_') === rest.join('_'));
      if (source && !from?.primaryKey?.columns.includes(source.name)) return { member, original: columnNameAt(source) };
      if (!from && DESCRIPTIVE_WORDS.has(rest.join('_'))) return { member };
    }
  }
  return undefined;
}
