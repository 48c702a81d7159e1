import type { Fix } from '../../model/fix.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { isNullLiteral } from '../support/expressions.ts';
import { quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'required-column-drops-default',
  title: 'A new required column must keep its default until the code that fills it runs',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'the file adds the column NOT NULL with a default and takes the default away again' },
  ],
  aboutRunning: true,
  docs: {
    why: `The migration runs before the new code does, and for a while both versions of the code run side by side. The old one does not know the new column, so its INSERTs leave it
out; without a default every one of them fails with “null value in column violates not-null constraint” (MySQL: “Field doesn’t have a default value”).
Frameworks such as Django write exactly this pair of statements.`,
    howToFix:
      'Leave the default in place, and drop it in a later migration, once no running code inserts rows without the column.',
    whenNotToUse:
      'Tables that the same file or undeployed batch creates are exempt, as is a default that is set again in the same file. Switch it off where the application is stopped during migrations.',
    bad: [
      {
        title: 'Old code cannot insert any more',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_locale.up.sql',
            text: "ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;\nALTER TABLE users ALTER COLUMN locale DROP DEFAULT;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'The default stays for now',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_locale.up.sql',
            text: "ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;\n",
          },
        ],
      },
    ],
    sources: [
      'django-migration-linter, NOT NULL constraint on columns',
      'Django documentation, “How to … database-level defaults” (db_default)',
    ],
  },
};

/** A column that the file adds with a default, by table and name. */
interface Added {
  readonly statement: Statement;
  readonly column: ColumnDefinition;
  required: boolean;
  /** What took the default away. */
  dropped?: { readonly statement: Statement; readonly parsed: ParsedStatement; readonly action: AlterAction };
}

/** The finding sits on the action that drops the default. */
export const requiredColumnDropsDefault: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const added = new Map<string, Added>();
    for (const { statement } of context.steps) {
      for (const parsed of factsThatRun(statement)) {
        const { fact } = parsed;
        if (fact.kind !== 'alterTable') continue;
        for (const action of fact.actions) follow(context, added, { statement, parsed, fact, action });
      }
    }
    for (const one of added.values()) {
      if (one.dropped && one.required) report(context, one, one.dropped);
    }
  },
};

interface Step {
  readonly statement: Statement;
  readonly parsed: ParsedStatement;
  readonly fact: AlterTable;
  readonly action: AlterAction;
}

function follow(context: FileContext, added: Map<string, Added>, { statement, parsed, fact, action }: Step): void {
  const key = (column: string): string => `${fact.name.object.name}.${column}`.toLowerCase();
  if (action.kind === 'addColumn') {
    const { column } = action;
    if (!column.default || isNullLiteral(column.default)) return;
    if (!changesLiveTable(surroundingsOf(context, statement, parsed), fact.name)) return;
    added.set(key(column.name.name), { statement, column, required: column.notNull });
    return;
  }
  if (!('column' in action)) return;
  const one = added.get(key(action.column.name));
  if (!one) return;
  const dropped = { statement, parsed, action };
  if (action.kind === 'dropDefault') one.dropped = dropped;
  else if (action.kind === 'setDefault') delete one.dropped;
  else if (action.kind === 'setNotNull') one.required = true;
  else if (action.kind === 'dropNotNull' || action.kind === 'dropColumn') one.required = false;
  else if (action.kind === 'modifyColumn') {
    one.required = action.definition.notNull;
    if (action.definition.default) delete one.dropped;
    else one.dropped = dropped;
  }
}

function report(context: FileContext, one: Added, dropped: NonNullable<Added['dropped']>): void {
  const { column } = one;
  const { statement, parsed, action } = dropped;
  const name = column.name.name;
  context.report(statement, action.span, {
    confidence: 75,
    message: `Until the new code runs everywhere, INSERTs that do not know ${name} fail: it is NOT NULL, and its default goes away in the file that adds it. Keep the default, and drop it in a later migration.`,
    fixes: (fixContext) => (parsed === statement.parsed ? fixesFor(fixContext, context, one, dropped) : []),
  });
}

function fixesFor(
  fixContext: FixContext,
  context: FileContext,
  { statement: added, column }: Added,
  { statement, parsed: { fact }, action }: NonNullable<Added['dropped']>,
): readonly Fix[] {
  const isAlone = fact.kind === 'alterTable' && fact.actions.length === 1;
  if (fixContext.deployed || !fixContext.canWriteMigration || !isAlone || action.kind !== 'dropDefault') return [];
  const { dialect } = context;
  const value = column.default && textAt(added, column.default.span);
  const name = quoteIdentifier(column.name.name, dialect);
  const undo = `ALTER TABLE ${textAt(statement, fact.name.span)} ALTER COLUMN ${name} SET DEFAULT ${value}`;
  return [
    {
      kind: 'migration',
      title: 'Move it to a later migration',
      slug: slug('drop_default_of', fact.name.object.name, column.name.name),
      bulk: false,
      steps: [
        {
          up: [statement.text],
          down: value === undefined ? [] : [undo],
          transactional: true,
          comment: 'Deploy once no running code inserts rows without the column.',
        },
      ],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}
