import type { Fix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { enumerate, quoteIdentifier, schemaPrefix } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'drop-column-loses-constraint',
  title: 'A dropped column must not take keys and indexes with it silently',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [
    {
      value: 90,
      when: 'the column belongs to a key, foreign key or index of the table (an error for the primary key, a note for a plain index or foreign key of that column alone)',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `PostgreSQL drops every constraint and index in which the column has a part, as a whole: with \`UNIQUE (tenant_id, email)\` and the column \`email\` goes what kept the rows of a tenant
apart. MySQL takes the column out of them instead: the unique key then demands that \`tenant_id\` alone be unique, and fails, or an index suddenly serves
other queries. Neither says a word.`,
    howToFix:
      'Drop the constraint or index by name first, so that the migration says what goes, and create what is to stay anew over the remaining columns.',
    whenNotToUse:
      'What an earlier statement, or another action of the same ALTER TABLE, drops by name is not reported; nor are tables that the same file creates, and rollbacks.',
    bad: [
      {
        title: 'Emails may repeat from now on',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, tenant_id bigint, email text, UNIQUE (tenant_id, email));\n',
          },
          { path: 'migrations/002_drop.up.sql', text: 'ALTER TABLE users DROP COLUMN tenant_id;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Says what goes',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, tenant_id bigint, email text, UNIQUE (tenant_id, email));\n',
          },
          {
            path: 'migrations/002_drop.up.sql',
            text: 'ALTER TABLE users DROP CONSTRAINT users_tenant_id_email_key;\nALTER TABLE users DROP COLUMN tenant_id;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, DROP COLUMN: “Indexes and table constraints involving the column will be automatically dropped as well”',
      'MySQL manual, ALTER TABLE: “If columns are dropped from a table, the columns are also removed from any index of which they are a part”',
      'pg-migration-lint PGM010 to PGM012, Bytebase COLUMN_DISALLOW_DROP_IN_INDEX',
    ],
  },
};

type DropColumn = Extract<AlterAction, { kind: 'dropColumn' }>;

/** A key or index that goes with the column, or loses it. */
interface Loss {
  /** For messages: `the unique constraint users_email_key`. */
  readonly text: string;
  readonly kind: 'primaryKey' | 'unique' | 'foreignKey' | 'index' | 'uniqueIndex';
  readonly name?: string;
  /** True where it speaks of no other column, so that nothing of it could stay. */
  readonly alone: boolean;
}

/** The finding sits on the action. */
export const dropColumnLosesConstraint: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      if (action.kind !== 'dropColumn') continue;
      const table = context.before.table(fact.name);
      if (!table || !changesLiveTable(context, fact.name)) return;
      const losses = lossesOf(table, action, fact);
      if (losses.length > 0) report(context, fact, action, table, losses);
    }
  },
};

function report(
  context: TimelineContext,
  fact: AlterTable,
  action: DropColumn,
  table: Table,
  losses: readonly Loss[],
): void {
  const primary = losses.some(({ kind }) => kind === 'primaryKey');
  const what = enumerate(losses.map(({ text }) => text));
  const several = losses.length > 1;
  const effect =
    context.dialect === 'postgresql'
      ? `${several ? 'go' : 'goes'} with the column ${action.column.name}, and nothing says so`
      : `${several ? 'lose' : 'loses'} the column ${action.column.name}, and what has no other is gone`;
  const natural = losses.every(({ kind, alone }) => alone && (kind === 'index' || kind === 'foreignKey'));
  const advice = natural
    ? 'Drop it by name first, so that the migration says what goes.'
    : 'Drop it by name first, and create what is to stay anew over the other columns.';
  context.report(action.span, {
    confidence: 90,
    ...(primary ? { severity: 'error' as const } : natural ? { severity: 'info' as const } : {}),
    message: `Of ${nameText(fact.name)}, ${what} ${effect}. ${advice}`,
    fixes: (fixContext) => fixesFor(fixContext, context, action, table, losses),
  });
}

function lossesOf(table: Table, { column }: DropColumn, fact: AlterTable): readonly Loss[] {
  const dropped = column.name.toLowerCase();
  const losses: Loss[] = [];
  const consider = (kind: Loss['kind'], text: string, name: string | undefined, columns: readonly string[]): void => {
    if (!columns.some((one) => one.toLowerCase() === dropped)) return;
    const named = name === undefined ? { text } : { text: `${text} ${name}`, name };
    losses.push({ kind, ...named, alone: columns.length === 1 });
  };
  const { primaryKey, uniques, foreignKeys, indexes } = table;
  if (primaryKey) consider('primaryKey', 'the primary key', primaryKey.name, primaryKey.columns);
  for (const { name, columns, include = [] } of uniques) {
    consider('unique', 'the unique constraint', name, [...columns, ...include]);
  }
  for (const { name, columns } of foreignKeys) consider('foreignKey', 'the foreign key', name, columns);
  for (const index of indexes) {
    const kind = index.unique ? 'uniqueIndex' : 'index';
    consider(kind, index.unique ? 'the unique index' : 'the index', index.name, columnsOf(index));
  }
  return losses.filter((loss) => !isDroppedHere(fact, loss));
}

/** The columns that an index speaks of anywhere. */
function columnsOf(index: Index): readonly string[] {
  const names = [...index.include, ...index.parts.flatMap((part) => (part.column ? [part.column.name] : []))];
  for (const one of eachExpression(...index.parts.map((part) => part.expression), index.where)) {
    if (one.kind === 'column') names.push(one.parts.at(-1)?.name ?? '');
  }
  return names;
}

function isDroppedHere({ actions }: AlterTable, { kind, name }: Loss): boolean {
  return actions.some((action) => {
    if (action.kind === 'dropPrimaryKey') return kind === 'primaryKey';
    if (action.kind === 'dropConstraint') return action.constraint.name === name;
    return action.kind === 'dropIndex' && action.index.name === name;
  });
}

/** Puts the drops before the column's, by name; nothing where one of them has none. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  action: DropColumn,
  table: Table,
  losses: readonly Loss[],
): readonly Fix[] {
  const { statement, dialect } = context;
  if (fixContext.deployed || context.nested) return [];
  const clauses: string[] = [];
  const statements: string[] = [];
  for (const { kind, name } of losses) {
    if (kind === 'primaryKey' && dialect !== 'postgresql') clauses.push('DROP PRIMARY KEY');
    else if (name === undefined) return [];
    else if ((kind === 'index' || kind === 'uniqueIndex') && dialect === 'postgresql') {
      statements.push(
        `DROP INDEX ${schemaPrefix(table, dialect)}${quoteIdentifier(name, dialect)}${statementBreak(context.database)}`,
      );
    } else clauses.push(`${DROPS[dialect === 'postgresql' ? 'constraint' : kind]} ${quoteIdentifier(name, dialect)}`);
  }
  const edits: StatementEdit[] = [];
  const at = (start: number, newText: string): StatementEdit => ({ statement, span: { start, end: start }, newText });
  if (statements.length > 0) edits.push(at(0, statements.join('')));
  if (clauses.length > 0) edits.push(at(action.span.start, clauses.map((clause) => `${clause}, `).join('')));
  return [{ kind: 'edit', title: 'Drop it by name first', bulk: false, edits }];
}

const DROPS: Readonly<Record<Loss['kind'] | 'constraint', string>> = {
  primaryKey: 'DROP PRIMARY KEY',
  unique: 'DROP INDEX',
  foreignKey: 'DROP FOREIGN KEY',
  index: 'DROP INDEX',
  uniqueIndex: 'DROP INDEX',
  constraint: 'DROP CONSTRAINT',
};
