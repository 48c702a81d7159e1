import type { Fix } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, prismaField, typeAt } from '../support/types/declared-columns.ts';
import { prismaTypeFixes } from '../support/types/prisma-type.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'prefer-timestamptz',
  title: 'Use timestamptz instead of timestamp',
  group: 'types',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'prisma'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'the column’s type is timestamp without time zone, or a DateTime of Prisma that becomes one' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `\`timestamp\` keeps what a clock on some wall showed and not which wall. As soon as two clients or servers differ in their time zone, or one of them is moved, the same value
means two moments, an hour of every autumn is ambiguous, and \`now()\` stores the local time of whichever session ran it. \`timestamptz\` takes the same eight bytes and stores the moment.`,
    howToFix: `Use \`timestamptz\`; in Prisma add \`@db.Timestamptz(6)\`. A deployed column is changed by a new migration with \`USING created_at AT TIME ZONE 'UTC'\`: put in the zone that the values were written in.`,
    whenNotToUse: `Columns with \`local\` in their name mean the wall clock and are exempt, and so are expressions. Suppress the rule for appointments that stay at the same clock time when a government moves the offset.`,
    bad: [
      {
        title: 'A moment without its zone',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE events (\n  id bigint PRIMARY KEY,\n  created_at timestamp NOT NULL DEFAULT now()\n);\n',
          },
        ],
      },
      {
        title: 'A DateTime on PostgreSQL',
        files: [
          {
            path: 'prisma/schema.prisma',
            text: 'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Event {\n  id        Int      @id\n  createdAt DateTime @default(now())\n}\n',
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
            text: 'CREATE TABLE events (\n  id bigint PRIMARY KEY,\n  created_at timestamptz NOT NULL DEFAULT now(),\n  opens_at_local timestamp\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use timestamp (without time zone)',
      'PostgreSQL manual, 8.5.1.3 Time Stamps',
      'Prisma documentation, “PostgreSQL native type mappings”: DateTime is timestamp(3)',
      'squawk prefer-timestamp-tz, postgres-language-server preferTimestamptz, pg-migration-lint PGM101, pgrubic TP001, pg-index-health 35',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const preferTimestamptz: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { prisma, table } = context;
    if (prisma && !POSTGRESQL_PROVIDERS.has(prisma.provider ?? '')) return;
    for (const column of declaredColumns(table)) {
      if (!isWithoutZone(column) || isLocal(column)) continue;
      context.report(typeAt(column), {
        confidence: 75,
        message: prismaField(column)
          ? `${table.name}.${column.name} becomes a timestamp without time zone, which does not say what moment it means. Add @db.Timestamptz(6).`
          : `${table.name}.${column.name} is ${column.type.text}, which does not say what moment it means once time zones differ. Use timestamptz, which takes the same space.`,
        fixes: (fixContext) => fixesFor(fixContext, table, column),
      });
    }
  },
};

const POSTGRESQL_PROVIDERS: ReadonlySet<string> = new Set(['postgresql', 'postgres']);

function isWithoutZone(column: Column): boolean {
  const { name } = column.type;
  if (prismaField(column)) return name === 'DateTime' || name === 'db.Timestamp';
  // In quotes it may be a user's own.
  return name === 'timestamp' && !column.type.text.startsWith('"');
}

/** `opens_at_local`: what the clock on the wall shows is meant. */
function isLocal({ name, databaseName }: Column): boolean {
  return [name, databaseName].some(
    (one) =>
      /(?:^|_)local/i.test(one) ||
      wordsOf(one).some((word) => word === 'local' || word === 'localtime' || word === 'locale'),
  );
}

function fixesFor(context: FixContext, table: Table, column: Column): readonly Fix[] {
  const { type } = column;
  if (prismaField(column)) {
    const precision = type.name === 'db.Timestamp' && type.arguments[0] ? type.arguments[0] : '6';
    const native = `@db.Timestamptz(${precision})`;
    return prismaTypeFixes(column, { scalar: 'DateTime', native, title: `Add ${native}`, bulk: true });
  }
  const precision = type.arguments.length > 0 ? `(${type.arguments.join(', ')})` : '';
  const newType = `timestamptz${precision}${'[]'.repeat(type.arrayDimensions)}`;
  const isArray = type.arrayDimensions > 0;
  return typeChangeFixes(context, table, column, {
    type: newType,
    using: (name) => (isArray ? `${name}::${newType}` : `${name} AT TIME ZONE 'UTC'`),
    revertUsing: (name) => (isArray ? `${name}::${type.text}` : `${name} AT TIME ZONE 'UTC'`),
    newDefault: asMoment,
    bulk: true,
    comment: `Rewrites ${table.name} under an exclusive lock. Takes the values for UTC: put in the zone that they were written in.`,
  });
}

/** `now() AT TIME ZONE 'utc'` gives a wall clock, which a timestamptz would take for the session's; so does LOCALTIMESTAMP. */
function asMoment(written: string): string | undefined {
  const moment = /^\(*\s*(now\s*\(\)|current_timestamp)\s*\)*\s*at\s+time\s+zone\s+'[^']*'(?:::text)?\s*\)*$/i.exec(
    written,
  )?.[1];
  if (moment) return moment;
  if (/^timezone\s*\(\s*'[^']*'(?:::text)?\s*,\s*now\s*\(\)\s*\)$/i.test(written)) return 'now()';
  if (/^localtimestamp$/i.test(written)) return 'CURRENT_TIMESTAMP';
  const cast = /^(.*?)::\s*timestamp(?:\s+without\s+time\s+zone)?(?:\s*\(\d\))?$/is.exec(written)?.[1];
  if (cast !== undefined)
    return cast.includes("'") && !/'now'/i.test(cast)
      ? `${cast}::timestamptz`
      : cast.replace(/'now'(?:::text)?/i, 'now()');
  return /at\s+time\s+zone|timezone\s*\(/i.test(written) ? undefined : written;
}
