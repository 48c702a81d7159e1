import type { DatabasePlan } from '../model/database.ts';
import { layoutById } from '../workspace/layouts/index.ts';

/** A time that no migration bears, so that what is stamped with it can be told. */
const EPOCH = new Date(0);

/**
 * The path that the layout gives to the next migration of that name, with `…` for the time of its making; undefined where the layout
 * writes none, or the history does not show the naming.
 */
export function nextMigrationPath(plan: DatabasePlan, slug: string): string | undefined {
  const existing = plan.files.flatMap(({ path, role, version }) =>
    role === 'migration' || role === 'rollback' ? [{ path, role, ...(version === undefined ? {} : { version }) }] : [],
  );
  const write = layoutById(plan.layout)?.write;
  if (!write || existing.length === 0) return undefined;
  const request = { slug, now: EPOCH, up: ['SELECT 1'], down: [], transactional: true };
  const path = write(existing, request)?.[0]?.path;
  const last = existing.findLast(({ role }) => role === 'migration')?.version;
  const isStamped = path !== undefined && /\d{10,}/.test(path) && (last === undefined || /^\d{10,}$/.test(last));
  return isStamped ? path.replace(/\d{10,}/, '…') : path;
}
