import { compareText, folderOf, nameOf } from '../path.ts';
import { compareVersions, isUtcStamp, nextNumber, stampAfter } from '../version.ts';
import type { ExistingMigration } from './layout.ts';

/** The forward migration with the highest version. Versions are compared by their numbers. */
export const lastMigration = rememberedByHistory((existing) => {
  let last: ExistingMigration | undefined;
  for (const migration of existing) {
    if (migration.role !== 'migration' || migration.version === undefined) continue;
    if (!last || compareVersions(last.version ?? '', migration.version) <= 0) last = migration;
  }
  return last;
});

/** The folder whose name sorts last, of those that hold a forward migration each. */
export const lastMigrationFolder = rememberedByHistory((existing) => {
  let last: string | undefined;
  for (const { role, path } of existing) {
    if (role !== 'migration') continue;
    const folder = folderOf(path);
    if (folder === last) continue;
    if (last === undefined || compareText(nameOf(last), nameOf(folder)) <= 0) last = folder;
  }
  return last;
});

/** Every finding with a fix asks the same of the same history. */
function rememberedByHistory<T>(
  compute: (existing: readonly ExistingMigration[]) => T,
): (existing: readonly ExistingMigration[]) => T {
  const known = new WeakMap<readonly ExistingMigration[], { readonly answer: T }>();
  return (existing) => {
    let found = known.get(existing);
    if (!found) {
      found = { answer: compute(existing) };
      known.set(existing, found);
    }
    return found.answer;
  };
}

/**
 * The version after `last` in the same style: a UTC stamp of 14 digits, Unix time in seconds (10 digits) or milliseconds (13),
 * else the next number, as wide as the last. Undefined where `last` is not all digits.
 */
export function versionAfter(last: string, now: Date): string | undefined {
  if (!/^\d+$/.test(last)) return undefined;
  if (isUtcStamp(last)) return stampAfter(last, now);
  const milliseconds = now.getTime();
  if (last.length === 13 && last > '1000000000000') return later(last, BigInt(milliseconds));
  if (last.length === 10 && /^1[0-9]{9}$/.test(last) && !looksLikeDateNumber(last)) {
    return later(last, BigInt(Math.floor(milliseconds / 1000)));
  }
  return nextNumber(last);
}

function later(last: string, candidate: bigint): string {
  const floor = BigInt(last) + 1n;
  return (candidate > floor ? candidate : floor).toString();
}

/** `1999123101` reads as a date with a counter, which nobody writes for a time before 2000 any more; `20…` never starts with 1. */
function looksLikeDateNumber(version: string): boolean {
  return /^19\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d$/.test(version);
}

/** The folder of the last forward migration and the version after it. */
export function nextPlace(
  existing: readonly ExistingMigration[],
  now: Date,
): { folder: string; version: string; last: ExistingMigration } | undefined {
  const last = lastMigration(existing);
  const version = last?.version === undefined ? undefined : versionAfter(last.version, now);
  return last && version !== undefined ? { folder: folderOf(last.path), version, last } : undefined;
}
