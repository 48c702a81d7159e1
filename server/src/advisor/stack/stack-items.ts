import { compareText, folderOf, isWithin } from '../../workspace/path.ts';
import { PRODUCTS } from '../../workspace/stack/products.ts';
import type { StackEvidence, StackFact, StackKind } from '../../workspace/stack/stack-fact.ts';

/** Where something was read; the line counts from 0. */
export interface StackPlace {
  readonly file: string;
  readonly line: number;
}

/** A product in use, as an answer names it. */
export interface StackItem extends StackPlace {
  readonly kind: StackKind;
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  /** Files that run another version of the same engine: development and the tests that differ are worth a look. */
  readonly differing: readonly (StackPlace & { readonly version: string })[];
  /** True where only a package that talks to the engine tells of it. */
  readonly byDriver: boolean;
}

const KINDS: readonly StackKind[] = ['engine', 'orm', 'migrations', 'platform'];
const EVIDENCE: readonly StackEvidence[] = ['service', 'setting', 'manifest', 'driver', 'lock'];
/** Engines of SQL and of everything else, in the order of the catalogue. */
const ORDER: ReadonlyMap<string, number> = new Map([...PRODUCTS.keys()].map((id, index) => [id, index]));

/**
 * The products that a workspace's facts add up to, engines first. An engine that only a driver tells of is left out where another is named
 * outright: packages often come with drivers that nobody uses.
 */
export function stackItems(facts: readonly StackFact[]): readonly StackItem[] {
  const byId = new Map<string, StackFact[]>();
  for (const fact of facts) byId.set(fact.id, [...(byId.get(fact.id) ?? []), fact]);
  const items = [...byId.values()].flatMap((group) => itemOf(group) ?? []);
  const named = items.some((item) => item.kind === 'engine' && !item.byDriver);
  return items.filter((item) => !(item.byDriver && named)).sort(inOrder);
}

/** The ids of the ORMs, for the router. */
export function ormsOfStack(items: readonly StackItem[]): readonly string[] {
  return items.filter((item) => item.kind === 'orm').map((item) => item.id);
}

/** `PostgreSQL 16`, `Prisma`. */
export function labelOf({ name, version }: Pick<StackItem, 'name' | 'version'>): string {
  return version === undefined ? name : `${name} ${version}`;
}

function itemOf(facts: readonly StackFact[]): StackItem | undefined {
  const asked = facts.filter((fact) => fact.evidence !== 'lock').sort(mostTelling);
  const [first] = asked;
  const product = first && PRODUCTS.get(first.id);
  if (!first || !product) return undefined;
  const best = product.kind === 'engine' ? (asked.find((fact) => fact.version !== undefined) ?? first) : first;
  const read = product.kind === 'engine' ? best : (installed(best, facts) ?? best);
  const version = read.version ?? best.version;
  return {
    kind: product.kind,
    id: first.id,
    name: product.name,
    ...(version === undefined ? {} : { version }),
    file: read.file,
    line: read.line,
    differing: product.kind === 'engine' ? others(best, asked) : [],
    byDriver: first.evidence === 'driver',
  };
}

/** What the nearest lock file says of the same package. */
function installed(manifest: StackFact, facts: readonly StackFact[]): StackFact | undefined {
  const locks = facts.filter((fact) => fact.evidence === 'lock' && fact.version !== undefined);
  const above = locks.filter((lock) => isWithin(folderOf(lock.file), manifest.file));
  const near = (above.length > 0 ? above : locks).filter((lock) => lock.rank === manifest.rank);
  return near.sort((a, b) => b.file.length - a.file.length || compareText(a.file, b.file))[0];
}

/** Other major versions that services run. */
function others(chosen: StackFact, facts: readonly StackFact[]): StackItem['differing'] {
  const seen = new Set([majorOf(chosen.version)]);
  return facts.flatMap(({ version, file, line }) => {
    const major = majorOf(version);
    if (version === undefined || major === undefined || seen.has(major)) return [];
    seen.add(major);
    return [{ version, file, line }];
  });
}

function majorOf(version: string | undefined): string | undefined {
  return version?.split('.')[0];
}

/** The surest evidence first; then what lies higher up, then files that people run on their machines before those of tests. */
function mostTelling(a: StackFact, b: StackFact): number {
  return (
    EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) ||
    (a.rank ?? 0) - (b.rank ?? 0) ||
    inTests(a.file) - inTests(b.file) ||
    a.file.split('/').length - b.file.split('/').length ||
    compareText(a.file, b.file) ||
    a.line - b.line
  );
}

function inTests(file: string): number {
  return file.startsWith('.github/') ? 1 : 0;
}

function inOrder(a: StackItem, b: StackItem): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (ORDER.get(a.id) ?? 0) - (ORDER.get(b.id) ?? 0);
}
