/**
 * The spokes in the order of a change's life, which is the order in which an answer opens them: choose and model, change, the code that
 * generates SQL, the engines, queries and integrity, moving data, running it. Spokes of one inner list stand side by side.
 */
export const LIFECYCLE = [
  ['databases-data-core'],
  ['data-modeling', 'scaling-architecture'],
  ['database-migrations'],
  ['prisma-patterns', 'orm-patterns'],
  ['postgres-patterns', 'mysql-patterns', 'clickhouse-io', 'redis-patterns', 'nosql-patterns', 'specialized-stores'],
  ['queries', 'query-optimization', 'transactions'],
  ['data-throughput-accelerator'],
  ['security-compliance'],
  ['observability'],
  ['disaster-recovery'],
] as const;

export type SpokeId = (typeof LIFECYCLE)[number][number];

/** Siblings that own questions above or beside the data layer. */
export const SIBLINGS = [
  'backend-architecture',
  'php-laravel',
  'jvm',
  'frontend-developer',
  'devops',
  'testing-process',
  'direction-technique',
] as const;

export type SiblingId = (typeof SIBLINGS)[number];

/** What a question can be given to: a spoke, a sibling, or nobody. */
export type RouteId = SpokeId | SiblingId | 'out-of-scope';

const STAGE = new Map<string, number>(LIFECYCLE.flatMap((ids, stage) => ids.map((id) => [id, stage] as const)));
const SIBLING_IDS = new Set<string>(SIBLINGS);

/** Where the spoke stands in a change's life, from 0; undefined for what is no spoke. */
export function stageOf(id: RouteId): number | undefined {
  return STAGE.get(id);
}

export function isSpoke(id: RouteId): id is SpokeId {
  return STAGE.has(id);
}

export function isSibling(id: RouteId): id is SiblingId {
  return SIBLING_IDS.has(id);
}
