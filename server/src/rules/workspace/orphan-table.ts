import type { Rule, RuleMeta } from '../rule.ts';
import { hasTemporaryName, isOwnTable } from '../support/keys/table-kinds.ts';
import { isTestPath } from '../support/paths.ts';

const meta: RuleMeta = {
  id: 'orphan-table',
  title: 'A table that nothing refers to and no query uses',
  group: 'workspace',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'hint',
  confidence: [
    {
      value: 25,
      when: 'the workspace has queries, none of them names the table, and no foreign key leads to or from it',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Tables outlive the features that they were made for. What is left over is backed up, migrated and protected all the same, and personal data in it is forgotten until somebody asks for it.`,
    howToFix:
      'Look at the statistics of the live database (`pg_stat_user_tables`), and drop the table in a migration once it is sure that nobody uses it.',
    whenNotToUse: `Only what the workspace shows is known: other programs, reports and people's own queries are not. Silent where the workspace has no queries of an application, for tables of Prisma models, partitions, and
tables whose name says that they are temporary or a backup.`,
    bad: [
      {
        title: 'Nobody uses the coupons any more',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE TABLE coupons (id bigint PRIMARY KEY, code text);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT email FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Every table has its query',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT email FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    sources: ['pg-index-health, “Tables not linked to others”; SlowQL QUAL-DEAD-001'],
  },
};

/** The finding sits on the table's name. */
export const orphanTable: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { database, schema } = context;
    const tables = [...schema.tables()];
    const isQueryFile = ({ place }: { place: { role: string; path: string } }): boolean =>
      place.role === 'query' && !isTestPath(place.path);
    if (!tables.some((table) => database.queriesOn(table.name).some(isQueryFile))) return;
    const referenced = new Set(tables.flatMap((table) => table.foreignKeys.map((key) => key.referencedTable)));
    for (const table of tables) {
      if (!isOwnTable(table) || hasTemporaryName(table) || table.foreignKeys.length > 0 || table.partitioned) continue;
      if (referenced.has(table.key) || database.prisma?.modelOfTable(table.databaseName)) continue;
      if (database.queriesOn(table.name).length > 0) continue;
      context.report(table.origin, {
        confidence: 25,
        message:
          `No query of this workspace names ${table.name}, and no foreign key leads to or from it. ` +
          'Is it still used? If not, drop it once the statistics of the live database agree.',
      });
    }
  },
};
