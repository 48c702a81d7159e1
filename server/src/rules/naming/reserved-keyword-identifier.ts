import type { Fix } from '../../model/fix.ts';
import type { Dialect } from '../../text/dialect.ts';
import { isReservedWord } from '../lexicons/reserved-identifiers.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import type { DeclaredName } from '../support/naming/declared-names.ts';
import { renameFix } from '../support/naming/rename.ts';
import { standingNames } from '../support/naming/standing-names.ts';

const meta: RuleMeta = {
  id: 'reserved-keyword-identifier',
  title: 'Do not name things with reserved words',
  group: 'naming',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'the engine of the file reserves the word, whether it is quoted or not' }],
  aboutRunning: false,
  docs: {
    why: `A reserved word needs quotes in every query, report and migration from then on. A forgotten quote is a syntax error at best; \`SELECT user FROM sessions\` in PostgreSQL is none, and returns the name of the database's role instead of the column.`,
    howToFix: `Use a plural or a more exact word: \`orders\`, \`user_accounts\`, \`sort_order\`, \`group_name\`.`,
    whenNotToUse: `Only words that the file's own engine reserves are reported: \`name\`, \`type\`, \`status\`, \`value\` are free in PostgreSQL. Names that merely contain one (\`order_id\`) are fine, and so are names that Prisma gives to the tables of its models,
which it always quotes. Suppress the rule for a name that is used everywhere already.`,
    bad: [
      {
        title: 'A table that always needs quotes',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE "order" (\n  id bigint PRIMARY KEY\n);\n' }],
      },
    ],
    good: [
      {
        title: 'The plural is no keyword',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  name text\n);\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, appendix C “SQL Key Words”',
      'MySQL manual, 11.3 “Keywords and Reserved Words”; Microsoft Learn, “Reserved Keywords (Transact-SQL)”; sqlite.org, “SQLite Keywords”',
      'sqlfluff RF04, pg-migration-lint PGM509, pgrubic NM011, SOAR KWR.002',
    ],
  },
};

/** The finding sits on the name where it is declared. */
export const reservedKeywordIdentifier: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    for (const declared of standingNames(context)) {
      const { identifier, kind } = declared;
      if (!isReservedWord(identifier.name, context.dialect) || isPrismasOwn(context, declared)) continue;
      const { statement } = context;
      const better = freeName(identifier.name, kind, context.dialect);
      context.report(identifier.span, {
        confidence: 85,
        message: `${identifier.name} is a reserved word of ${ENGINES[context.dialect] ?? 'SQL'}, so every query must quote it, and one that forgets to fails or means something else. Choose another name, such as ${better}.`,
        fixes: (fixContext): readonly Fix[] => {
          const fix = renameFix(fixContext, declared, statement, better);
          return fix ? [fix] : [];
        },
      });
    }
  },
};

const ENGINES: Partial<Record<Dialect, string>> = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  sqlite: 'SQLite',
  tsql: 'SQL Server',
  clickhouse: 'ClickHouse',
};

/** `"User"`: Prisma quotes it in every query, and with its capital it is no keyword. */
function isPrismasOwn({ database, dialect }: TimelineContext, { identifier, table }: DeclaredName): boolean {
  if (dialect !== 'postgresql' || identifier.name === identifier.name.toLowerCase()) return false;
  if (database.plan.layout === 'prisma-migrate') return true;
  return table !== undefined && database.prisma?.modelOfTable(table.object.name) !== undefined;
}

/** The plural for a table, a suffix for anything else. */
function freeName(name: string, kind: DeclaredName['kind'], dialect: Dialect): string {
  const isCapital = name === name.toUpperCase();
  const plural = `${name}${isCapital ? 'S' : 's'}`;
  if ((kind === 'table' || kind === 'view') && !isReservedWord(plural, dialect) && !/s$/i.test(name)) return plural;
  return `${name}_`;
}
