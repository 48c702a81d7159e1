import { detached } from '../../text/detached.ts';
import type { TextChange } from '../../text/text-change.ts';
import type { EmbeddedText, PartContents } from './part-contents.ts';
import type { PartScopes } from './part-scopes.ts';
import { errorsIn, type SyntaxNode, type Tree } from './script-tree.ts';

/** What a statement of the file says of a name, for the others. Offsets count from its start. */
export interface PartEntry {
  /** The value; nothing where both are equal. */
  readonly from: number;
  readonly to: number;
  readonly type?: string;
  readonly module?: string;
  readonly constant?: boolean;
  readonly operator?: string;
  readonly at?: number;
  /** All of it as text: equal ones say the same. */
  readonly signature: string;
}

/**
 * A statement at the top level of a file: the unit of reading. It is read again when it is touched, or when another statement says something
 * else of a name that it asked for.
 */
export interface Part {
  /** Where it stands now. */
  start: number;
  end: number;
  /** True where the grammar does not follow, so that the next reading has to look again. */
  readonly isBroken: boolean;
  /** Declarations for the whole file by name, `this.name`, `name()` of functions, assignments as `name=`, additions as `name+`. */
  entries: ReadonlyMap<string, readonly PartEntry[]>;
  /** What it asked of the others, by the keys of their entries. */
  asked: ReadonlySet<string>;
  /** What was found in it, and by it in others. */
  found: readonly FoundText[];
  contents: PartContents;
}

/** A text, the statements that found it and that hold it, and what decides between several that found it. */
export interface FoundText {
  readonly finder: Part;
  readonly home: Part;
  readonly text: EmbeddedText;
  readonly isKept: boolean;
  readonly isSure: boolean;
}

const NOTHING: PartContents = { texts: [], calls: [] };

/** The statements of a file, and which of them are new. */
export interface Alignment {
  readonly parts: readonly Part[];
  readonly added: readonly Part[];
  readonly removed: readonly Part[];
}

/**
 * The statements at the top level of a file. Those that an edit leaves alone are the ones of before, put where they are now; the one before
 * and the one behind those that it touches count as touched, because the grammar looks ahead.
 */
export function alignParts(tree: Tree, before: readonly Part[], change: TextChange | undefined): Alignment {
  const [starts, ends] = topLevel(tree);
  const errors = errorsIn(tree);
  const moved = change ? unaffected(before, change) : [];
  const kept = new Map<Part, number>();
  const added: Part[] = [];
  const parts: Part[] = [];
  let next = 0;
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? start;
    const isBroken = hasErrorWithin(errors, start, end);
    while (next < moved.length && (moved[next]?.start ?? 0) < start) next++;
    const known = moved[next];
    const isSame =
      known && !isBroken && known.start === start && known.end === end && known.gap === (ends[index - 1] ?? 0);
    if (isSame) {
      kept.set(known.part, start);
      parts.push(known.part);
      continue;
    }
    const part = { start, end, isBroken, entries: new Map(), asked: new Set<string>(), found: [], contents: NOTHING };
    added.push(part);
    parts.push(part);
  }
  for (const [part, start] of kept) {
    part.end += start - part.start;
    part.start = start;
  }
  return { parts, added, removed: before.filter((part) => !kept.has(part)) };
}

/** A statement that an edit does not touch, and where it stands now; `gap` is the end of the one above it. */
interface Moved {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

function unaffected(before: readonly Part[], { span, newText }: TextChange): readonly Moved[] {
  const delta = newText.length - (span.end - span.start);
  const moved: Moved[] = [];
  let isFirstBehind = true;
  for (const [index, part] of before.entries()) {
    const gap = before[index - 1]?.end ?? 0;
    const { start, end, isBroken } = part;
    if (end < span.start) {
      const isLastAbove = (before[index + 1]?.end ?? span.start) >= span.start;
      if (!isLastAbove && !isBroken) moved.push({ part, start, end, gap });
    } else if (gap >= span.end) {
      if (!isFirstBehind && !isBroken) moved.push({ part, start: start + delta, end: end + delta, gap: gap + delta });
      isFirstBehind = false;
    }
  }
  return moved;
}

function hasErrorWithin(errors: readonly number[], start: number, end: number): boolean {
  let low = 0;
  for (let high = errors.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((errors[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low < errors.length && (errors[low] ?? 0) <= end;
}

/** Where the statements begin and end, comments between them left out. */
function topLevel(tree: Tree): readonly [readonly number[], readonly number[]] {
  const starts: number[] = [];
  const ends: number[] = [];
  const cursor = tree.cursor();
  if (!cursor.firstChild()) return [starts, ends];
  do {
    if (cursor.name === 'LineComment' || cursor.name === 'BlockComment' || cursor.to === cursor.from) continue;
    starts.push(cursor.from);
    ends.push(cursor.to);
  } while (cursor.nextSibling());
  return [starts, ends];
}

/** What a statement says of names, for the others. */
export function entriesOf(scopes: PartScopes, text: string, start: number): ReadonlyMap<string, readonly PartEntry[]> {
  const entries = new Map<string, PartEntry[]>();
  const add = (
    key: string,
    value: SyntaxNode | undefined,
    more: Omit<PartEntry, 'from' | 'to' | 'signature'>,
  ): void => {
    const from = value ? value.from - start : 0;
    const to = value ? value.to - start : 0;
    const { at: _, ...told } = more;
    const signature = `${JSON.stringify(told)}${value ? text.slice(value.from, value.to) : ''}`;
    const known = entries.get(key);
    const { type, module, operator } = more;
    const entry: PartEntry = {
      from,
      to,
      ...more,
      ...(type === undefined ? {} : { type: detached(type) }),
      ...(module === undefined ? {} : { module: detached(module) }),
      ...(operator === undefined ? {} : { operator: detached(operator) }),
      signature: detached(signature),
    };
    if (known) known.push(entry);
    else entries.set(detached(key), [entry]);
  };
  for (const [name, bindings] of scopes.declared) {
    for (const { value, type, module, constant } of bindings) {
      add(name, value, {
        constant,
        ...(type === undefined ? {} : { type }),
        ...(module === undefined ? {} : { module }),
      });
    }
  }
  for (const [name, { value, type }] of scopes.members) {
    add(`this.${name}`, value, type === undefined ? {} : { type });
  }
  for (const [name, node] of scopes.functions) add(`${name}()`, node, {});
  for (const [name, items] of scopes.additions) for (const item of items) add(`${name}+`, item, {});
  for (const name of scopes.assigned()) {
    for (const { operator, value, at } of scopes.assignmentsTo(name, undefined)) {
      add(`${name}=`, value, { operator, at: at - start });
    }
  }
  return entries;
}

/** The keys under which two statements of the file, or two readings of one, say something else. */
export function changedKeys(before: readonly Part[], after: readonly Part[]): ReadonlySet<string> {
  const said = signatures(before);
  const saying = signatures(after);
  const changed = new Set<string>();
  for (const [key, signature] of said) if (saying.get(key) !== signature) changed.add(key);
  for (const key of saying.keys()) if (!said.has(key)) changed.add(key);
  return changed;
}

function signatures(parts: readonly Part[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { entries } of parts) {
    for (const [key, all] of entries) {
      found.set(key, `${found.get(key) ?? ''}\n${all.map(({ signature }) => signature).join('\n')}`);
    }
  }
  return found;
}
