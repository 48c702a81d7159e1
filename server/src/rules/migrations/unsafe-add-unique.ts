import type { KeyConstraint } from '../../model/constraint.ts';
import type { Fix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable, CreateIndex } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { enumerate, quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { removeAction, removePart } from '../support/migrations/alter-actions.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { ONLINE } from '../support/migrations/mysql-online.ts';
import { type Phase, phaseSteps } from '../support/migrations/phases.ts';
import { isProvenUnique } from '../support/migrations/proven-unique.ts';
import { rollbackStatement } from '../support/migrations/rollback-statement.ts';
import { outsideAdvice } from '../support/migrations/transactions.ts';
import { uniqueName } from '../support/migrations/unique-name.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'unsafe-add-unique',
  title: 'Uniqueness must be added to an existing table without blocking it, and not before duplicates are gone',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'sqlite'],
  severity: 'warning',
  confidence: [
    {
      value: 90,
      when: 'the table is older than the migration, or not known at all, and nothing shows that its rows are distinct',
    },
  ],
  aboutRunning: true,
  docs: {
    why: `A unique constraint needs an index. ADD UNIQUE builds it while it holds an ACCESS EXCLUSIVE lock (PostgreSQL), so nobody reads or writes the table until it is done. And wherever
uniqueness comes later than the rows, there may be duplicates already: then the statement fails, in production and nowhere else.`,
    howToFix: `In PostgreSQL \`CREATE UNIQUE INDEX CONCURRENTLY\` first, in a migration outside a transaction, then \`ADD CONSTRAINT … UNIQUE USING INDEX\`, which is instant. Look for duplicates before:
\`SELECT a, count(*) FROM t GROUP BY a HAVING count(*) > 1\`.`,
    whenNotToUse: `\`CREATE UNIQUE INDEX\` (not CONCURRENTLY) is only a note: it may fail. It says nothing where a key that is there already, or a new column full of NULLs, makes duplicates
impossible. Constraints USING INDEX, tables that the same file or undeployed batch creates or empties, and rollbacks are exempt.`,
    bad: [
      {
        title: 'Everybody waits for the index',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          {
            path: 'migrations/002_unique.up.sql',
            text: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The index is built while others work, and the constraint takes it over',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          {
            path: 'migrations/002_index.up.sql',
            text: 'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);\n',
          },
          {
            path: 'migrations/003_unique.up.sql',
            text: 'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD table_constraint_using_index; CREATE INDEX, “Building Indexes Concurrently”',
      'squawk disallowed-unique-constraint, strong_migrations add_unique_constraint, eugene E7, pg-migration-lint PGM017, Atlas MF101',
    ],
  },
};

/** The finding sits on the constraint, on `UNIQUE` of a new column, or on `CREATE UNIQUE INDEX`. */
export const unsafeAddUnique: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createIndex', 'alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind === 'createIndex') checkIndex(context, fact);
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) => addedUnique(action));
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const one of added) {
      context.report(one.span, {
        confidence: 90,
        message: messageFor(context, fact, one),
        fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, one)),
      });
    }
  },
};

interface AddedUnique {
  readonly action: AlterAction;
  readonly span: Span;
  readonly columns: readonly string[];
  readonly constraint?: KeyConstraint;
}

function addedUnique(action: AlterAction): readonly AddedUnique[] {
  // MySQL's MODIFY name … UNIQUE adds a key.
  if (action.kind === 'addColumn' || action.kind === 'modifyColumn') {
    const { unique, name } = action.kind === 'addColumn' ? action.column : action.definition;
    return unique ? [{ action, span: unique.span, columns: [name.name], constraint: unique }] : [];
  }
  if (action.kind === 'addIndex' && action.index.unique) {
    const columns = action.index.parts.flatMap((part) => (part.column ? [part.column.name] : []));
    return [{ action, span: action.index.span, columns }];
  }
  if (action.kind !== 'addConstraint' || action.constraint.kind !== 'unique' || action.constraint.usingIndex) return [];
  const { constraint } = action;
  return [{ action, span: constraint.span, columns: constraint.columns.map((column) => column.name), constraint }];
}

function messageFor(context: TimelineContext, fact: AlterTable, { columns, action }: AddedUnique): string {
  const table = nameText(fact.name);
  const list = columns.length > 0 ? enumerate(columns) : 'these columns';
  switch (context.dialect) {
    case 'postgresql':
      return `While the index behind this constraint is built ${lockClause(context, fact.name, table)}, and it fails if two rows share ${list}. ${outsideAdvice(context.database.plan, 'Build it first with CREATE UNIQUE INDEX CONCURRENTLY')} Then add the constraint USING INDEX in the next migration.`;
    case 'sqlite':
      return action.kind === 'addColumn'
        ? `SQLite cannot add a UNIQUE column to a table that is there: add ${list} without it, fill it, and create a unique index.`
        : `If two rows of ${table} share ${list}, this fails. Look for duplicates first.`;
    case 'tsql':
      return `While the index behind this constraint is built ${lockClause(context, fact.name, table)}, and it fails if two rows share ${list} (NULLs count as equal). Look for duplicates first${action.kind === 'addConstraint' && action.constraint.kind === 'unique' && action.constraint.online ? '' : ', and build it WITH (ONLINE = ON) where the edition can'}.`;
    default:
      return `If two rows of ${table} share ${list}, this fails after having read the whole table. Look for duplicates first: GROUP BY ${columns.join(', ') || '…'} HAVING COUNT(*) > 1.`;
  }
}

function checkIndex(context: TimelineContext, fact: CreateIndex): void {
  const { index, table } = fact;
  if (!index.unique || fact.concurrently || fact.only || !changesLiveTable(context, table)) return;
  if (wasEmptied(context, table) || isProvenUnique(context, fact)) return;
  const names = index.parts.flatMap((part) => (part.column ? [part.column.name] : []));
  const parts = index.parts.map((part) => textAt(context.statement, part.span)).join(', ');
  const list = names.length === index.parts.length ? enumerate(names) : 'its key';
  context.report(
    { start: context.parsed.span.start, end: fact.afterIndexKeyword },
    {
      confidence: 90,
      severity: 'info',
      message: `If two rows of ${nameText(table)} share ${list} already, this index cannot be created and the migration stops. Look for duplicates first: GROUP BY ${parts} HAVING count(*) > 1.`,
    },
  );
}

/** Builds the index concurrently and adds the constraint on top of it, each in a migration of its own. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  { action, columns, constraint, span }: AddedUnique,
): readonly Fix[] {
  const { statement } = context;
  if (context.dialect === 'mysql' || context.dialect === 'mariadb') return lookFirst(context, fact, columns);
  if (context.dialect !== 'postgresql' || !fixContext.canWriteMigration || !constraint) return [];
  if (context.before.table(fact.name)?.partitioned || columns.length === 0) return [];
  const name = quoteIdentifier(uniqueName(context, fact, constraint, columns), 'postgresql');
  const table = textAt(statement, fact.name.span);
  const schema = fact.name.schema ? `${textAt(statement, fact.name.schema.span)}.` : '';
  const quoted = columns.map((column) => quoteIdentifier(column, 'postgresql')).join(', ');
  const include = constraint.include.map((column) => quoteIdentifier(column.name, 'postgresql')).join(', ');
  const index = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${quoted})`,
    include === '' ? '' : ` INCLUDE (${include})`,
    constraint.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '',
  ].join('');
  const deferred = constraint.initiallyDeferred ? ' INITIALLY DEFERRED' : '';
  const deferrable = constraint.deferrable ? ` DEFERRABLE${deferred}` : '';
  const edit: StatementEdit =
    action.kind === 'addColumn' ? removePart(statement, span) : removeAction(statement, fact, action);
  const rollback = rollbackStatement(
    fixContext,
    ({ name: own, actions }) =>
      own.object.name === fact.name.object.name &&
      actions.length === 1 &&
      actions.some(
        (one) =>
          one.kind === 'dropConstraint' && one.constraint.name === uniqueName(context, fact, constraint, columns),
      ),
  );
  const undoing: StatementEdit | undefined = rollback && {
    statement: rollback,
    span: { start: 0, end: rollback.text.length },
    newText: '',
  };
  const phases: readonly Phase[] = [
    {
      name: 'index',
      does: 'builds the unique index while others read and write.',
      before:
        'no two rows share a key; it fails at the first that do, and leaves an invalid index: drop that, and try again.',
      verify: `SELECT ${quoted}, count(*) FROM ${table} GROUP BY ${quoted} HAVING count(*) > 1: must find nothing.`,
      up: [index],
      down: [`DROP INDEX CONCURRENTLY IF EXISTS ${schema}${name}`],
      transactional: false,
    },
    {
      name: 'constraint',
      does: 'makes the index a constraint, which reads nothing.',
      before: 'the index is there and valid.',
      up: [`ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name}${deferrable}`],
      down: [`ALTER TABLE ${table} DROP CONSTRAINT ${name}`, index.replace('INDEX CONCURRENTLY ', 'INDEX ')],
    },
  ];
  return [
    {
      kind: 'migration',
      title: 'Build the index concurrently and add the constraint on top of it, in new migrations',
      slug: slug('unique', fact.name.object.name, ...columns),
      bulk: false,
      steps: phaseSteps(fixContext, phases, { first: 1, of: 2 }),
      edits: undoing ? [edit, undoing] : [edit],
    },
  ];
}

/** MySQL: the statement with the query that finds duplicates, in a way that lets others read and write or fails at once. */
function lookFirst(
  { statement, dialect }: TimelineContext,
  fact: AlterTable,
  columns: readonly string[],
): readonly Fix[] {
  const [action, ...others] = fact.actions;
  if (!action || action.kind === 'addColumn' || others.length > 0 || columns.length === 0) return [];
  const list = columns.map((column) => quoteIdentifier(column, dialect)).join(', ');
  const query = `SELECT ${list}, count(*) FROM ${textAt(statement, fact.name.span)} GROUP BY ${list} HAVING count(*) > 1`;
  const head = `-- Before: no two rows share a key; it fails at the first that do.
-- Verify: ${query}: must find nothing.
-- schemawise-disable-next-line unsafe-add-unique -- the query above has found nothing
`;
  return [
    {
      kind: 'edit',
      title: 'Say how to look for duplicates, and build it while others write',
      bulk: false,
      edits: [
        { statement, span: { start: 0, end: 0 }, newText: head },
        {
          statement,
          span: { start: action.span.end, end: action.span.end },
          newText: inCaseOf(statement, `, ${ONLINE}`),
        },
      ],
    },
  ];
}
