import type { FilePlace, MigrationSection, TransactionMode } from '../model/database.ts';
import type { Dialect } from '../text/dialect.ts';
import type { DraftFile } from './draft.ts';
import type { AnnotatedSection, SqlSummary } from './file-summary.ts';
import { layoutById } from './layouts/index.ts';
import { END_OF_FILE } from './layouts/layout.ts';
import { createsTables } from './noted-summary.ts';
import type { WorkspaceTree } from './tree.ts';

/** What a configuration says of the runner: `auto` leaves it to the layout. */
export type TransactionSetting = 'auto' | 'wrapped' | 'none';

/** The place of a draft's file in its finished plan. */
export function placeOf(
  file: DraftFile,
  layoutId: string,
  dialect: Dialect,
  setting: TransactionSetting,
  tree: WorkspaceTree,
): FilePlace {
  const { summary, role } = file;
  const runs = role === 'migration' || role === 'rollback' || (setting !== 'auto' && isLooseChange(file, layoutId));
  const layout = layoutById(layoutId);
  const habit: TransactionMode = !runs
    ? 'unknown'
    : setting !== 'auto'
      ? setting
      : (layout?.transaction({ file: summary, dialect, evidence: file.evidence, tree }) ?? 'unknown');
  const transaction: TransactionMode = runs && summary.optOuts.includes(layoutId) ? 'none' : habit;
  return {
    path: summary.path,
    role,
    ...(file.version === undefined ? {} : { version: file.version }),
    transaction,
    sections: sectionsOf(summary, layoutId, role === 'rollback' ? 'down' : 'up', transaction),
    ...(runs && setting === 'auto' && dialect === 'postgresql' && layout?.sendsWhole ? { sentWhole: true } : {}),
    ...(file.folded ? {} : { folded: false }),
  };
}

/** A script beside no migrations that changes tables and creates none: what the configuration says of migrations holds for it too. */
function isLooseChange({ role, summary }: DraftFile, layoutId: string): boolean {
  return role === 'schema' && layoutId === 'schema-files' && !createsTables(summary) && summary.changesTables;
}

/** The same place with the sections as they stand in the file's new text; for edits that change nothing else. */
export function refreshPlace(place: FilePlace, layoutId: string, summary: SqlSummary): FilePlace {
  return {
    ...place,
    sections: sectionsOf(summary, layoutId, place.role === 'rollback' ? 'down' : 'up', place.transaction),
  };
}

function sectionsOf(
  summary: SqlSummary,
  layoutId: string,
  direction: 'up' | 'down',
  transaction: TransactionMode,
): MigrationSection[] {
  const { annotated } = summary;
  if (annotated?.layout !== layoutId || annotated.sections.length === 0) {
    return [{ start: 0, end: END_OF_FILE, direction, transaction }];
  }
  return annotated.sections.map((section: AnnotatedSection) => ({
    start: section.start,
    end: section.end,
    direction: section.direction,
    transaction: section.optsOut ? 'none' : transaction,
  }));
}
