import type { SqlSummary } from '../file-summary.ts';
import { folderOf, joinPath, nameOf } from '../path.ts';
import type { WorkspaceTree } from '../tree.ts';
import { numericKey } from '../version.ts';
import type { Layout, LayoutMatch } from './layout.ts';
import { numberedMatch } from './numbered-names.ts';

function match(file: SqlSummary, tree: WorkspaceTree): LayoutMatch | undefined {
  const { folder, name } = file;
  if (name === 'migration.sql' && tree.marker(folder, 'drizzle-snapshot')) {
    const version = /^\d+/.exec(nameOf(folder))?.[0];
    return {
      root: folderOf(folder),
      role: 'migration',
      ...(version === undefined ? {} : { version }),
      sortKey: numericKey(nameOf(folder)),
      evidence: 'listed',
    };
  }
  const journal = tree.marker(joinPath(folder, 'meta'), 'drizzle-journal');
  const listed = journal?.list?.indexOf(name.replace(/\.sql$/, '')) ?? -1;
  const numbered = numberedMatch(file);
  if (journal && listed >= 0) {
    const version = /^\d+/.exec(name)?.[0];
    return {
      root: folder,
      role: 'migration',
      ...(version === undefined ? {} : { version }),
      sortKey: `${numericKey(listed.toString())}`,
      evidence: 'listed',
      ...(journal.engine ? { engine: journal.engine } : {}),
    };
  }
  if (!numbered) return undefined;
  if (journal || tree.traces(folder).has('drizzle'))
    return { ...numbered, sortKey: `${journal ? '~' : ''}${numbered.sortKey}`, evidence: 'marked' };
  if (isConfigured(folder, tree)) return { ...numbered, evidence: 'configured' };
  return /^\d{4}_[a-z]+(?:_[a-z0-9]+)+\.sql$/.test(name) && nameOf(folder) === 'drizzle'
    ? { ...numbered, evidence: 'named' }
    : undefined;
}

function isConfigured(folder: string, tree: WorkspaceTree): boolean {
  return tree.markersAbove(folder).some((one) => one.marker === 'drizzle-config' && one.migrations === folder);
}

/**
 * Drizzle Kit: `NNNN_name.sql` with `meta/_journal.json` that lists the files in order (`migration.sql` with `snapshot.json` in a
 * folder since its version 1), statements divided by `--> statement-breakpoint`. The migrator runs what is pending in one transaction
 * (drizzle-orm, `PgDialect.migrate`), with no way out. A file that the journal does not list is never run, and the journal and
 * its snapshots are Drizzle Kit's own, so no migration is written here.
 */
export const drizzle: Layout = {
  id: 'drizzle',
  title: 'Drizzle Kit',
  trace: /^[ \t]*--> statement-breakpoint|;\s*--> statement-breakpoint/m,
  match,
  transaction: () => 'wrapped',
  outside: 'never',
  insteadOfOutside:
    "Drizzle's migrator runs all that is pending in one transaction and has no way out of it: run it by hand before the migration, and write the migration so that it finds it done (IF NOT EXISTS, IF EXISTS).",
  cannotWrite:
    'Drizzle Kit runs only migrations that its own journal lists: run `npx drizzle-kit generate --custom --name=<name>` and put the SQL into the file that it makes.',
};
