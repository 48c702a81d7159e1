import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { StorageKey } from '../../model/table-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { type Cardinality, cardinalityOf } from '../support/clickhouse/cardinality.ts';
import { columnCalled, type StandingStorage, standingStorage } from '../support/clickhouse/standing-storage.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'clickhouse-order-by-high-cardinality-first',
  title: 'ORDER BY begins with the columns that have few values',
  group: 'clickhouse',
  priority: 'P1',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'warning',
  confidence: [
    {
      value: 75,
      when: 'a uuid, an id or a point in time stands before a column with few values, or the table has no order at all',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `The primary index holds one entry for every 8192 rows. Where the first column differs in every row, a filter on any later column excludes nothing and the whole table is read;
values that repeat are scattered, so they hardly compress. The other way round, equal values lie together, and both filters use the index. \`ORDER BY tuple()\` has no index: every query reads all rows.`,
    howToFix: `Put the columns with few values that queries filter on first, then the time, then ids: \`ORDER BY (event_type, ts, event_id)\`. The order cannot be changed later without copying the table.`,
    whenNotToUse: `Ids of tenants (\`tenant_id\`, \`project_id\`, …) may come first. Cardinality is told from names and types. Suppress the rule where all queries look for the id,
and on small tables.`,
    bad: [
      {
        title: 'An id that differs in every row comes first',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  event_id UUID,\n  event_type LowCardinality(String),\n  ts DateTime\n) ENGINE = MergeTree\nORDER BY (event_id, event_type);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'From few values to many',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  event_id UUID,\n  event_type LowCardinality(String),\n  ts DateTime\n) ENGINE = MergeTree\nORDER BY (event_type, ts, event_id);\n',
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “A Practical Introduction to Primary Indexes”: ordering key columns by cardinality in ascending order',
      'ClickHouse agent-skills, schema-pk-cardinality-order',
    ],
  },
};

/** The finding sits on the first column of the key, or on `tuple()`. */
export const clickhouseOrderByHighCardinalityFirst: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'createView'],
  check(context) {
    const storage = standingStorage(context);
    const order = storage?.keys.orderBy;
    if (!storage || !order) return;
    if (order.parts.length === 0) {
      if (!storage.keys.primaryKey) reportNoOrder(context, storage, order);
      return;
    }
    const key = storage.keys.primaryKey ?? order;
    const [first, ...others] = key.parts;
    if (!first || !isHigh(first, storage)) return;
    const low = others.filter((part) => cardinalityOfPart(part, storage) === 'few');
    if (low.length > 0) reportOrder(context, storage, key, first, low);
  },
};

function cardinalityOfPart(part: Expression, { columns }: StandingStorage): Cardinality {
  if (part.kind !== 'column') return 'unknown';
  const name = part.parts.at(-1)?.name ?? '';
  return cardinalityOf(name, columnCalled(columns, name)?.type);
}

/** A user's id as an integer may lead: its rows lie together, and there are many of each. */
function isHigh(part: Expression, storage: StandingStorage): boolean {
  const cardinality = cardinalityOfPart(part, storage);
  if (cardinality === 'moment') return true;
  if (cardinality !== 'distinct' || part.kind !== 'column') return false;
  const name = part.parts.at(-1)?.name ?? '';
  const type = columnCalled(storage.columns, name)?.type;
  return type?.family === 'uuid' || !/^(?:user|person|member|visitor|device)_?id$/i.test(name);
}

function reportNoOrder(context: TimelineContext, storage: StandingStorage, order: StorageKey): void {
  context.report(order.span, {
    confidence: 75,
    message: `${storage.name} is not sorted by anything, so it has no index and every query reads all its rows. Order it by the columns that queries filter on, those with few values first.`,
  });
}

function reportOrder(
  context: TimelineContext,
  storage: StandingStorage,
  key: StorageKey,
  first: Expression,
  low: readonly Expression[],
): void {
  const { statement } = context;
  const text = (part: Expression): string => textAt(statement, part.span);
  const reordered = [...low, ...key.parts.filter((part) => !low.includes(part))].map(text).join(', ');
  context.report(first.span, {
    confidence: 75,
    message: `${storage.name} is sorted by ${text(first)} first, which differs in nearly every row, so the index cannot narrow a filter on ${low.map(text).join(', ')} and equal values are scattered. Put the columns with few values first: (${reordered}).`,
    fixes: ({ deployed }): readonly Fix[] => {
      // An explicit PRIMARY KEY has to stay a prefix of ORDER BY.
      if (deployed || context.nested || storage.keys.primaryKey) return [];
      const edits = [{ statement, span: key.span, newText: `(${reordered})` }];
      return [{ kind: 'edit', title: `Order by (${reordered})`, edits, bulk: false }];
    },
  });
}
