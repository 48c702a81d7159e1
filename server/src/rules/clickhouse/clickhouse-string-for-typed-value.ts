import type { Column } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'clickhouse-string-for-typed-value',
  title: 'Give ClickHouse values a type of their own instead of String',
  group: 'clickhouse',
  priority: 'P2',
  recommended: false,
  dialects: ['clickhouse'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a String column whose name says a moment, a uuid, or a value that repeats' }],
  aboutRunning: false,
  docs: {
    why: `A uuid takes 36 bytes as text and 16 as UUID; a moment as text compares by letters and has to be parsed in every query. Texts that take a few thousand values at most are kept as a dictionary by
\`LowCardinality(String)\`, which makes filters and GROUP BY several times faster.`,
    howToFix: `Use \`DateTime\` or \`DateTime64(3)\`, \`Date\`, \`UUID\`, and \`LowCardinality(String)\` for countries, states, browsers and their like.`,
    whenNotToUse: `The rule reads names, and leaves ids of other systems (\`trace_id\`, \`external_id\`, \`stripe_customer_id\`) alone. Suppress it where the text holds something else.`,
    bad: [
      {
        title: 'A moment as text',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (id UInt64, created_at String) ENGINE = MergeTree ORDER BY id;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A moment, and a country out of a dictionary',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (id UInt64, created_at DateTime, country LowCardinality(String)) ENGINE = MergeTree ORDER BY id;\n',
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “Selecting Data Types” and “LowCardinality(T)”',
      'ClickHouse agent-skills, schema-types-native-types and schema-types-lowcardinality',
    ],
  },
};

/** Names of texts that take few values. */
const REPEATED: ReadonlySet<string> = new Set(
  'country status state browser os platform device_type event_type language lang locale currency category gender level severity log_level environment env region'.split(
    ' ',
  ),
);

/** Words before `id` of systems whose ids are texts. */
const FOREIGN_IDS: ReadonlySet<string> = new Set(
  'trace span external ext stripe google facebook apple github device session client request correlation transaction message anonymous distinct visitor cookie ad gcp aws azure pod container host node'.split(
    ' ',
  ),
);

/** The finding sits on the type. */
export const clickhouseStringForTypedValue: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const type = betterType(column);
      if (!type) continue;
      const whole = /^Nullable\s*\(/i.test(column.type.text) ? nullable(type) : type;
      context.report(typeAt(column), {
        confidence: 50,
        message: `${table.name}.${column.name} is a plain ${column.type.text}, which takes more room and compares letters. Use ${whole}.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type: whole,
            bulk: false,
            ...(type.startsWith('LowCardinality') ? {} : { newDefault: () => undefined }),
            comment: 'Rewrites the column, and fails on a value that cannot be converted.',
          }),
      });
    }
  },
};

function nullable(type: string): string {
  return type.startsWith('LowCardinality') ? 'LowCardinality(Nullable(String))' : `Nullable(${type})`;
}

function betterType({ name, type }: Column): string | undefined {
  if (type.name !== 'string' || type.arrayDimensions > 0 || /LowCardinality/i.test(type.text)) return undefined;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (last === 'uuid' || last === 'guid') return 'UUID';
  if (last === 'at' && words.length > 1) return 'DateTime';
  if (last === 'timestamp' || last === 'datetime') return 'DateTime';
  if (last === 'date') return 'Date';
  if (last === 'id') return words.some((word) => FOREIGN_IDS.has(word)) ? undefined : 'UUID';
  const isRepeated = REPEATED.has(last) || REPEATED.has(words.slice(-2).join('_'));
  return isRepeated ? 'LowCardinality(String)' : undefined;
}
