import { words } from './words.ts';

/**
 * What columns with a handful of different values are called, as the whole name or its last word, in English and French. An index on such a
 * column alone leaves most of the table to be read.
 */
export const LOW_CARDINALITY_WORDS: ReadonlySet<string> = words(`
  status state type kind gender sex role level priority severity mode visibility stage phase currency locale lang language plan tier
  environment env flag enabled disabled active archived deleted published visible public private verified locked approved
  statut etat genre niveau priorite langue devise actif active archive visible`);

/** First words of the names of booleans. */
export const BOOLEAN_PREFIXES: ReadonlySet<string> = words('is has can should was est');
