import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { cardinalityOf } from '../support/clickhouse/cardinality.ts';
import { columnCalled, type StandingStorage, standingStorage } from '../support/clickhouse/standing-storage.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'clickhouse-high-cardinality-partition',
  title: 'A ClickHouse partition key must have few values',
  group: 'clickhouse',
  priority: 'P0',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'the key is an id, a uuid or a point in time: about as many partitions as values' },
    { value: 50, when: 'the key is a day, and no TTL drops old days; or the id of a tenant' },
  ],
  aboutRunning: false,
  docs: {
    why: `Parts are merged within a partition only, and every INSERT writes at least one part for each partition that it touches. With a partition for each user or second, inserts
fail with “Too many partitions for single INSERT block” (more than 100) or “Too many parts”, merges never catch up, and the server opens thousands of files to start and to answer a query.
The key cannot be changed afterwards: the table has to be created anew and copied.`,
    howToFix: `Partition by month (\`PARTITION BY toYYYYMM(ts)\`) or not at all; put the id into ORDER BY, which is what makes lookups fast. Partitions are for dropping and moving old data, not for finding it.
Daily partitions are right where a TTL keeps the last weeks only.`,
    whenNotToUse: `Months, weeks, quarters, years, \`tuple()\`, hashes modulo a number, and columns of a type with few values (LowCardinality, Enum, Bool, UInt8) are silent. Cardinality is told from names and types:
suppress the rule where an id is known to have few values.`,
    bad: [
      {
        title: 'A partition for each user',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  user_id UInt64,\n  ts DateTime\n) ENGINE = MergeTree\nPARTITION BY user_id\nORDER BY (user_id, ts);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A partition for each month',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  user_id UInt64,\n  ts DateTime\n) ENGINE = MergeTree\nPARTITION BY toYYYYMM(ts)\nORDER BY (user_id, ts);\n',
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “Choosing a Partitioning Key” and “Custom Partitioning Key”: “Do not partition your data by client identifiers or names”',
      'ClickHouse documentation, settings max_partitions_per_insert_block and parts_to_throw_insert',
      'ClickHouse agent-skills, schema-partition-low-cardinality',
    ],
  },
};

type Grain = 'row' | 'day' | 'tenant' | 'fine';

/** The finding sits on the part of the key that has too many values. */
export const clickhouseHighCardinalityPartition: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'createView'],
  check(context) {
    const storage = standingStorage(context);
    for (const part of storage?.keys.partitionBy?.parts ?? []) {
      const grain = storage ? grainOf(part, storage.columns) : 'fine';
      if (!storage || grain === 'fine' || (grain === 'day' && storage.hasTtl)) continue;
      report(context, storage, part, grain);
    }
  },
};

/** Functions that keep nearly as many values as they are given, or make a partition of hours and less. */
const KEEPS_VALUES: ReadonlySet<string> = new Set(
  (
    'tostring touuid touint64 toint64 touint32 toint32 lower upper trim assumenotnull identity materialize cityhash64 siphash64 xxhash64 xxhash32 farmhash64 ' +
    'murmurhash3_64 inthash64 inthash32 md5 sha1 sha256 hex todatetime todatetime64 tounixtimestamp tounixtimestamp64milli tostartofhour tostartofminute ' +
    'tostartofsecond tostartoffiveminute tostartoffiveminutes tostartoftenminutes tostartoffifteenminutes toyyyymmddhhmmss timeslot'
  ).split(' '),
);

/** Functions that give a day. */
const DAYS: ReadonlySet<string> = new Set('todate todate32 toyyyymmdd tostartofday date'.split(' '));

function grainOf(part: Expression, columns: readonly ColumnDefinition[]): Grain {
  if (part.kind === 'column') return grainOfColumn(part.parts.at(-1)?.name ?? '', columns);
  if (part.kind === 'cast') return grainOf(part.operand, columns);
  if (part.kind !== 'call') return 'fine';
  const [inner] = part.arguments;
  if (DAYS.has(part.name)) return inner?.kind === 'column' || inner?.kind === 'call' ? 'day' : 'fine';
  if (!KEEPS_VALUES.has(part.name) || !inner) return 'fine';
  const grain = grainOf(inner, columns);
  return /^(?:tostartof|timeslot|toyyyymmddhh|tounixtimestamp|todatetime)/.test(part.name) && grain === 'fine'
    ? 'row'
    : grain;
}

function grainOfColumn(name: string, columns: readonly ColumnDefinition[]): Grain {
  switch (cardinalityOf(name, columnCalled(columns, name)?.type)) {
    case 'distinct':
    case 'moment':
      return 'row';
    case 'day':
      return 'day';
    case 'tenant':
      return 'tenant';
    default:
      return 'fine';
  }
}

const CONSEQUENCE: Readonly<Record<Exclude<Grain, 'fine'>, string>> = {
  row: 'has nearly as many values as rows, so each insert writes a part for every one of them and fails beyond 100 partitions.',
  day: 'makes a partition a day, and no TTL drops old ones, so parts pile up and are never merged across days.',
  tenant: 'makes a partition for each tenant, and each insert writes a part for every one that it touches.',
};

function report(
  context: TimelineContext,
  storage: StandingStorage,
  part: Expression,
  grain: Exclude<Grain, 'fine'>,
): void {
  const { statement } = context;
  const written = textAt(statement, part.span);
  const moment = grain === 'day' ? momentIn(part) : momentColumn(storage.columns);
  const month = `toYYYYMM(${moment ?? 'ts'})`;
  context.report(part.span, {
    confidence: grain === 'row' ? 90 : 50,
    ...(grain === 'row' ? {} : { severity: 'info' as const }),
    message: `The partition key ${written} of ${storage.name} ${CONSEQUENCE[grain]} Partition by ${month}${grain === 'day' ? ' or add a TTL' : ''}, and put ids into ORDER BY.`,
    fixes: ({ deployed }): readonly Fix[] => {
      if (deployed || context.nested || moment === undefined) return [];
      const key = storage.keys.partitionBy;
      if (!key) return [];
      const edits = [{ statement, span: grain === 'day' ? part.span : key.span, newText: month }];
      return [{ kind: 'edit', title: `Partition by ${month}`, edits, bulk: false }];
    },
  });
}

/** The column whose day is taken, as written. */
function momentIn(part: Expression): string | undefined {
  if (part.kind === 'column') return part.parts.at(-1)?.name;
  return part.kind === 'call' && part.arguments[0] ? momentIn(part.arguments[0]) : undefined;
}

/** The first column of the table that holds a moment or a day. */
function momentColumn(columns: readonly ColumnDefinition[]): string | undefined {
  const isMoment = ({ type }: ColumnDefinition): boolean =>
    (type.family === 'timestamp' || type.family === 'date') && !/nullable/i.test(type.text);
  const column = columns.find(isMoment);
  return column && /^\w+$/.test(column.name.name) ? column.name.name : undefined;
}
