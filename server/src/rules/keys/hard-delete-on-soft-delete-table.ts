import type { EditFix } from '../../model/fix.ts';
import type { Column } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { checkHardDelete } from '../support/client/hard-deletes.ts';
import { foreignKeyColumnsAt } from '../support/foreign-keys.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { cascadesByParent, cascadesFrom } from '../support/keys/cascades.ts';
import { columnNameAt } from '../support/keys/column-name.ts';
import {
  clearsBeforeFilling,
  type DeletedTable,
  deletedTables,
  deleteHead,
  isHousekeeping,
  isStoredCode,
  restrictsBy,
} from '../support/keys/deleted-tables.ts';
import { SOFT_DELETE_OPTIONS, softDeleteColumn } from '../support/keys/soft-delete.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'hard-delete-on-soft-delete-table',
  title: 'A table with soft deletion must not be deleted from',
  group: 'keys',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'the table, or one that ON DELETE CASCADE reaches, marks deleted rows in a column' },
    { value: 50, when: 'a migration does it once, or a Prisma client, whose extension may turn it into an update' },
  ],
  aboutRunning: false,
  docs: {
    why: `A table with \`deleted_at\` promises that a deleted row can be found again: for support, for audits, for the invoice that still points at it. A DELETE breaks the promise for good, and nobody
notices until the row is wanted. ON DELETE CASCADE does the same to child tables that nobody named.`,
    howToFix: `Set the mark: \`UPDATE users SET deleted_at = now() WHERE …\`. A job that purges rows whose time is up says so by its condition: \`WHERE deleted_at < now() - interval '30 days'\`. Change a cascade onto
such a table to \`ON DELETE RESTRICT\`.`,
    whenNotToUse: `Silent where the condition mentions the mark, in rollbacks, seeds and tests, and for tables that the workspace does not know. Bodies of functions, procedures and triggers are looked into. Add names of
your own with the option \`softDeleteColumns\`. Suppress it for erasure that the law demands, with that reason.`,
    bad: [
      {
        title: 'The row is gone for good',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);\n',
          },
          { path: 'db/queries/users.sql', text: 'DELETE FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Marked as deleted, and purged when its time is up',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);\n',
          },
          {
            path: 'db/queries/users.sql',
            text: "UPDATE users SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL;\nDELETE FROM users WHERE deleted_at < now() - interval '30 days';\n",
          },
        ],
      },
    ],
    sources: [
      'Laravel documentation, Eloquent: Soft Deleting; Hibernate User Guide, @SoftDelete',
      'PostgreSQL manual, 5.5.5 Foreign Keys: ON DELETE CASCADE',
    ],
  },
  options: SOFT_DELETE_OPTIONS,
};

/** The finding sits on `DELETE FROM table`; related is the mark, and for a cascade the foreign key that carries it there. */
export const hardDeleteOnSoftDeleteTable: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query', 'createView', 'clientCall'],
  check(context) {
    checkHardDelete(context);
    const { kind } = context.parsed.fact;
    if ((kind !== 'query' && kind !== 'createView') || isHousekeeping(context)) return;
    for (const deleted of deletedTables(context)) {
      if (clearsBeforeFilling(context, deleted)) continue;
      const column = softDeleteColumn(deleted.table, context.options);
      if (column) reportOwn(context, deleted, column);
      else reportCascade(context, deleted);
    }
  },
};

function confidenceOf(context: TimelineContext): number {
  return context.file.role === 'migration' && !isStoredCode(context) ? 50 : 85;
}

function reportOwn(context: TimelineContext, deleted: DeletedTable, column: Column): void {
  const { placed, table } = deleted;
  if (restrictsBy(placed, column.databaseName)) return;
  context.report(deleteHead(context.statement.text, deleted), {
    confidence: confidenceOf(context),
    message:
      `This deletes rows of ${table.name} for good, although ${column.databaseName} is there to mark them as deleted, so they can never be found again. ` +
      `UPDATE ${table.name} SET ${column.databaseName} instead; a purge says so by a condition on ${column.databaseName}.`,
    related: [{ at: columnNameAt(column), message: `${table.name}.${column.name} marks deleted rows` }],
    fixes: (fixContext) => fixesFor(fixContext, context, deleted, column),
  });
}

function reportCascade(context: TimelineContext, deleted: DeletedTable): void {
  const { placed, table } = deleted;
  const schema = context.final.tableByKey(table.key) === table ? context.final : context.before;
  for (const { table: child, foreignKey } of cascadesFrom(table.key, cascadesByParent(schema))) {
    const column = softDeleteColumn(child, context.options);
    if (!column || restrictsBy(placed, column.databaseName)) continue;
    context.report(deleteHead(context.statement.text, deleted), {
      confidence: confidenceOf(context),
      message:
        `ON DELETE CASCADE carries this on to ${child.name}, whose rows are gone for good although ${column.databaseName} is there to mark them as deleted. ` +
        `Mark the rows of ${child.name} first, and make the foreign key ON DELETE RESTRICT.`,
      related: [
        { at: foreignKeyColumnsAt(foreignKey), message: `this foreign key of ${child.name} cascades` },
        { at: columnNameAt(column), message: `${child.name}.${column.name} marks deleted rows` },
      ],
    });
    return;
  }
}

/** The value that marks a row as deleted now; undefined where the column's type does not tell. */
function markOf(column: Column, dialect: Dialect): string | undefined {
  const { family } = column.type;
  if (family === 'boolean' || family === 'bit') return dialect === 'postgresql' ? 'true' : '1';
  if (family === 'date') return 'CURRENT_DATE';
  if (family === 'timestamp')
    return { postgresql: 'now()', tsql: 'SYSUTCDATETIME()' }[dialect as string] ?? 'CURRENT_TIMESTAMP';
  return undefined;
}

/** The DELETE of one table becomes an UPDATE; in a function's body people do it themselves. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  deleted: DeletedTable,
  column: Column,
): readonly EditFix[] {
  const { statement, dialect } = context;
  const { query, placed } = deleted;
  const mark = markOf(column, dialect);
  const isPlain = query.using.length === 0 && placed.place === 'statement' && !context.nested;
  if (!mark || !isPlain || fixContext.deployed || query.with.length > 0) return [];
  const set = `SET ${quoteIdentifier(column.databaseName, dialect)} = ${mark}`;
  const newText = `${inCaseOf(statement, 'UPDATE')} ${textAt(statement, query.target.span)} ${inCaseOf(statement, set)}`;
  return [
    {
      kind: 'edit',
      title: `Mark the rows as deleted in ${column.databaseName}`,
      bulk: false,
      edits: [{ statement, span: deleteHead(statement.text, deleted), newText }],
    },
  ];
}
