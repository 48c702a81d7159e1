import type { Rule, RuleExample, RuleMeta } from '../rule.ts';
import type { Drift } from '../support/prisma/drift.ts';
import { schemaDrift } from '../support/prisma/schema-drift.ts';

const MIGRATION = {
  path: 'prisma/migrations/20240101000000_init/migration.sql',
  text: '-- CreateTable\nCREATE TABLE "User" (\n    "id" SERIAL NOT NULL,\n    "email" TEXT NOT NULL,\n\n    CONSTRAINT "User_pkey" PRIMARY KEY ("id")\n);\n',
};

function example(title: string, fields: string): RuleExample {
  return {
    title,
    files: [
      MIGRATION,
      {
        path: 'prisma/schema.prisma',
        text: `datasource db {\n  provider = "postgresql"\n}\n\nmodel User {\n${fields}}\n`,
      },
    ],
  };
}

const meta: RuleMeta = {
  id: 'prisma-migration-drift',
  title: 'The Prisma schema and its migrations must describe the same database',
  group: 'prisma',
  priority: 'P0',
  recommended: true,
  dialects: ['prisma'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'every migration can be read, and what they make differs from the schema' }],
  aboutRunning: false,
  docs: {
    why: `A field that stands in \`schema.prisma\` but in no migration works on the machine where \`prisma db push\` was run, and fails in production with “The column does not exist”. The other way round, what only
the migrations know is dropped by the next \`prisma migrate dev\`, with its data. Both are usually seen at the next deployment.`,
    howToFix: `Let Prisma write the missing migration without running it, and read it before you commit: \`npx prisma migrate dev --create-only --name add_user_age\`. Where the migration is right and the schema is not,
change the schema.`,
    whenNotToUse: `Switch it off where the database is changed by \`prisma db push\` or another tool and the migrations folder is a leftover. It says nothing while a migration cannot be read or the migrations change tables that
none of them creates, about names of indexes and constraints, expressions in defaults, partial and expression indexes, views, CockroachDB and MongoDB.`,
    bad: [
      example(
        'A field without its migration',
        '  id    Int    @id @default(autoincrement())\n  email String\n  age   Int?\n',
      ),
    ],
    good: [
      example(
        'Every field is a column of the migrations',
        '  id    Int    @id @default(autoincrement())\n  email String\n',
      ),
    ],
    sources: [
      'Prisma documentation, About migration histories: schema drift',
      'Prisma CLI reference, migrate dev --create-only',
      'Prisma schema reference, native types mapping',
    ],
  },
};

/** So many differences are no oversight: one finding tells of them all. */
const MOST_REPORTED = 25;

/** The finding sits in the Prisma schema: on the field, model, index, key, relation or enum value that differs; on the datasource for tables without a model. */
export const prismaMigrationDrift: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const drift = schemaDrift(context.database);
    const [first] = drift;
    if (first && drift.length > MOST_REPORTED) {
      context.report(first.at, {
        confidence: 85,
        message:
          `${first.what}. This schema differs from its migrations in ${drift.length - 1} other places too. ` +
          'Write what is missing with `npx prisma migrate dev --create-only --name catch_up`, or remove the migrations if the database is changed by `prisma db push`.',
      });
      return;
    }
    for (const one of drift) context.report(one.at, { confidence: 85, message: messageOf(one), ...relatedOf(one) });
  },
};

function messageOf({ what, migration }: Drift): string {
  return `${what}. Write the migration with \`npx prisma migrate dev --create-only --name ${migration}\`, or change the schema.`;
}

function relatedOf({ related }: Drift): { related?: readonly [NonNullable<Drift['related']>] } {
  return related ? { related: [related] } : {};
}
