import { nameText } from '../../model/identifier.ts';
import type { AlterTable } from '../../model/table-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { addsColumn } from '../support/migrations/added-here.ts';
import { usesOfColumn } from '../support/migrations/column-uses.ts';
import { isThrowawayName } from '../support/migrations/deprecated-names.ts';
import { dropColumnPhases } from '../support/migrations/drop-phases.ts';
import { isTestPath } from '../support/paths.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'no-drop-column',
  title: 'A column must not be dropped before nothing uses it',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'the column is older than the migration, or not known at all' },
    { value: 25, when: 'a rollback drops it' },
  ],
  aboutRunning: true,
  docs: {
    why: `The values are gone for good. And while a release rolls out, the old code still reads and writes the column: from that moment on its queries fail, even those that only list all columns, as
ORMs do.`,
    howToFix: `Drop it last: stop writing the column, stop reading it (in the ORM’s model too), release that everywhere, make it nullable or give it a default so that INSERTs go on, and drop it in
a later migration. Where the values may be wanted again, copy them to another table first. Say why with a suppression:
\`-- schemawise-disable-next-line no-drop-column -- unused since 4.2\`.`,
    whenNotToUse: `Columns and tables that the same file or undeployed batch creates, virtual generated columns, columns that another one replaces under the same name, and columns whose name says that they are deprecated are exempt. In a rollback it is only a
note; it becomes an error where a query of the workspace or the Prisma schema still names the column.`,
    bad: [
      {
        title: 'Old code fails, the values are gone',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, nickname text);\n' },
          { path: 'migrations/002_drop.up.sql', text: 'ALTER TABLE users DROP COLUMN nickname;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'In a later release, with the reason',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, nickname text);\n' },
          {
            path: 'migrations/009_drop.up.sql',
            text: '-- schemawise-disable-next-line no-drop-column -- unused since release 4.2\nALTER TABLE users DROP COLUMN nickname;\n',
          },
        ],
      },
    ],
    sources: [
      'squawk ban-drop-column, strong_migrations remove_column, pg-migration-lint PGM009, Atlas DS103, django-migration-linter',
      'Fowler and Sadalage, Refactoring Databases, “Drop Column”',
    ],
  },
};

/** The finding sits on the action, `DROP COLUMN c`. */
export const noDropColumn: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    if (!fact.actions.some((action) => action.kind === 'dropColumn') || isTestPath(context.file.path)) return;
    if (!isOlder(context, fact)) return;
    const table = context.before.table(fact.name);
    for (const action of fact.actions) {
      if (action.kind !== 'dropColumn' || isThrowawayName(action.column.name)) continue;
      const { name } = action.column;
      const column = table && findColumn(table, name);
      if (column?.generated && !column.generated.stored) continue;
      const ofFile =
        context.direction === 'up' ? context.earlierOn(fact.name) : context.database.statementsOf(context.file.path);
      if (addsColumn(ofFile, fact.name, name) || isReplaced(context, fact, name)) continue;
      const label = `${nameText(fact.name)}.${name}`;
      if (context.direction === 'down') {
        context.report(action.span, {
          confidence: 25,
          severity: 'info',
          message: `Rolling back drops ${label} with all values that were written since. Copy them somewhere first if they matter.`,
        });
        continue;
      }
      const final = context.final.table(fact.name);
      const isGone = table !== undefined && !(final && findColumn(final, name));
      const uses = isGone ? usesOfColumn(context.database, table, column?.databaseName ?? name) : [];
      context.report(action.span, {
        confidence: 75,
        ...(uses.length > 0 ? { severity: 'error' as const } : {}),
        message:
          uses.length > 0
            ? `${label} is still used in this workspace: what names it fails as soon as the column is gone, and its values cannot be brought back. Take the uses away first, release that, and drop it in a later migration.`
            : `This drops ${label} with all its values, for good, and code of the old release that still names it fails. Drop it when nothing has used it for a release, and say so in a suppression.`,
        fixes: (fixContext) =>
          fixContext.deployed || context.nested
            ? []
            : dropColumnPhases(fixContext, {
                statement: context.statement,
                fact,
                action,
                before: context.before,
                final: context.final,
              }),
        related: uses.map((at) => ({ at, message: `Uses ${label}` })),
      });
    }
  },
};

/** True where the file gives the name to another column of the table by renaming it: the column is rebuilt, not given up. */
function isReplaced({ database, file }: TimelineContext, { name }: AlterTable, column: string): boolean {
  return database.statementsOf(file.path).some(({ parsed: { fact } }) => {
    if (fact.kind !== 'alterTable' || fact.name.object.name !== name.object.name) return false;
    return fact.actions.some((action) => action.kind === 'renameColumn' && action.newName.name === column);
  });
}

function isOlder(context: TimelineContext, { name }: AlterTable): boolean {
  if (context.direction === 'up') return changesLiveTable(context, name);
  return !/^[#@]/.test(name.object.name) && context.mayExist(name);
}
