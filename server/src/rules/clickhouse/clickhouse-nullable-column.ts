import type { Fix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { definitionOf } from '../support/definition-of.ts';
import { isNested, parsedAt } from '../support/places.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'clickhouse-nullable-column',
  title: 'Avoid Nullable columns in ClickHouse',
  group: 'clickhouse',
  priority: 'P1',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'info',
  confidence: [
    { value: 90, when: 'the column is part of ORDER BY or PRIMARY KEY' },
    { value: 50, when: 'any other Nullable column' },
  ],
  aboutRunning: false,
  docs: {
    why: `Beside the values of a Nullable column ClickHouse keeps a second file with a byte for each row, and reads both in every query, so it takes more space and nearly always makes queries slower.
In ORDER BY or PRIMARY KEY a Nullable column is refused unless \`allow_nullable_key\` is set.`,
    howToFix: `Leave the column without Nullable: a row without a value gets the default of the type (0, an empty string, 1970-01-01) or the one that DEFAULT gives.
Where absence means something of its own, keep Nullable.`,
    whenNotToUse: `Columns whose name says that the value may be missing (\`deleted_at\`, \`parent_id\`, \`error\`, …) are silent. Suppress the rule where NULL and the default must be told apart, and on tables that copy another database's.`,
    bad: [
      {
        title: 'An id is always there',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id Nullable(UInt64),\n  ts DateTime\n) ENGINE = MergeTree\nORDER BY ts;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Only what may be missing is Nullable',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id UInt64,\n  ts DateTime,\n  deleted_at Nullable(DateTime)\n) ENGINE = MergeTree\nORDER BY ts;\n',
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “Nullable(T)”: “Using Nullable almost always negatively affects performance”',
      'ClickHouse documentation, MergeTree settings, allow_nullable_key',
      'ClickHouse agent-skills, schema-types-avoid-nullable',
    ],
  },
};

/** The finding sits on the type. */
export const clickhouseNullableColumn: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    const keys = keyColumns(table);
    for (const column of declaredColumns(table)) {
      const inner = withoutNullable(column.type.text);
      if (inner === undefined) continue;
      const inKey = keys.has(column.name);
      if (!inKey && mayBeAbsent(column.name)) continue;
      const at = typeAt(column);
      context.report(at, {
        confidence: inKey ? 90 : 50,
        ...(inKey ? { severity: 'error' as const } : {}),
        message: inKey
          ? `${table.name}.${column.name} is Nullable and part of the sorting key, which ClickHouse refuses by default. Use ${inner}, with a DEFAULT for rows without a value.`
          : `${table.name}.${column.name} is Nullable, so ClickHouse keeps and reads a second file for its NULLs. Use ${inner} unless a missing value differs from ${zeroOf(column.type.family)}.`,
        fixes: ({ deployed }): readonly Fix[] => {
          const definition = definitionOf(column.origin);
          if (deployed || isNested(at) || definition?.default || column.default) return [];
          const edits = [{ statement: at.statement, span: column.type.span, newText: inner }];
          return [{ kind: 'edit', title: `Use ${inner}`, edits, bulk: false }];
        },
      });
    }
  },
};

/** The type within Nullable(…), LowCardinality kept; undefined where the type is not Nullable. */
function withoutNullable(type: string): string | undefined {
  const plain = /^Nullable\s*\(\s*([\s\S]+?)\s*\)$/i.exec(type)?.[1];
  if (plain) return plain;
  const low = /^LowCardinality\s*\(\s*Nullable\s*\(\s*([\s\S]+?)\s*\)\s*\)$/i.exec(type)?.[1];
  return low && `LowCardinality(${low})`;
}

function keyColumns(table: Table): ReadonlySet<string> {
  const { fact } = parsedAt(table.origin);
  const names = new Set(table.primaryKey?.columns ?? []);
  if (fact.kind !== 'createTable') return names;
  for (const key of [fact.storageKeys?.orderBy, fact.storageKeys?.primaryKey]) {
    for (const part of key?.parts ?? []) if (part.kind === 'column') names.add(part.parts.at(-1)?.name ?? '');
  }
  return names;
}

/** Words of names whose value comes later, or never. */
const ABSENT_WORDS: ReadonlySet<string> = new Set(
  (
    'deleted ended end finished closed cancelled canceled expired expires expiry completed archived removed revoked resolved processed parent previous prev next last ' +
    'started executed until queued delayed stopped paused sent read opened clicked delivered seen scheduled published approved confirmed verified optional maybe nullable error exception reason note notes comment description supprime annule termine fin'
  ).split(' '),
);

function mayBeAbsent(name: string): boolean {
  return wordsOf(name).some((word) => ABSENT_WORDS.has(word));
}

const ZEROS: Readonly<Record<string, string>> = {
  text: 'an empty string',
  date: '1970-01-01',
  timestamp: '1970-01-01',
  boolean: 'false',
  uuid: 'the uuid of zeros',
};

function zeroOf(family: string): string {
  return ZEROS[family] ?? '0';
}
