/** The folder of a workspace's memory, below its root. */
export const MEMORY_FOLDER = '.schemawise/memory';

/** What is remembered: a decision with its question and gates, what was accepted on purpose, or a migration and how it went. */
export const MEMORY_KINDS = ['decision', 'denormalisation', 'suppression', 'migration'] as const;
export type MemoryKind = (typeof MEMORY_KINDS)[number];

/** How far a migration is. */
export const MEMORY_STATUSES = ['planned', 'done', 'rolled-back', 'failed'] as const;
export type MemoryStatus = (typeof MEMORY_STATUSES)[number];

/** One file of the memory as answers use it. */
export interface MemoryEntry {
  /** The file's name in the folder. */
  readonly file: string;
  readonly kind: MemoryKind;
  /** `2026-03-01`; empty where the file says none. */
  readonly date: string;
  readonly title: string;
  readonly status?: MemoryStatus;
  readonly question?: string;
  readonly tables: readonly string[];
  readonly spokes: readonly string[];
  readonly gates: readonly string[];
  /** Markdown without the title. */
  readonly text: string;
}
