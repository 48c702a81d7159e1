import type { FileSummary } from './file-summary.ts';
import { folderOf, joinPath } from './path.ts';

/** The files that checksum lists in the workspace (`atlas.sum`) name, as paths, sorted. They are kept as they stand, deployed or about to be. */
export function listedByChecksums(summaries: Iterable<FileSummary>): string[] {
  const paths = new Set<string>();
  for (const summary of summaries) {
    if (summary.kind !== 'marker' || summary.marker !== 'atlas-sum') continue;
    for (const name of summary.list ?? []) paths.add(joinPath(folderOf(summary.path), name));
  }
  return [...paths].sort();
}
