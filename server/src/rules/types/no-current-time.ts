import type { Call, Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { textAt } from '../support/places.ts';
import { eachQuery, ownExpressions, queryOfFact } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'no-current-time',
  title: 'Use CURRENT_TIMESTAMP instead of CURRENT_TIME',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'CURRENT_TIME as a default or in a query' }],
  aboutRunning: false,
  docs: {
    why: `\`CURRENT_TIME\` gives a \`timetz\`, a time of day with an offset but without a date: what it means depends on the day, two of them cannot be compared across midnight or a change to daylight saving time, and the manual advises
against its type.`,
    howToFix: `Use \`CURRENT_TIMESTAMP\`, which can also be assigned to a \`time\` column, or \`LOCALTIME\` for the clock on the wall.`,
    whenNotToUse: `A column or alias of that name in quotes is something else. Suppress the rule where a \`timetz\` is really wanted.`,
    bad: [
      {
        title: 'A default of type timetz',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE visits (\n  id bigint PRIMARY KEY,\n  seen_at time DEFAULT CURRENT_TIME\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A moment',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE visits (\n  id bigint PRIMARY KEY,\n  seen_at timestamptz DEFAULT CURRENT_TIMESTAMP\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use CURRENT_TIME',
      'PostgreSQL manual, 9.9.5 Current Date/Time',
      'pgrubic GN020',
    ],
  },
};

/** The finding sits on the word. A default counts only while it is the column's own at the end of the history. */
export const noCurrentTime: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    for (const placed of query ? eachQuery(query) : []) {
      for (const { expression } of ownExpressions(placed.query)) {
        for (const call of currentTimes(expression)) report(context, call, undefined);
      }
    }
    for (const { value, folded } of standingDefaults(context)) {
      for (const call of currentTimes(value)) report(context, call, folded);
    }
  },
};

function currentTimes(expression: Expression): readonly Call[] {
  return [...eachExpression(expression)].filter(
    (one): one is Call => one.kind === 'call' && one.name === 'current_time',
  );
}

interface Folded {
  readonly table: Table;
  readonly column: Column;
}

function standingDefaults(context: TimelineContext): readonly { value: Expression; folded: Folded }[] {
  const { fact } = context.parsed;
  if ((fact.kind !== 'createTable' && fact.kind !== 'alterTable') || context.direction === 'down') return [];
  const written =
    fact.kind === 'createTable'
      ? fact.columns.map((column) => column.default)
      : fact.actions.map((action) => {
          if (action.kind === 'addColumn') return action.column.default;
          return action.kind === 'setDefault' ? action.value : undefined;
        });
  if (written.every((value) => value === undefined)) return [];
  const table = context.final.table(fact.name) ?? context.final.outsideTable(fact.name);
  return (table?.columns ?? []).flatMap((column) => {
    const value = written.find((one) => one !== undefined && one === column.default);
    return table && value ? [{ value, folded: { table, column } }] : [];
  });
}

function report(context: TimelineContext, call: Call, folded: Folded | undefined): void {
  const { statement } = context;
  const { nameSpan } = call;
  context.report(nameSpan, {
    confidence: 75,
    message:
      'CURRENT_TIME gives a time of day with an offset but without a date, which tells no moment. Use CURRENT_TIMESTAMP.',
    fixes: (fixContext: FixContext): readonly Fix[] => {
      if (!fixContext.deployed) {
        const newText = /^c/.test(textAt(statement, nameSpan)) ? 'current_timestamp' : 'CURRENT_TIMESTAMP';
        // A definition gets what the rule demands; in a query the other type may compare otherwise.
        const { kind } = context.parsed.fact;
        const bulk = kind === 'createTable' || kind === 'alterTable';
        return [{ kind: 'edit', title: `Use ${newText}`, edits: [{ statement, span: nameSpan, newText }], bulk }];
      }
      return folded && fixContext.canWriteMigration ? defaultFix(folded, textAt(statement, call.span)) : [];
    },
  });
}

/** Where CURRENT_TIME is the whole default, the next migration gives the column the other one. */
function defaultFix({ table, column }: Folded, written: string): readonly Fix[] {
  if (column.default?.kind !== 'call') return [];
  const alter = `ALTER TABLE ${tableName(table, 'postgresql')} ALTER COLUMN ${quoteIdentifier(column.databaseName, 'postgresql')}`;
  return [
    {
      kind: 'migration',
      title: `Change the default of ${table.name}.${column.name} in a new migration`,
      slug: slug('change', table.databaseName, column.databaseName, 'default'),
      bulk: false,
      steps: [
        {
          up: [`${alter} SET DEFAULT CURRENT_TIMESTAMP`],
          down: [`${alter} SET DEFAULT ${written}`],
          transactional: true,
        },
      ],
    },
  ];
}
