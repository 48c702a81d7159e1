import type { Fix } from '../../model/fix.ts';
import type { Column, ForeignKey, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { columnNameAt, definitionOf } from '../support/keys/column-name.ts';
import { constraintOf, setActionEdit } from '../support/keys/foreign-key-declaration.ts';
import { isNested, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'set-null-on-not-null-foreign-key',
  title: 'SET NULL needs a column that may be NULL',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'error',
  confidence: [{ value: 95, when: 'a column that the action would set to NULL is NOT NULL' }],
  aboutRunning: false,
  docs: {
    why: `The action can never do its work: deleting a referenced row tries to write NULL into a NOT NULL column and fails with an error about the child table that nobody expected. MySQL and SQL Server refuse such a
foreign key when it is created; PostgreSQL and SQLite accept it, and it fails on the first deletion in production.`,
    howToFix: `Drop NOT NULL where the child may live without its parent; otherwise write \`ON DELETE RESTRICT\` or \`CASCADE\`. PostgreSQL 15 can name the columns of a composite key: \`ON DELETE SET NULL (author_id)\`.`,
    whenNotToUse: `The schema at the end of history decides, so a later migration may settle it. There is no reason to switch it off.`,
    bad: [
      {
        title: 'Deleting a user fails',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  user_id bigint NOT NULL REFERENCES users (id) ON DELETE SET NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Posts outlive their author',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (\n  id bigint PRIMARY KEY,\n  user_id bigint REFERENCES users (id) ON DELETE SET NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE TABLE: SET NULL [ ( column_name [, ... ] ) ]',
      'MySQL manual, 13.1.20.5 FOREIGN KEY Constraints: “make sure that you have not declared the columns in the child table as NOT NULL”',
      'Prisma documentation, Referential actions: SetNull',
    ],
  },
};

/** The finding sits on the foreign key's columns; related is the first column that may not be NULL. */
export const setNullOnNotNullForeignKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    if (table.kind !== 'table') return;
    for (const foreignKey of table.foreignKeys) {
      if (foreignKey.inheritedFrom) continue;
      const event =
        foreignKey.onDelete === 'setNull' ? 'delete' : foreignKey.onUpdate === 'setNull' ? 'update' : undefined;
      const column = event && requiredColumn(table, foreignKey, event);
      if (!event || !column) continue;
      const words = context.prisma
        ? `on${event === 'delete' ? 'Delete' : 'Update'}: SetNull`
        : `ON ${event.toUpperCase()} SET NULL`;
      context.report(foreignKeyColumnsAt(foreignKey), {
        confidence: 95,
        message:
          `${words} must write NULL into ${table.name}.${column.name}, which is ${context.prisma ? 'required' : 'NOT NULL'}, so every such ${event} of a referenced row fails. ` +
          `Let ${column.name} be NULL, or choose RESTRICT or CASCADE.`,
        related: [{ at: columnNameAt(column), message: `${column.name} may not be NULL` }],
        fixes: (fixContext) => fixesFor(fixContext, table, foreignKey, column, event, context.prisma !== undefined),
      });
    }
  },
};

function requiredColumn(table: Table, foreignKey: ForeignKey, event: 'delete' | 'update'): Column | undefined {
  const listed = listedColumns(foreignKey, event);
  return foreignKey.columns
    .filter((name) => !listed || listed.includes(name))
    .map((name) => findColumn(table, name))
    .find((column) => column !== undefined && !column.nullable);
}

/** The columns of PostgreSQL's `SET NULL (a, b)`; undefined where all are meant. */
function listedColumns(foreignKey: ForeignKey, event: 'delete' | 'update'): readonly string[] | undefined {
  const constraint = constraintOf(foreignKey);
  if (!constraint) return undefined;
  const written = textAt(foreignKey.origin.statement, constraint.span);
  const list = new RegExp(`\\bon\\s+${event}\\s+set\\s+null\\s*\\(([^)]*)\\)`, 'i').exec(written)?.[1];
  return list?.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

function fixesFor(
  context: FixContext,
  table: Table,
  foreignKey: ForeignKey,
  column: Column,
  event: 'delete' | 'update',
  prisma: boolean,
): readonly Fix[] {
  if ((context.deployed && !prisma) || isNested(foreignKey.origin)) return [];
  const fixes: Fix[] = [];
  const notNull = definitionOf(column)?.notNullSpan;
  const inKey = table.primaryKey?.columns.includes(column.name) ?? false;
  const alone = foreignKey.columns.length === 1 && column.origin.statement === foreignKey.origin.statement;
  if (notNull && alone && !inKey) {
    const { statement } = column.origin;
    const gap = /\s*$/.exec(statement.text.slice(0, notNull.start))?.[0].length ?? 0;
    const edit = { statement, span: { start: notNull.start - gap, end: notNull.end }, newText: '' };
    fixes.push({ kind: 'edit', title: `Let ${column.name} be NULL`, bulk: false, edits: [edit] });
  }
  const edit = setActionEdit(foreignKey, event, context.dialect === 'tsql' ? 'noAction' : 'restrict');
  if (edit) fixes.push({ kind: 'edit', title: `Refuse the ${event} instead`, bulk: false, edits: [edit] });
  return fixes;
}
