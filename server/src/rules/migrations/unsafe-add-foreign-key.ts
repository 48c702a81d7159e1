import type { ForeignKeyConstraint } from '../../model/constraint.ts';
import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { objectName } from '../../schema/generated-names.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { isDoneOnline } from '../support/migrations/alter-actions.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { mysqlForeignKeyPhases } from '../support/migrations/mysql-foreign-key-phases.ts';
import { type AddedConstraint, notValidFixes } from '../support/migrations/not-valid.ts';
import { inCaseOf, sameSpan, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'unsafe-add-foreign-key',
  title: 'A foreign key must be added to an existing table without checking its rows at once',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `ADD FOREIGN KEY takes SHARE ROW EXCLUSIVE locks on both tables and keeps them while it reads the whole referencing table and looks up every row: nobody can write to
either table until it is done. Because both tables are locked, long transactions on one hold up the other.`,
    howToFix: `Add it \`NOT VALID\`, which is instant and checks new rows from then on, and run \`VALIDATE CONSTRAINT\` in the next migration: that reads the rows under a lock that lets others write.
In T-SQL use \`WITH NOCHECK\` and \`WITH CHECK CHECK CONSTRAINT\` later.`,
    whenNotToUse: `Foreign keys inside CREATE TABLE, and those on a table that the same file or undeployed batch creates or empties, are exempt, and rollbacks are not looked at. Partitioned tables take no
NOT VALID foreign keys before PostgreSQL 18, so there only the warning is given. In MySQL it is a note: the table is copied unless
\`foreign_key_checks\` is off. Switch it off for tables that stay small.`,
    bad: [
      {
        title: 'Writers to both tables wait for the check',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_tables.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint);\nCREATE INDEX posts_user_id_idx ON posts (user_id);\n',
          },
          {
            path: 'migrations/002_posts_user.up.sql',
            text: 'ALTER TABLE posts ADD CONSTRAINT posts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Added at once, validated later',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_tables.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint);\nCREATE INDEX posts_user_id_idx ON posts (user_id);\n',
          },
          {
            path: 'migrations/002_posts_user.up.sql',
            text: 'ALTER TABLE posts ADD CONSTRAINT posts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\n',
          },
          {
            path: 'migrations/003_validate.up.sql',
            text: 'ALTER TABLE posts VALIDATE CONSTRAINT posts_user_id_fkey;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD table_constraint NOT VALID and VALIDATE CONSTRAINT',
      'squawk adding-foreign-key-constraint, strong_migrations add_foreign_key, eugene E1, pg-migration-lint PGM014, pgfence',
    ],
  },
};

/** The finding sits on the constraint, from CONSTRAINT or FOREIGN KEY (or REFERENCES) to its end. */
export const unsafeAddForeignKey: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) => addedForeignKey(action));
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    const mysql = isMysql(context);
    // Only with foreign_key_checks off InnoDB takes ALGORITHM=INPLACE here, and then it reads nothing.
    if (mysql && isDoneOnline(context.statement, fact)) return;
    for (const one of added) {
      const { constraint } = one;
      context.report(constraint.span, {
        confidence: 90,
        ...(mysql ? { severity: 'info' as const } : {}),
        message: messageFor(context, fact, one),
        fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, one)),
      });
    }
  },
};

function isMysql({ dialect }: TimelineContext): boolean {
  return dialect === 'mysql' || dialect === 'mariadb';
}

function messageFor(context: TimelineContext, fact: AlterTable, { constraint, action }: AddedForeignKey): string {
  const table = nameText(fact.name);
  const referenced = nameText(constraint.referencedTable);
  const tables = table === referenced ? table : `${table} and ${referenced}`;
  // PostgreSQL skips the check for a new column without a default, whose rows are all NULL (transformAlterTableStmt).
  if (context.dialect === 'postgresql' && action.kind === 'addColumn' && !action.column.default) {
    return `Adding this column with its foreign key locks ${tables} at once: ${lockClause(context, constraint.referencedTable, referenced)} as well, and waits for every transaction that is open on either. Add the column alone, and the foreign key NOT VALID in a step of its own.`;
  }
  return (
    `Adding this foreign key checks every row of ${table} while ${lockClause(context, fact.name, isMysql(context) ? table : tables)}. ` +
    (ADVICE[context.dialect] ?? 'Add it NOT VALID, and validate it in the next migration.')
  );
}

const ADVICE: Readonly<Record<string, string>> = {
  mysql: 'Look for broken rows, and add it in place with foreign_key_checks off, or in a quiet hour.',
  mariadb: 'Look for broken rows, and add it in place with foreign_key_checks off, or in a quiet hour.',
  tsql: 'Add it WITH NOCHECK, and check it later.',
};

type AddedForeignKey = AddedConstraint<ForeignKeyConstraint>;

function addedForeignKey(action: AlterAction): readonly AddedForeignKey[] {
  if (action.kind === 'addConstraint') {
    const { constraint } = action;
    return constraint.kind === 'foreignKey' && !constraint.notValid ? [{ constraint, action }] : [];
  }
  if (action.kind !== 'addColumn') return [];
  const { references } = action.column;
  return references && !references.notValid ? [{ constraint: references, action }] : [];
}

function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  added: AddedForeignKey,
): readonly Fix[] {
  const { statement, before, dialect } = context;
  if (isMysql(context))
    return mysqlForeignKeyPhases(fixContext, { statement, fact, before, final: context.final, ...added });
  if (dialect !== 'postgresql' || before.table(fact.name)?.partitioned) return [];
  const { constraint, action } = added;
  const name = constraintName(context, fact, constraint, action);
  return notValidFixes(fixContext, context, fact, added, name, (written) => {
    const references = written.search(/\breferences\b/i);
    if (action.kind !== 'addColumn' || references < 0) return undefined;
    const column = textAt(statement, action.column.name.span);
    return `${inCaseOf(statement, 'FOREIGN KEY')} (${column}) ${written.slice(references)}`;
  });
}

/** The constraint's name; where the statement leaves it out, the one that PostgreSQL gives it. */
function constraintName(
  context: TimelineContext,
  fact: AlterTable,
  constraint: ForeignKeyConstraint,
  action: AlterAction,
): string {
  if (constraint.name) return constraint.name.name;
  const known = context.final
    .table(fact.name)
    ?.foreignKeys.find(
      ({ origin }) => origin.statement === context.statement && sameSpan(origin.span, constraint.span),
    );
  const columns = action.kind === 'addColumn' ? [action.column.name] : constraint.columns;
  return known?.name ?? objectName(fact.name.object.name, columns.map((column) => column.name).join('_'), 'fkey');
}
