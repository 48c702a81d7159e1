import type { Statement } from '../../model/statement.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';

const INIT = {
  path: 'prisma/migrations/20240101000000_init/migration.sql',
  text: 'CREATE TABLE "User" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT, "nick" TEXT);\n',
};
const DROP = 'prisma/migrations/20240201000000_drop/migration.sql';

const meta: RuleMeta = {
  id: 'prisma-migration-warning-block',
  title: 'A migration must not go out with the data loss that Prisma warned of',
  group: 'prisma',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the warnings that Prisma Migrate wrote say that data is lost' }],
  aboutRunning: true,
  docs: {
    why: `Prisma Migrate compares two schemas: what was renamed looks to it like one thing dropped and another added. It writes what is lost into a comment at the top and then does it. \`prisma migrate deploy\` does not ask again,
so the data is gone in production the moment the migration runs.`,
    howToFix: `Edit the migration before it is deployed. A rename becomes \`ALTER TABLE … RENAME COLUMN …\`. A real removal goes in steps: add the new column, copy the data, deploy code that no longer uses the old one, and drop it in a later
migration. Remove the comment once the migration loses nothing, or nothing that is missed.`,
    whenNotToUse: `Warnings about constraints that may fail on existing rows lose nothing and are left to other rules. Suppress it, with the reason, where the data is not needed.`,
    bad: [
      {
        title: 'A rename as Prisma sees it',
        files: [
          INIT,
          {
            path: DROP,
            text: '/*\n  Warnings:\n\n  - You are about to drop the column `nick` on the `User` table. All the data in the column will be lost.\n\n*/\n-- AlterTable\nALTER TABLE "User" DROP COLUMN "nick";\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A rename that keeps the data',
        files: [INIT, { path: DROP, text: '-- AlterTable\nALTER TABLE "User" RENAME COLUMN "nick" TO "nickname";\n' }],
      },
    ],
    sources: ['Prisma documentation, Customizing migrations: rename a field, expand and contract'],
  },
};

const WARNINGS = /\/\*\s+Warnings:[\s\S]*?\*\//g;
/** The sentences of Prisma's destructive change checker that speak of lost data. */
const LOSS = /\bdata (?:\w+ ){0,6}lost\b|\bdata loss\b|\bdropped and recreated\b/i;

/** The finding sits on the first warning of lost data, in the comment before its statement. */
export const prismaMigrationWarningBlock: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.file.role !== 'migration' || context.direction === 'down') return;
    for (const { statement } of context.steps) checkNote(context, statement);
  },
};

function checkNote(context: FileContext, statement: Statement): void {
  const note = statement.note ?? '';
  for (const { 0: text, index } of note.matchAll(WARNINGS)) {
    const losses = text
      .split('\n')
      .map((line) => line.trim().replace(/^-\s*/, ''))
      .filter((line) => LOSS.test(line));
    const [first] = losses;
    if (first === undefined) continue;
    const start = index + text.indexOf(first) - note.length;
    const more = losses.length > 1 ? ` (and ${losses.length - 1} more)` : '';
    context.report(
      statement,
      { start, end: start + first.length },
      {
        confidence: 90,
        message:
          `Prisma warns that this migration loses data: “${first}”${more}. ` +
          'Rename instead of drop where that is meant, or copy the data first and drop in a later migration; then remove the comment.',
      },
    );
  }
}
