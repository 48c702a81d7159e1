import type { Expression } from '../../model/expression.ts';
import { nameText } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterTable } from '../../model/table-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { parsedAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'attach-partition-without-check',
  title: 'A table must prove by a check that it fits before it becomes a partition',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'no validated check of the older table speaks of the partition key' }],
  aboutRunning: true,
  docs: {
    why: `\`ATTACH PARTITION\` reads the whole table to see that every row belongs into the partition, under an ACCESS EXCLUSIVE lock on it; if the parent has a default partition, that
one is scanned and locked as well. A validated CHECK that says as much as the partition’s bounds spares the scan.`,
    howToFix: `\`ALTER TABLE p ADD CONSTRAINT p_bounds CHECK (k >= … AND k < … AND k IS NOT NULL) NOT VALID\`, \`VALIDATE CONSTRAINT\` in the next migration, then attach, and drop the
check at last.`,
    whenNotToUse:
      'Tables that the same file creates or empties are exempt, and so are indexes; rollbacks are not looked at. That the check implies the bounds is not verified: any validated check on the key is taken for it.',
    bad: [
      {
        title: 'All rows are read under an exclusive lock',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_sales.up.sql',
            text: 'CREATE TABLE sales (day date NOT NULL) PARTITION BY RANGE (day);\nCREATE TABLE sales_2024 (day date NOT NULL);\n',
          },
          {
            path: 'migrations/002_attach.up.sql',
            text: "ALTER TABLE sales ATTACH PARTITION sales_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'The check is proof enough',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_sales.up.sql',
            text: "CREATE TABLE sales (day date NOT NULL) PARTITION BY RANGE (day);\nCREATE TABLE sales_2024 (day date NOT NULL, CHECK (day >= '2024-01-01' AND day < '2025-01-01'));\n",
          },
          {
            path: 'migrations/002_attach.up.sql',
            text: "ALTER TABLE sales ATTACH PARTITION sales_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ATTACH PARTITION; 5.12.2 Declarative Partitioning',
      'pg-migration-lint PGM005, postgres-language-server avoidAttachingPartition, pgfence',
    ],
  },
};

/** The finding sits on the action. */
export const attachPartitionWithoutCheck: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      if (action.kind !== 'attachPartition') continue;
      const { partition } = action;
      if (!changesLiveTable(context, partition) || wasEmptied(context, partition)) continue;
      const table = context.before.table(partition) ?? context.before.outsideTable(partition);
      if (table && provesBounds(table, keyOf(context, fact))) continue;
      context.report(action.span, {
        confidence: 75,
        message: `Every row of ${nameText(partition)} is read, to see that it belongs into the partition, while ${lockClause(context, partition)}. Add a CHECK with the partition’s bounds NOT VALID, validate it, and attach the table then.`,
      });
    }
  },
};

/** The columns of the parent's partition key; undefined where the parent is not known. */
function keyOf(context: TimelineContext, { name }: AlterTable): ReadonlySet<string> | undefined {
  const parent = context.before.table(name);
  const fact = parent && parsedAt(parent.origin).fact;
  return fact?.kind === 'createTable' && fact.partitionBy ? columnsIn(fact.partitionBy.parts) : undefined;
}

function provesBounds(table: Table, key: ReadonlySet<string> | undefined): boolean {
  return table.checks.some(({ validated, expression }) => {
    if (!validated || !expression) return false;
    return key === undefined || [...columnsIn([expression])].some((column) => key.has(column));
  });
}

function columnsIn(expressions: readonly Expression[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const one of eachExpression(...expressions)) {
    if (one.kind === 'column') names.add(one.parts.at(-1)?.name ?? '');
  }
  return names;
}
