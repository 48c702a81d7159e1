/** Reading, ordering and continuing the versions in migration names. */

import { compareText } from './path.ts';

const KEY_WIDTH = 32;
const ALL_DIGITS = /^\d+$/;

/** A key under which versions sort by number where runs of digits meet: `2` before `10`, `v1.9` before `v1.10`. */
export function numericKey(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(KEY_WIDTH, '0'));
}

/** Compares versions by their numbers, as their {@link numericKey} does: below 0 where `a` comes first. */
export function compareVersions(a: string, b: string): number {
  const asTheyAre = a.length === b.length && ALL_DIGITS.test(a) && ALL_DIGITS.test(b);
  return asTheyAre ? compareText(a, b) : compareText(numericKey(a), numericKey(b));
}

/**
 * A key for dotted versions, compared part by part from the left with missing parts as zero, as Flyway does
 * (Flyway documentation, "Versioned migrations": `1.2.10` is higher than `1.2.9.4`, `1.0` equals `1`).
 */
export function dottedKey(version: string): string {
  const parts = version.split(/[._]/).filter((part) => part !== '');
  while (parts.length > 1 && /^0+$/.test(parts.at(-1) ?? '')) parts.pop();
  return parts.map((part) => numericKey(part)).join('.');
}

/** The number after `digits`, as wide as it: `0007` → `0008`, `99` → `100`. */
export function nextNumber(digits: string): string {
  return (BigInt(digits) + 1n).toString().padStart(digits.length, '0');
}

/** `20260301120000`: the moment in UTC, as most tools stamp their files. */
export function utcStamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Reads a {@link utcStamp}; undefined where the digits are no date and time. */
export function readUtcStamp(stamp: string): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const date = new Date(time);
  return utcStamp(date) === stamp ? date : undefined;
}

/** The stamp for a new file: now, or a second after `last` where the history already reaches into the future. */
export function stampAfter(last: string | undefined, now: Date): string {
  const stamp = utcStamp(now);
  if (last === undefined || stamp > last) return stamp;
  const lastDate = readUtcStamp(last);
  return lastDate ? utcStamp(new Date(lastDate.getTime() + 1000)) : nextNumber(last);
}

/** True for `20260301120000`-like versions: 14 digits that read as a date. */
export function isUtcStamp(version: string): boolean {
  return version.length === 14 && readUtcStamp(version) !== undefined;
}
