import type { Rule, RuleMeta } from '../rule.ts';
import { indexShapes } from '../support/index-shape.ts';

const meta: RuleMeta = {
  id: 'too-many-indexes',
  title: 'A table should not have more indexes than it needs',
  group: 'indexes',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'the table has more indexes than `maxIndexes`' }],
  aboutRunning: false,
  docs: {
    why: `Every INSERT writes an entry into each index, and so does every UPDATE that cannot stay on its page. With a dozen indexes a write costs many times what the row alone would, the log and the
backups grow with them, and VACUUM takes longer.`,
    howToFix: `Look at the statistics of use (\`pg_stat_user_indexes\`, \`sys.schema_unused_indexes\`, \`sys.dm_db_index_usage_stats\`) and drop what no query needs. One index on \`(a, b)\` serves what an index on \`(a)\` would.`,
    whenNotToUse: `Unique constraints count, the primary key does not, and neither do indexes that follow those of a parent table. Raise \`maxIndexes\` for tables that are read much and written seldom.`,
    bad: [
      {
        title: 'Nine indexes',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int);\nCREATE INDEX i1 ON t (c1);\nCREATE INDEX i2 ON t (c2);\nCREATE INDEX i3 ON t (c3);\nCREATE INDEX i4 ON t (c4);\nCREATE INDEX i5 ON t (c5);\nCREATE INDEX i6 ON t (c6);\nCREATE INDEX i7 ON t (c7);\nCREATE INDEX i8 ON t (c8);\nCREATE INDEX i9 ON t (c9);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Fewer',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, a int, b int);\nCREATE INDEX i1 ON t (a, b);\nCREATE INDEX i2 ON t (b);\n',
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Index Shotgun”',
      'Bytebase INDEX_TOTAL_NUMBER_LIMIT, SOAR KEY.005, sqlcheck 2004, SQLE Rule00037',
    ],
  },
  options: {
    maxIndexes: {
      schema: { type: 'integer', minimum: 1 },
      default: 8,
      description: 'The largest number of indexes of a table, the primary key not counted.',
    },
  },
};

/** The finding sits on the table's name. */
export const tooManyIndexes: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect, options } = context;
    if (table.kind !== 'table' || table.temporary) return;
    const limit = options.maxIndexes as number;
    const shapes = indexShapes(table, dialect).filter(({ kind }) => kind !== 'primaryKey');
    if (shapes.length <= limit) return;
    context.report(table.origin, {
      confidence: 50,
      message:
        `${table.name} has ${shapes.length} indexes beside its primary key, and every write maintains all of them. ` +
        `Drop those that no query needs, so that ${limit} at most are left.`,
    });
  },
};
