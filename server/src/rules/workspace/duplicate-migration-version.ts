import type { DatabasePlan, FilePlace } from '../../model/database.ts';
import type { Provenance } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { remembered } from '../support/remembered.ts';

const meta: RuleMeta = {
  id: 'duplicate-migration-version',
  title: 'Every migration needs a version of its own, after all that are deployed',
  group: 'workspace',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    {
      value: 95,
      when: 'two migrations have the same version, or a migration that is not deployed comes before one that is',
    },
    {
      value: 25,
      when: 'the tool tells migrations apart by their whole names, as far as is known or as many such pairs show',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Tools remember which migrations have run by their version. Of two files with the same one most refuse to run at all, and others run only the first and take the second for done: that happens
when two branches each add “the next” migration. A migration whose version lies before one that has run already is skipped by some tools and refused by others, and where it does run the
databases are built in different orders.`,
    howToFix:
      'Rename the newer file, together with its rollback, to a version after the last one. Where it has run on your own machine, undo it there first.',
    whenNotToUse: `Rollbacks share the version of what they undo, and repeatable migrations have none. Leading zeros do not make a version another one. It is only a hint
where the tool tells migrations apart by their whole names (Prisma, Drizzle, DbUp, node-pg-migrate). The order is looked at only where it is known which
files are deployed; switch the rule off for tools that are told to run migrations out of order.`,
    bad: [
      {
        title: 'Two branches, one number',
        dialect: 'postgresql',
        files: [
          { path: 'db/migration/V5__a.sql', text: 'CREATE TABLE a (id bigint PRIMARY KEY);\n' },
          { path: 'db/migration/V5__b.sql', text: 'CREATE TABLE b (id bigint PRIMARY KEY);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'One after the other',
        dialect: 'postgresql',
        files: [
          { path: 'db/migration/V5__a.sql', text: 'CREATE TABLE a (id bigint PRIMARY KEY);\n' },
          { path: 'db/migration/V6__b.sql', text: 'CREATE TABLE b (id bigint PRIMARY KEY);\n' },
        ],
      },
    ],
    sources: [
      'Flyway documentation, “Versioned migrations” and “outOfOrder”; golang-migrate, MIGRATIONS.md; goose, “Hybrid versioning”',
      'Atlas, “Non-linear changes” analyzer',
    ],
  },
};

/** The finding sits on the file's first statement: of two files with one version in the one that comes later. */
export const duplicateMigrationVersion: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const { file, direction, database, steps } = context;
    const first = steps[0]?.statement;
    if (!first || direction === 'down' || !isVersioned(file)) return;
    const { plan } = database;
    const version = normalized(file.version);
    const earliest = earliestByVersion(plan).get(version);
    const position = positions(plan).get(file.path) ?? -1;
    const twin = earliest !== undefined && earliest < position ? plan.files[earliest] : undefined;
    if (twin) reportTwin(context, first, twin, isToldByName(context));
    else if (!database.isDeployed(file.path)) checkOrder(context, first, plan.files, position);
  },
};

function isVersioned({ role, version, folded }: FilePlace): boolean {
  return role === 'migration' && folded !== false && version !== undefined && /\d/.test(version);
}

/** Where each file stands in its plan. */
const positions = remembered(
  ({ files }: DatabasePlan): ReadonlyMap<string, number> => new Map(files.map(({ path }, index) => [path, index])),
);

/** The first file of each version, by its place in the plan. */
const earliestByVersion = remembered(({ files }: DatabasePlan): ReadonlyMap<string, number> => {
  const earliest = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    const version = isVersioned(file) ? normalized(file.version) : undefined;
    if (version !== undefined && !earliest.has(version)) earliest.set(version, index);
  }
  return earliest;
});

/** Versions compare by their numbers: `007` is `7`, `1_1` is `1.1`, `2.0` is `2`. */
function normalized(version: string | undefined): string {
  const parts = (version ?? '').split(/[._-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
  return parts.join('.');
}

/** Tools that remember a migration by its whole name, and sort by it. */
const TOLD_BY_NAME: ReadonlySet<string> = new Set(['prisma-migrate', 'drizzle', 'dbup', 'node-pg-migrate']);
/** More repeated versions than people overlook. */
const MOST_OVERLOOKED = 3;

/** True where the tool lets two migrations have one version, or must do so, since many have. */
function isToldByName({ database }: FileContext): boolean {
  const { layout, files } = database.plan;
  if (TOLD_BY_NAME.has(layout)) return true;
  const versions = files.filter(isVersioned).map(({ version }) => normalized(version));
  return versions.length - new Set(versions).size > MOST_OVERLOOKED;
}

function reportTwin(context: FileContext, first: Statement, twin: FilePlace, byName: boolean): void {
  const { file, database } = context;
  const other = database.statementsOf(twin.path)[0];
  const consequence = byName
    ? 'so the rest of their names decides which runs first.'
    : 'so tools refuse to run or take one of the two for done.';
  context.report(first, headOf(first).span, {
    confidence: byName ? 25 : 95,
    ...(byName ? { severity: 'hint' as const } : {}),
    message: `This migration has version ${file.version}, as ${nameOf(twin.path)} does, ${consequence} Rename the newer one to a version after the last.`,
    ...(other ? { related: [{ at: headOf(other), message: `Also version ${twin.version}` }] } : {}),
  });
}

const deployedSet = remembered((paths: readonly string[]): ReadonlySet<string> => new Set(paths));

function checkOrder(context: FileContext, first: Statement, files: readonly FilePlace[], position: number): void {
  const { file, database } = context;
  // Asked once: an answer for each of the files behind would be remembered for every file.
  const paths = deployedSet(database.deployedPaths());
  if (paths.size === 0) return;
  const deployed = files.findLast((other, index) => index > position && isVersioned(other) && paths.has(other.path));
  if (!deployed) return;
  const other = database.statementsOf(deployed.path)[0];
  context.report(
    first,
    { start: 0, end: headEnd(first) },
    {
      confidence: 95,
      message:
        `This migration is not deployed, but its version ${file.version} comes before ${deployed.version}, which is, so tools skip it, refuse it, or run it in another order than elsewhere. ` +
        'Rename it to a version after the last.',
      ...(other ? { related: [{ at: headOf(other), message: `Version ${deployed.version} is deployed` }] } : {}),
    },
  );
}

function headOf(statement: Statement): Provenance {
  return { statement, span: { start: 0, end: headEnd(statement) } };
}

/** The statement's first line. */
function headEnd({ text }: Statement): number {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return line.trimEnd().length;
}

function nameOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}
