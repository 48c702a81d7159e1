import { UsageError } from './host.ts';

/** Findings that a project lives with for now: for each file and rule, how often each fingerprint occurs. */
export type Baseline = ReadonlyMap<string, number>;

const VERSION = 1;

interface BaselineEntry {
  readonly file: string;
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** A finding as the baseline knows it. */
export interface BaselineItem {
  readonly file: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

/** Reads a baseline file. Throws a {@link UsageError} where it is none. */
export function readBaseline(text: string, path: string): Baseline {
  return new Map(readEntries(text, path).map((entry) => [keyOf(entry), entry.count]));
}

function readEntries(text: string, path: string): readonly BaselineEntry[] {
  const broken = (what: string) =>
    new UsageError(`${path} is not a baseline: ${what}. Write it anew with --baseline ${path} --update-baseline.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken('it is not valid JSON');
  }
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== VERSION) throw broken(`its version is ${JSON.stringify(version)}, not ${VERSION}`);
  if (!Array.isArray(findings) || !findings.every(isEntry)) throw broken('its findings cannot be read');
  return findings;
}

function isEntry(value: unknown): value is BaselineEntry {
  const entry = (value ?? {}) as Partial<Record<keyof BaselineEntry, unknown>>;
  const texts = [entry.file, entry.ruleId, entry.fingerprint];
  return texts.every((one) => typeof one === 'string') && Number.isInteger(entry.count);
}

/**
 * Splits findings into those that the baseline does not cover and the number that it does. `fixed` counts entries of the checked
 * files whose findings are gone.
 */
export function applyBaseline<T extends BaselineItem>(
  baseline: Baseline,
  items: readonly T[],
  checked: ReadonlySet<string>,
): { readonly fresh: readonly T[]; readonly known: number; readonly fixed: number } {
  const left = new Map(baseline);
  const fresh = items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    if (count === 0) return true;
    left.set(keyOf(item), count - 1);
    return false;
  });
  let fixed = 0;
  for (const [key, count] of left) if (checked.has(fileOf(key))) fixed += count;
  return { fresh, known: items.length - fresh.length, fixed };
}

/** The text of a baseline with the given findings; entries of files that were not checked stay as `previous` has them. */
export function writeBaseline(
  items: readonly BaselineItem[],
  previous: Baseline | undefined,
  checked: ReadonlySet<string>,
): string {
  const counts = new Map<string, number>();
  for (const [key, count] of previous ?? []) if (!checked.has(fileOf(key))) counts.set(key, count);
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const findings = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]): BaselineEntry => {
      const [file = '', ruleId = '', fingerprint = ''] = key.split('\n');
      return { file, ruleId, fingerprint, count };
    });
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

function keyOf(item: BaselineItem): string {
  return `${item.file}\n${item.ruleId}\n${item.fingerprint}`;
}

function fileOf(key: string): string {
  return key.slice(0, key.indexOf('\n'));
}
