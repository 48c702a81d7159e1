import { words } from './words.ts';

/*
 * Words with which schemas say that a copy is meant to stay as it was: accounting documents, Kimball's slowly changing dimensions, event
 * sourcing, SQL:2011's temporal tables. English and French, singular.
 */

/** In a column's name: the value at a moment, not today's. */
export const SNAPSHOT_WORDS: ReadonlySet<string> = words(`
  snapshot snapshotted original originally historical history frozen archived previous prev old legacy prior former initial
  then copied captured cached recorded override overridden
  historique ancien ancienne precedent precedente initiale copie fige figee`);

/** `…_at_purchase`, `…_at_time_of_order`: `at` before the last word, and not as the end of a name. */
export const MOMENT_PREPOSITIONS: ReadonlySet<string> = words('at as lors');

/** In a table's name: its rows say how things were. */
export const SNAPSHOT_TABLE_WORDS: ReadonlySet<string> = words(`
  history audit log event snapshot version revision archive journal changelog change activity ledger backup legacy
  historique journaux evenement archivage sauvegarde`);

/** In a table's name: it is filled for reports, where copies and sums are the point. */
export const REPORTING_TABLE_WORDS: ReadonlySet<string> = words(`
  fact dim dimension agg aggregate summary stat statistic rollup cube report reporting mart dwh olap kpi metric
  rapport synthese statistique`);
