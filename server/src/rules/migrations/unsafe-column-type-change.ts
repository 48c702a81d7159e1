import type { DataType } from '../../model/data-type.ts';
import type { Expression } from '../../model/expression.ts';
import { nameText } from '../../model/identifier.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { mysqlTypeChange, type TypeChange } from '../../schema/locks/mysql-type-change.ts';
import { mayBeSafeTarget, postgresTypeChange, tsqlTypeChange } from '../../schema/locks/type-change.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { withoutCasts } from '../support/expressions.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { addsColumn } from '../support/migrations/added-here.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { changeTypePhases } from '../support/migrations/type-phases.ts';

const meta: RuleMeta = {
  id: 'unsafe-column-type-change',
  title: 'The type of a column must not change in a way that rewrites a live table',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'the old type is known and the engine writes every row anew, or no type changes into the new one for free',
    },
    {
      value: 50,
      when: 'whether the rows are written anew depends on the old type or character set, which the workspace does not tell',
    },
  ],
  aboutRunning: true,
  docs: {
    why: `For most changes of type the engine writes the whole table and its indexes anew, under a lock that keeps everybody out (PostgreSQL: ACCESS EXCLUSIVE; MySQL: a copy that blocks
writers). On a large table that is hours. Applications that run meanwhile, or that still expect the old type, fail.`,
    howToFix: `Expand and contract: add a new column, keep it in step with a trigger, fill it in batches, let the application read and write it, and drop the old column in the end.`,
    whenNotToUse: `What costs nothing is left alone where the history tells the old type: \`varchar(n)\` to a longer one or to \`text\`, a larger \`numeric\` precision, \`cidr\` to \`inet\`, more digits of a
second, \`citext\` and \`text\` on a column without index and check, MySQL’s \`varchar\` within 255 bytes or beyond them, new values at the end of an ENUM. Tables and columns that
the same file or undeployed batch creates or empties are exempt, and rollbacks are not looked at.`,
    bad: [
      {
        title: 'Writes every row anew',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_events.up.sql',
            text: 'CREATE TABLE events (id int PRIMARY KEY, note varchar(20));\n',
          },
          { path: 'migrations/002_bigint.up.sql', text: 'ALTER TABLE events ALTER COLUMN id TYPE bigint;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A longer varchar costs nothing',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_events.up.sql',
            text: 'CREATE TABLE events (id int PRIMARY KEY, note varchar(20));\n',
          },
          { path: 'migrations/002_note.up.sql', text: 'ALTER TABLE events ALTER COLUMN note TYPE varchar(40);\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, Notes: “if the old type is … binary coercible to the new type …, a table rewrite is not needed”',
      'MySQL manual, 17.12.1 Online DDL Operations, Column Operations; SQL Server documentation, ALTER TABLE, “Changing the size of a column”',
      'strong_migrations change_column, squawk changing-column-type, eugene E5, pg-migration-lint PGM007',
    ],
  },
};

/** The finding sits on the action, `ALTER COLUMN c TYPE …` or `MODIFY c …`. */
export const unsafeColumnTypeChange: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const changes = fact.actions.flatMap((action) => (isTypeChange(action) ? [action] : []));
    if (changes.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    const table = context.before.table(fact.name) ?? context.before.outsideTable(fact.name);
    for (const action of changes) {
      const column = table && findColumn(table, action.column.name);
      if (addsColumn(context.earlierOn(fact.name), fact.name, action.column.name)) continue;
      const change = changeOf(context, action, table, column);
      if (change === 'same' || change === 'safe') continue;
      context.report(action.span, {
        confidence: change === 'unsafe' ? 90 : 50,
        ...(change === 'unsafe' ? {} : { severity: 'info' as const }),
        message: messageFor(context, fact, action, column, change),
        fixes: (fixContext) => {
          if (fixContext.deployed || context.nested) return [];
          if (action.kind === 'modifyColumn' && action.column.name !== action.definition.name.name) return [];
          if (action.kind === 'setType' && action.using && calculates(action.using, action.column.name)) return [];
          const { statement, before, final } = context;
          return changeTypePhases(fixContext, { statement, fact, action, before, final });
        },
      });
    }
  },
};

type ChangeAction = Extract<AlterAction, { kind: 'setType' | 'modifyColumn' }>;

function isTypeChange(action: AlterAction): action is ChangeAction {
  return action.kind === 'setType' || (action.kind === 'modifyColumn' && action.definition.type.text !== '');
}

function newType(action: ChangeAction): DataType {
  return action.kind === 'setType' ? action.type : action.definition.type;
}

function changeOf(
  context: TimelineContext,
  action: ChangeAction,
  table: Table | undefined,
  column: Column | undefined,
): TypeChange {
  const type = newType(action);
  const known = table && column && column.type.text !== '';
  if (context.dialect === 'postgresql') {
    if (action.kind === 'setType' && action.using && calculates(action.using, action.column.name)) return 'unsafe';
    if (known) return postgresTypeChange(column, type, table);
    return mayBeSafeTarget(type) || /^(?:varchar|inet|citext)$/.test(type.name) ? 'unknown' : 'unsafe';
  }
  if (!known) return table?.complete ? 'same' : 'unknown';
  if (context.dialect === 'tsql') return tsqlTypeChange(column, type);
  return action.kind === 'modifyColumn' ? mysqlTypeChange(column, action.definition, table) : 'unknown';
}

/** True for USING with more than a cast of the column itself: its values are calculated, so every row is written. */
function calculates(using: Expression, column: string): boolean {
  const inner = withoutCasts(using);
  return inner.kind !== 'column' || inner.parts.at(-1)?.name !== column;
}

function messageFor(
  context: TimelineContext,
  fact: AlterTable,
  action: ChangeAction,
  column: Column | undefined,
  change: TypeChange,
): string {
  const table = nameText(fact.name);
  const name = `${table}.${action.column.name}`;
  const to = newType(action).text;
  const steps = 'Add a new column, keep both in step with a trigger, fill it in batches, and switch over.';
  if (change === 'unknown') {
    return context.dialect === 'postgresql'
      ? `What type ${name} has is not known here: unless it changes into ${to} for free, every row of ${table} is written anew while nobody can use it. ${steps}`
      : `If this changes the type of ${name} to ${to}${context.dialect === 'tsql' ? '' : ', or its length beyond 255 bytes'}, every row of ${table} is written anew and nobody can write meanwhile. Look at the old definition first.`;
  }
  const from = column && column.type.text !== '' && column.type.text !== to ? ` from ${column.type.text}` : '';
  return `Changing ${name}${from} to ${to} writes every row of ${table} anew, and ${lockClause(context, fact.name)} until that is done. ${steps}`;
}
