import type { FileRole } from '../model/database.ts';
import type { NamedEngine } from './engines.ts';
import type { PrismaSummary, SqlSummary } from './file-summary.ts';
import type { Evidence } from './layouts/layout.ts';
import type { ScriptSummary } from './scripts.ts';

/** A SQL file on its way into a plan. */
export interface DraftFile {
  readonly summary: SqlSummary;
  role: FileRole;
  readonly version?: string;
  sortKey: string;
  readonly evidence: Evidence;
  /** False for a file that repeats what others say: it is listed, never folded. */
  folded: boolean;
  readonly baseline: boolean;
}

/** An engine that something names for a whole database, with the reason for people. */
export interface EngineEvidence {
  readonly engine: NamedEngine;
  readonly reason: string;
}

/** A database on its way to a plan. */
export interface DatabaseDraft {
  root: string;
  layout: string;
  readonly files: DraftFile[];
  readonly prisma: PrismaSummary[];
  /** TypeScript and JavaScript files with queries. */
  scripts?: readonly ScriptSummary[];
  /** Set where something that belongs to this database names its engine. */
  engine?: EngineEvidence;
  /** Set where the folder serves several engines and this is one of them. */
  readonly variant?: string;
}

/** A draft file of a kind that no layout orders: by its path. */
export function looseFile(summary: SqlSummary, role: FileRole): DraftFile {
  return { summary, role, sortKey: summary.path, evidence: 'numbered', folded: true, baseline: false };
}
