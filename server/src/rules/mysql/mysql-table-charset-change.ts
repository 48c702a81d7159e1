import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Statement } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { inCaseOf } from '../support/places.ts';
import { remembered } from '../support/remembered.ts';

const meta: RuleMeta = {
  id: 'mysql-table-charset-change',
  title: 'Changing a table’s default character set leaves its columns as they are',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb'],
  severity: 'info',
  confidence: [
    { value: 85, when: 'ALTER TABLE sets the default character set of an older table and does not convert it' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`ALTER TABLE t DEFAULT CHARACTER SET utf8mb4\` only says what columns added later get. The columns that are there keep theirs, an emoji still fails, and the table then holds columns of two
character sets, which cannot use each other’s indexes in joins.`,
    howToFix: '`ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4` converts the columns too. It rewrites the table.',
    whenNotToUse:
      'Tables that the same file creates, and files that convert the table or change its columns as well, are exempt; rollbacks are not looked at.',
    bad: [
      {
        title: 'The columns stay as they are',
        dialect: 'mysql',
        files: [{ path: 'migrations/002_charset.sql', text: 'ALTER TABLE notes DEFAULT CHARACTER SET utf8mb4;\n' }],
      },
    ],
    good: [
      {
        title: 'Converts the columns too',
        dialect: 'mysql',
        files: [{ path: 'migrations/002_charset.sql', text: 'ALTER TABLE notes CONVERT TO CHARACTER SET utf8mb4;\n' }],
      },
    ],
    sources: ['MySQL manual, ALTER TABLE, Changing the Character Set', 'SOAR ALT.001, SQLE'],
  },
};

type Other = Extract<AlterAction, { kind: 'other' }>;

/** The finding sits on the action. */
export const mysqlTableCharsetChange: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || !changesLiveTable(context, fact.name)) return;
    const { actions } = fact;
    if (actions.some((one) => one.kind === 'modifyColumn' || (one.kind === 'other' && one.options?.convert))) return;
    if (isConvertedInFile(context, fact.name.object.name)) return;
    for (const action of actions) {
      if (action.kind !== 'other' || action.options?.charset === undefined) continue;
      context.report(action.span, {
        confidence: 85,
        message: `This only holds for columns that ${nameText(fact.name)} gets later: those that are there keep their character set. Use CONVERT TO CHARACTER SET.`,
        fixes: (fixContext) => fixesFor(fixContext, context, action),
      });
    }
  },
};

/** CONVERT TO of the same table, or MODIFY of a column, elsewhere in the file. */
function isConvertedInFile({ database, file }: TimelineContext, table: string): boolean {
  return convertedTables(database.statementsOf(file.path)).has(table);
}

const convertedTables = remembered((statements: readonly Statement[]): ReadonlySet<string> => {
  const tables = new Set<string>();
  for (const { parsed } of statements) {
    const { fact } = parsed;
    if (fact.kind !== 'alterTable') continue;
    if (fact.actions.some((one) => (one.kind === 'other' && one.options?.convert) || one.kind === 'modifyColumn')) {
      tables.add(fact.name.object.name);
    }
  }
  return tables;
});

function fixesFor(
  fixContext: FixContext,
  { statement, nested }: TimelineContext,
  { options = {}, span }: Other,
): readonly Fix[] {
  const others = Object.keys(options).filter((name) => name !== 'charset' && name !== 'collate');
  if (fixContext.deployed || nested || others.length > 0) return [];
  const collate = options.collate === undefined ? '' : ` COLLATE ${options.collate}`;
  const newText = `${inCaseOf(statement, 'CONVERT TO CHARACTER SET')} ${options.charset}${inCaseOf(statement, collate)}`;
  return [{ kind: 'edit', title: 'Convert the columns too', bulk: false, edits: [{ statement, span, newText }] }];
}
