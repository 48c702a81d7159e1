import type { SqlSummary } from '../file-summary.ts';
import { folderOf, joinPath, nameOf } from '../path.ts';
import type { WorkspaceTree } from '../tree.ts';
import { isUtcStamp, stampAfter } from '../version.ts';
import { implicitTransaction } from './evidence.ts';
import type { Layout, LayoutMatch, MigrationWriter, TransactionFacts } from './layout.ts';
import { lastMigrationFolder } from './next-version.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';

/** The first version whose engine sends scripts statement by statement where they hold CREATE INDEX CONCURRENTLY (prisma-engines pull request 5767). */
const SPLITS_SINCE: readonly [number, number] = [7, 4];

function match(file: SqlSummary, tree: WorkspaceTree): LayoutMatch | undefined {
  const { folder, name } = file;
  if (name !== 'migration.sql' && name !== 'down.sql') return undefined;
  if (name === 'down.sql' && !tree.has(joinPath(folder, 'migration.sql'))) return undefined;
  if (tree.marker(folder, 'drizzle-snapshot')) return undefined;
  const root = folderOf(folder);
  const lock = tree.marker(root, 'prisma-lock');
  const version = /^\d+/.exec(nameOf(folder))?.[0];
  return {
    root,
    role: name === 'down.sql' ? 'rollback' : 'migration',
    ...(version === undefined ? {} : { version }),
    sortKey: nameOf(folder),
    evidence: lock ? 'listed' : version === undefined ? 'numbered' : 'named',
    ...(lock?.engine ? { engine: lock.engine } : {}),
  };
}

function transaction(facts: TransactionFacts): 'wrapped' | 'none' | 'unknown' {
  if (facts.dialect === 'unknown') return 'unknown';
  if (facts.dialect !== 'postgresql') return 'none';
  const mode = implicitTransaction(facts);
  if (mode === 'none' || facts.file.nonTransactional === 'none') return mode;
  const version = facts.tree.markersAbove(folderOf(facts.file.path)).find((one) => one.prismaVersion)?.prismaVersion;
  return version && (version[0] > SPLITS_SINCE[0] || (version[0] === SPLITS_SINCE[0] && version[1] >= SPLITS_SINCE[1]))
    ? 'unknown'
    : mode;
}

const write: MigrationWriter = (existing, request) => {
  const last = lastMigrationFolder(existing);
  if (last === undefined) return undefined;
  const lastStamp = /^\d{14}(?=_)/.exec(nameOf(last))?.[0];
  const number = /^(\d{1,4})_/.exec(nameOf(last))?.[1];
  const version =
    lastStamp === undefined && number !== undefined
      ? (Number(number) + 1).toString().padStart(number.length, '0')
      : stampAfter(lastStamp !== undefined && isUtcStamp(lastStamp) ? lastStamp : undefined, request.now);
  const folder = joinPath(folderOf(last), `${version}_${request.slug}`);
  return [
    { path: joinPath(folder, 'migration.sql'), text: fileText(headComment(request), terminated(request.up)) },
    { path: joinPath(folder, 'down.sql'), text: fileText(downText(request)) },
  ];
};

/**
 * Prisma Migrate: `<folder>/<version>_<name>/migration.sql` with `migration_lock.toml`, applied in the order of the folders' names.
 * It has no down migrations of its own; its documentation ("Generating down migrations") keeps them in a `down.sql` beside.
 * On PostgreSQL the engine sends the whole file as one simple query, so several statements are one implicit transaction and a single
 * one is not (prisma/prisma issue 14456). Since 7.4 files with CREATE INDEX CONCURRENTLY may be sent statement by statement. On the
 * other engines nothing is wrapped.
 */
export const prismaMigrate: Layout = {
  id: 'prisma-migrate',
  title: 'Prisma Migrate',
  match,
  transaction,
  outside: 'alone',
  sendsWhole: true,
  write,
};
