import type { DatabaseContext, RulePart } from '../rules/rule.ts';
import type { ResolvedConfig } from './config.ts';
import type { Epoch } from './epoch.ts';
import type { Reads } from './reads.ts';
import type { PlacedReport } from './stored-report.ts';

export type DatabaseRulePart = Extract<RulePart, { readonly scope: 'database' }>;

/** What the table- and database-scope runs of a database need to know of their surroundings. */
export interface SchemaSurroundings {
  readonly database: DatabaseContext;
  readonly configOf: (path: string) => ResolvedConfig;
  /** The moment of the database's life, as it is when it is asked for. */
  readonly now: Epoch;
}

/** What one database-scope rule said, by the file that bears it, and what it had looked at. */
export interface DatabaseRun {
  readonly reads: Reads;
  readonly byFile: ReadonlyMap<string, readonly PlacedReport[]>;
}
