import { type Identifier, nameText } from '../../model/identifier.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { addsColumn } from '../support/migrations/added-here.ts';
import { renameColumnPhases } from '../support/migrations/rename-phases.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { rebuiltTables } from '../support/migrations/table-rebuild.ts';
import { isTestPath } from '../support/paths.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'no-rename-column',
  title: 'A column in use must not be renamed',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 85, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `While a release rolls out, the old code and the new one run at the same time. From the moment of the rename every query of the old code that names the column fails, and those of the new
code do until then. There is no order in which it works, and ORMs that list all columns fail everywhere.`,
    howToFix: `Keep the name in the database and change it in the code (\`@map\`, \`@Column(name = …)\`). Where the database must change, expand and contract: add a column under the new name, keep both in
step with a trigger, fill it in batches, let the code move over, and drop the old column. Or rename the table and put an updatable view with the old names in its place.`,
    whenNotToUse: `Tables and columns that the same file or undeployed batch creates are exempt, and so is a rename that leaves a (generated) column under the old name in the same file; rollbacks are not
looked at. Switch it off where the application is stopped during migrations.`,
    bad: [
      {
        title: 'The code that still says name fails',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n' },
          { path: 'migrations/002_rename.up.sql', text: 'ALTER TABLE users RENAME COLUMN name TO full_name;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A new column beside the old one',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n' },
          { path: 'migrations/002_full_name.up.sql', text: 'ALTER TABLE users ADD COLUMN full_name text;\n' },
        ],
      },
    ],
    sources: [
      'Fowler and Sadalage, Refactoring Databases, “Rename Column”',
      'squawk renaming-column, strong_migrations rename_column, pg-migration-lint PGM505, Atlas BC102, django-migration-linter',
    ],
  },
};

/** The finding sits on the action, `RENAME COLUMN a TO b` or `CHANGE a b …`. */
export const noRenameColumn: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.direction === 'down' || context.file.role === 'seed' || isTestPath(context.file.path)) return;
    const running = runningStatements(context);
    const parsedOnes = running.map(({ parsed }) => parsed);
    let rebuilt: ReadonlySet<string> | undefined;
    for (const { statement, parsed } of running) {
      const { fact } = parsed;
      if (fact.kind !== 'alterTable' || fact.objectType !== 'table') continue;
      for (const action of fact.actions) {
        const names = renamed(action);
        if (!names) continue;
        const { from, to } = names;
        rebuilt ??= rebuiltTables(parsedOnes);
        if (rebuilt.has(fact.name.object.name.toLowerCase())) continue;
        const known = context.before(statement).table(fact.name);
        if (known && known.kind !== 'table') continue;
        const surroundings = surroundingsOf(context, statement, parsed);
        if (!changesLiveTable(surroundings, fact.name)) continue;
        if (addsColumn(surroundings.earlierOn(fact.name), fact.name, from.name)) continue;
        if (parsedOnes.some((one) => addsOldName(one, fact.name.object.name, from.name))) continue;
        if (changePlaces(parsedOnes, fact.name.object.name, from.name, to.name)) continue;
        context.report(statement, action.span, {
          confidence: 85,
          fixes: (fixContext) => {
            if (fixContext.deployed || parsed !== statement.parsed) return [];
            const before = context.before(statement);
            const { final } = context;
            return renameColumnPhases(fixContext, { statement, fact, before, final, from: from.name, to: to.name });
          },
          message: `While a release rolls out, code that says ${nameText(fact.name)}.${from.name} fails from here on. Map the name in the code instead, or add ${to.name} beside it, keep both in step with a trigger, and drop ${from.name} when nothing uses it any more.`,
        });
      }
    }
  },
};

/** What a rename or MySQL's CHANGE calls a column before and after; names that differ in case alone are the same to MySQL. */
function renamed(action: AlterAction): { readonly from: Identifier; readonly to: Identifier } | undefined {
  if (action.kind === 'renameColumn') {
    return action.column.name === action.newName.name ? undefined : { from: action.column, to: action.newName };
  }
  if (action.kind !== 'modifyColumn') return undefined;
  const { column, definition } = action;
  return column.name.toLowerCase() === definition.name.name.toLowerCase()
    ? undefined
    : { from: column, to: definition.name };
}

/** True where columns change places in the file: another one takes the old name, or this one takes a name that was given up. */
function changePlaces(all: readonly ParsedStatement[], table: string, from: string, to: string): boolean {
  return all.some(
    ({ fact }) =>
      fact.kind === 'alterTable' &&
      fact.name.object.name === table &&
      fact.actions.some((action) => {
        const other = renamed(action);
        return other && (sameName(other.to.name, from) || sameName(other.from.name, to));
      }),
  );
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** True for ADD COLUMN with the old name, generated from the new column or to be filled from it: readers find the name still. */
function addsOldName({ fact }: ParsedStatement, table: string, column: string): boolean {
  return (
    fact.kind === 'alterTable' &&
    fact.name.object.name === table &&
    fact.actions.some(
      (action) => action.kind === 'addColumn' && action.column.name.name.toLowerCase() === column.toLowerCase(),
    )
  );
}
