import type { DataType } from '../../model/data-type.ts';
import type { Fix } from '../../model/fix.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { type StandingType, standingTypes } from '../support/types/standing-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'tsql-require-type-length',
  title: 'Say how long a string type is',
  group: 'types',
  priority: 'P1',
  recommended: true,
  dialects: ['tsql'],
  severity: 'error',
  confidence: [{ value: 90, when: 'varchar, nvarchar, char, nchar, varbinary or binary without a length' }],
  aboutRunning: false,
  docs: {
    why: `Without a length a variable, parameter or column of type \`varchar\` holds one character, and \`CAST(x AS varchar)\` thirty. What is longer is cut off without an error when it is assigned or converted, so that
\`DECLARE @name varchar = 'Alice'\` holds \`A\`.`,
    howToFix: `Write the length: \`varchar(100)\`, or \`varchar(max)\`. A deployed column is changed by a new migration.`,
    whenNotToUse: `Types with a length or \`(max)\` are fine. Suppress the rule for a flag of one character that is meant: \`char(1)\` says so better.`,
    bad: [
      {
        title: 'A variable of one character',
        dialect: 'tsql',
        files: [{ path: 'proc.sql', text: "DECLARE @name varchar = 'Alice';\nSELECT @name;\n" }],
      },
    ],
    good: [
      {
        title: 'A variable of a hundred',
        dialect: 'tsql',
        files: [{ path: 'proc.sql', text: "DECLARE @name varchar(100) = 'Alice';\nSELECT @name;\n" }],
      },
    ],
    sources: [
      'Microsoft Learn, “char and varchar (Transact-SQL)”: “When n isn’t specified in a data definition or variable declaration statement, the default length is 1”, “with the CAST and CONVERT functions … 30”',
      'tsqlrefine semantic/data-type-length, tsqllint data-type-length',
    ],
  },
};

/** The finding sits on the type: of a column that still has it at the end, a variable, a parameter, a result or a conversion. */
export const tsqlRequireTypeLength: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    for (const one of standingTypes(context)) {
      if (lacksLength(one.type)) report(context, one.type, `${one.name.name} holds one character`, one.folded);
    }
    for (const { role, name = 'the result', type } of context.parsed.typeUses ?? []) {
      if (!lacksLength(type)) continue;
      report(
        context,
        type,
        role === 'cast' ? 'the conversion keeps 30 characters' : `${name} holds one character`,
        undefined,
      );
    }
  },
};

const TYPES_WITH_LENGTH: ReadonlySet<string> = new Set(['varchar', 'nvarchar', 'char', 'nchar', 'varbinary', 'binary']);

function lacksLength(type: DataType): boolean {
  return TYPES_WITH_LENGTH.has(type.name) && type.arguments.length === 0;
}

function report(context: TimelineContext, type: DataType, effect: string, folded: StandingType['folded']): void {
  const { statement } = context;
  const newType = `${type.text}(255)`;
  context.report(type.span, {
    confidence: 90,
    message: `${type.text} has no length, so ${effect} and the rest is cut off without an error. Say how long it is: ${newType}.`,
    fixes: (fixContext: FixContext): readonly Fix[] => {
      if (fixContext.deployed) {
        if (!folded) return [];
        const comment = 'Put in the length that the values have; what was cut off before is lost.';
        return typeChangeFixes(fixContext, folded.table, folded.column, { type: newType, bulk: false, comment });
      }
      return [
        {
          kind: 'edit',
          title: `Use ${newType}`,
          edits: [{ statement, span: type.span, newText: newType }],
          bulk: false,
        },
      ];
    },
  });
}
