import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { inStyle } from '../support/naming/case-styles.ts';
import type { DeclaredName } from '../support/naming/declared-names.ts';
import { renameFix } from '../support/naming/rename.ts';
import { standingNames } from '../support/naming/standing-names.ts';

const meta: RuleMeta = {
  id: 'mixed-case-identifier',
  title: 'PostgreSQL names need no capitals',
  group: 'naming',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [
    { value: 75, when: 'a quoted name with capitals' },
    { value: 25, when: 'Prisma named it after a model or field without a map' },
  ],
  aboutRunning: false,
  docs: {
    why: `PostgreSQL folds names without quotes to lower case. A name that was created as \`"createdAt"\` must be quoted in every query, in psql, in reports and in functions; without quotes it is \`createdat\`, which does not exist.`,
    howToFix: `Use lower case with underscores. In a Prisma schema keep the names of the client and map them: \`@@map("users")\`, \`@map("created_at")\`.`,
    whenNotToUse: `References to such a name are not reported, only where it is given. What Prisma's migrations name after models is a hint. Leave the rule off where an ORM quotes everything and nobody else reads the database.`,
    bad: [
      {
        title: 'Quotes for ever',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE "User" (\n  id bigint PRIMARY KEY,\n  "createdAt" timestamptz\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Lower case with underscores',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  created_at timestamptz\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 4.1.1 Identifiers and Key Words',
      'PostgreSQL wiki, “Don’t Do This”: “Don’t use upper case table or column names”',
      'pg-migration-lint PGM509',
    ],
  },
};

/** The finding sits on the name where it is declared. */
export const mixedCaseIdentifier: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    for (const declared of standingNames(context)) {
      const { identifier } = declared;
      if (!identifier.quoted || !/\p{Lu}/u.test(identifier.name)) continue;
      const { statement } = context;
      const better = inStyle(identifier.name, 'snake_case');
      const prismas = isNamedByPrisma(context, declared);
      context.report(identifier.span, {
        confidence: prismas ? 25 : 75,
        ...(prismas ? { severity: 'hint' as const } : {}),
        message: `"${identifier.name}" has capitals, so PostgreSQL finds it only in quotes, in every query from now on. ${prismas ? 'Map the model or field in the Prisma schema to' : 'Call it'} ${better}.`,
        fixes: (fixContext): readonly Fix[] => {
          const fix = prismas ? undefined : renameFix(fixContext, declared, statement, better);
          return fix ? [fix] : [];
        },
      });
    }
  },
};

/** The migrations that Prisma writes name things after its models. */
function isNamedByPrisma({ database }: TimelineContext, { table }: DeclaredName): boolean {
  if (database.plan.layout === 'prisma-migrate') return true;
  return table !== undefined && database.prisma?.modelOfTable(table.object.name) !== undefined;
}
