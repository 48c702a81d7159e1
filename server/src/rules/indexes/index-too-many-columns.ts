import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { indexAt } from '../support/index-place.ts';
import { describeThisIndex, indexShapes } from '../support/index-shape.ts';

const meta: RuleMeta = {
  id: 'index-too-many-columns',
  title: 'An index should have few columns',
  group: 'indexes',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a B-tree that is not unique has more key columns than `maxColumns`' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A further column helps only queries that fix all columns before it, and after the second or third there is seldom much left to narrow down. But each one makes every entry longer, so that fewer fit
on a page and into the cache, and more UPDATEs have to touch the index.`,
    howToFix: `Keep the columns that queries compare by \`=\`, with the most selective ones and at most one range, and move columns that are only read into INCLUDE.`,
    whenNotToUse: `Unique indexes are as wide as what they forbid, and indexes other than B-trees are exempt. Columns of INCLUDE do not count. The limit is 3 in PostgreSQL and 5 elsewhere unless \`maxColumns\` says otherwise.`,
    bad: [
      {
        title: 'Four columns',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int, d int);\nCREATE INDEX t_idx ON t (a, b, c, d);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two that narrow down',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE t (id bigint PRIMARY KEY, a int, b int, c int, d int);\nCREATE INDEX t_idx ON t (d, b);\n',
          },
        ],
      },
    ],
    sources: [
      'strong_migrations add_index_columns; PostgreSQL manual, 11.3: “Indexes with more than three columns are unlikely to be helpful”',
      'Bytebase INDEX_KEY_NUMBER_LIMIT, SOAR KEY.006, SQLE Rule00005, pgrubic GN005',
    ],
  },
  options: {
    maxColumns: {
      schema: { type: 'integer', minimum: 0 },
      default: 0,
      description: 'The largest number of key columns; 0 for 3 in PostgreSQL and 5 elsewhere.',
    },
  },
};

/** The finding sits on the index. */
export const indexTooManyColumns: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, dialect } = context;
    const limit = (context.options.maxColumns as number) || usualLimit(context, dialect);
    for (const shape of indexShapes(table, dialect)) {
      if (shape.unique || shape.method !== 'btree' || shape.parts.length <= limit) continue;
      context.report(indexAt(shape), {
        confidence: 50,
        message:
          `${describeThisIndex(shape)} has ${shape.parts.length} columns: the last ones seldom narrow anything down, but make every entry longer and more writes touch it. ` +
          `Keep the ${limit} that do at most${dialect === 'postgresql' || dialect === 'tsql' ? ', and put what is only read into INCLUDE' : ''}.`,
      });
    }
  },
};

const POSTGRES_LIMIT = 3;
const OTHER_LIMIT = 5;

function usualLimit({ prisma }: TableContext, dialect: Dialect): number {
  const isPostgres = prisma ? /^postgres/.test(prisma.provider ?? '') : dialect === 'postgresql';
  return isPostgres ? POSTGRES_LIMIT : OTHER_LIMIT;
}
