import type { StatementEdit } from '../../model/fix.ts';
import type { Statement, StatementFact } from '../../model/statement.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { isNullLiteral } from '../support/expressions.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'conflicting-null-default',
  title: 'A column cannot be NOT NULL and NULL at once',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'error',
  confidence: [{ value: 95, when: 'NOT NULL stands beside DEFAULT NULL or NULL' }],
  aboutRunning: false,
  docs: {
    why: `\`NOT NULL DEFAULT NULL\` promises a value and supplies none: every INSERT that leaves the column out fails, although the definition looks as if it had a default. MySQL refuses the definition, and PostgreSQL refuses \`NULL NOT NULL\`.`,
    howToFix: `Drop \`DEFAULT NULL\`, or drop \`NOT NULL\` where the value may be missing, or give a real default.`,
    whenNotToUse: `Looks at definitions of columns in CREATE TABLE, ADD COLUMN and MODIFY. There is no reason to switch it off.`,
    bad: [
      {
        title: 'A default that is never allowed',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (\n  id bigint PRIMARY KEY,\n  a int NOT NULL DEFAULT NULL\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Required, and no default',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE t (\n  id bigint PRIMARY KEY,\n  a int NOT NULL\n);\n' }],
      },
    ],
    sources: [
      'MySQL manual, 11.6 Data Type Default Values; error 1067 “Invalid default value”',
      'PostgreSQL, src/backend/parser/parse_utilcmd.c: “conflicting NULL/NOT NULL declarations”',
      'SOAR COL.015',
    ],
  },
};

/** The finding sits on `DEFAULT NULL`, or on NOT NULL where NULL stands beside it. */
export const conflictingNullDefault: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    for (const column of columnsOf(context.parsed.fact)) {
      if (!column.notNull || column.prisma) continue;
      const { defaultSpan, notNullSpan, name } = column;
      const hasNullDefault = column.default !== undefined && isNullLiteral(column.default);
      if (!hasNullDefault && !column.explicitNull) continue;
      const span = hasNullDefault ? (defaultSpan ?? column.default?.span ?? name.span) : (notNullSpan ?? name.span);
      context.report(span, {
        confidence: 95,
        message: hasNullDefault
          ? `${name.name} is NOT NULL, but its default is NULL, so an INSERT without it fails. Drop DEFAULT NULL, or NOT NULL where the value may be missing.`
          : `${name.name} is declared both NULL and NOT NULL, which contradict each other. Keep the one that is meant.`,
        fixes: (fixContext, statement) => {
          if (fixContext.deployed || context.nested || !hasNullDefault || !defaultSpan) return [];
          return [
            { kind: 'edit', title: 'Drop DEFAULT NULL', bulk: true, edits: [withoutClause(statement, defaultSpan)] },
          ];
        },
      });
    }
  },
};

function withoutClause(statement: Statement, { start, end }: Span): StatementEdit {
  const gap = /\s*$/.exec(statement.text.slice(0, start))?.[0].length ?? 0;
  return { statement, span: { start: start - gap, end }, newText: '' };
}

function columnsOf(fact: StatementFact): readonly ColumnDefinition[] {
  if (fact.kind === 'createTable') return fact.columns;
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) => {
    if (action.kind === 'addColumn') return [action.column];
    return action.kind === 'modifyColumn' ? [action.definition] : [];
  });
}
