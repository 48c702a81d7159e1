import type { DataType } from '../../model/data-type.ts';
import type { Fix } from '../../model/fix.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { type StandingType, standingTypes } from '../support/types/standing-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'tsql-deprecated-lob-type',
  title: 'Use varchar(max), nvarchar(max) and varbinary(max)',
  group: 'types',
  priority: 'P1',
  recommended: true,
  dialects: ['tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'a column, variable or parameter of type text, ntext or image' }],
  aboutRunning: false,
  docs: {
    why: `\`text\`, \`ntext\` and \`image\` have been deprecated since SQL Server 2005 and will go. Most string functions, \`=\`, \`GROUP BY\`, \`DISTINCT\` and \`ORDER BY\` refuse them, a variable of these types cannot be
declared at all, and their values always live outside the row, so that every read follows a pointer.`,
    howToFix: `Use \`varchar(max)\`, \`nvarchar(max)\` and \`varbinary(max)\`. A deployed column is changed by a new migration; \`UPDATE t SET c = c\` afterwards moves short values into the row.`,
    whenNotToUse: `Conversions in queries are not looked at. Suppress the rule where an old client can only read these types.`,
    bad: [
      {
        title: 'A column of type ntext',
        dialect: 'tsql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE dbo.posts (\n  id bigint NOT NULL PRIMARY KEY,\n  body ntext NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A column of type nvarchar(max)',
        dialect: 'tsql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE dbo.posts (\n  id bigint NOT NULL PRIMARY KEY,\n  body nvarchar(max) NULL\n);\n',
          },
        ],
      },
    ],
    sources: ['Microsoft Learn, “ntext, text, and image (Transact-SQL)”', 'tsqlrefine avoid-deprecated-types'],
  },
};

/** The finding sits on the type: of a column that still has it at the end, or of a variable. */
export const tsqlDeprecatedLobType: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    const { parsed } = context;
    for (const one of standingTypes(context)) {
      const newType = successor(one.type);
      if (newType) report(context, one.name.name, one.type, newType, one.folded);
    }
    for (const { role, name = 'The result', type } of parsed.typeUses ?? []) {
      const newType = role === 'cast' ? undefined : successor(type);
      if (newType) report(context, name, type, newType, undefined);
    }
  },
};

const SUCCESSORS: Readonly<Record<string, string>> = {
  text: 'varchar(max)',
  ntext: 'nvarchar(max)',
  image: 'varbinary(max)',
};

function successor(type: DataType): string | undefined {
  return Object.hasOwn(SUCCESSORS, type.name) ? SUCCESSORS[type.name] : undefined;
}

function report(
  context: TimelineContext,
  name: string,
  type: DataType,
  newType: string,
  folded: StandingType['folded'],
): void {
  const { statement } = context;
  context.report(type.span, {
    confidence: 90,
    message: `${name} is ${type.text}, which is deprecated and refuses =, GROUP BY and most functions. Use ${newType}.`,
    fixes: (fixContext: FixContext): readonly Fix[] => {
      if (fixContext.deployed) {
        if (!folded) return [];
        const comment =
          'Changes what the catalogue says; UPDATE the column to itself to move short values into the row.';
        return typeChangeFixes(fixContext, folded.table, folded.column, { type: newType, bulk: true, comment });
      }
      return [
        {
          kind: 'edit',
          title: `Use ${newType}`,
          edits: [{ statement, span: type.span, newText: newType }],
          bulk: true,
        },
      ];
    },
  });
}
