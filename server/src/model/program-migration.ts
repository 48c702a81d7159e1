import type { CallSite } from './embedding.ts';
import type { Statement } from './statement.ts';

/** Folders whose programs are migrations under another name. */
const FOLDER = /(?:^|\/)(?:alterations?|upgrades?|db[-_]?updates?)(?:[-_]\w+)?\/(?:[^/]+\/)?[^/]+\.[mc]?[jt]s$/i;

/**
 * Which part of a migration that is a program a statement belongs to: by the function `up` or `down` around it, or the folder of its file.
 * Undefined outside of one.
 */
export function migrationPart({ parsed: { fact }, embedding, file }: Statement): CallSite['migration'] {
  const site = fact.kind === 'clientCall' ? fact.site : embedding?.site;
  return site && (site.migration ?? (FOLDER.test(file) ? 'up' : undefined));
}
