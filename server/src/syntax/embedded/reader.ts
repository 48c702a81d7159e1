import { detached } from '../../text/detached.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { TextChange } from '../../text/text-change.ts';
import { Bindings, EVERYTHING } from './bindings.ts';
import { callSite, statementStart } from './call-site.ts';
import { findClientCalls } from './client-calls.ts';
import { constantHoles } from './dynamic-sql.ts';
import type { EmbeddedText, PartContents, ScriptCall } from './part-contents.ts';
import { alignParts, changedKeys, entriesOf, type FoundText, type Part } from './parts.ts';
import { findQuerySites, type QuerySite, tellsMore } from './query-sites.ts';
import { nodeAt, parseScript, type Tree } from './script-tree.ts';
import { sqlOf } from './stand-ins.ts';

export type { EmbeddedText, PartContents } from './part-contents.ts';

/** What a TypeScript or JavaScript file holds for us, statement by statement in text order. */
export interface ScriptContents {
  readonly parts: readonly { readonly start: number; readonly contents: PartContents }[];
  /** For the next reading, when the text has changed. */
  readonly state: ScriptState;
  /** How many statements of the file were read. */
  readonly partsRead: number;
}

/** What a reading leaves for the next one, which may be taken up once. */
export interface ScriptState {
  readonly tree: Tree;
  readonly parts: readonly Part[];
  readonly byKey: Map<string, Set<Part>>;
  isTaken: boolean;
}

/** The reading of the text before a change. */
export interface EarlierReading {
  readonly state: ScriptState;
  readonly change: TextChange;
}

/** Reads files in TypeScript and JavaScript; any text gives an answer. */
export interface ScriptReader {
  /** `earlier` is the reading of the text before a change, which makes this one quicker and nothing else. */
  read(text: string, path: string, dialect: Dialect, earlier?: EarlierReading): ScriptContents;
}

export const scriptReader: ScriptReader = {
  read(text, path, dialect, earlier) {
    const before = earlier && !earlier.state.isTaken ? earlier : undefined;
    if (before) before.state.isTaken = true;
    const { state, change } = before ?? {};
    const tree = parseScript(text, path, state && change && { tree: state.tree, change });
    const { parts, added, removed } = alignParts(tree, state?.parts ?? [], change);
    const byKey = state?.byKey ?? new Map<string, Set<Part>>();
    const bindings = new Bindings(tree, text, parts, byKey);
    const changed = rename(removed, added, byKey, bindings, text);
    const toRead = partsToRead(parts, added, removed, changed);
    for (const part of toRead) readPart(part, { tree, text, dialect, bindings, parts, isEdited: before !== undefined });
    joinGuests(parts, toRead);
    return {
      parts: parts.filter(({ contents }) => contents.texts.length > 0 || contents.calls.length > 0),
      state: { tree, parts, byKey, isTaken: false },
      partsRead: toRead.size,
    };
  },
};

/** Takes over what statements say of names; tells which names they say something else of. */
function rename(
  removed: readonly Part[],
  added: readonly Part[],
  byKey: Map<string, Set<Part>>,
  bindings: Bindings,
  text: string,
): ReadonlySet<string> {
  for (const part of removed) for (const key of part.entries.keys()) byKey.get(key)?.delete(part);
  for (const part of added) {
    const scopes = bindings.scopesOf(part);
    if (scopes) part.entries = entriesOf(scopes, text, part.start);
    for (const key of part.entries.keys()) {
      const known = byKey.get(key);
      if (known) known.add(part);
      else byKey.set(key, new Set([part]));
    }
  }
  return changedKeys(removed, added);
}

/** The statements that are new, and those that asked about what is different by now. */
function partsToRead(
  parts: readonly Part[],
  added: readonly Part[],
  removed: readonly Part[],
  changed: ReadonlySet<string>,
): ReadonlySet<Part> {
  const toRead = new Set(added);
  const gone = new Set(removed);
  if (toRead.size === parts.length) return toRead;
  for (const part of parts) {
    if ((part.asked.size === 0 && part.found.length === 0) || toRead.has(part)) continue;
    const isConcerned =
      part.asked.has(EVERYTHING) ||
      (changed.size > 0 && [...part.asked].some((key) => changed.has(key))) ||
      part.found.some(({ home }) => gone.has(home));
    if (isConcerned) toRead.add(part);
  }
  return toRead;
}

interface Reading {
  readonly tree: Tree;
  readonly text: string;
  readonly dialect: Dialect;
  readonly bindings: Bindings;
  readonly parts: readonly Part[];
  /** True where the text is one of many that follow one another. */
  readonly isEdited: boolean;
}

function readPart(part: Part, reading: Reading): void {
  const { tree, text, bindings, parts, isEdited } = reading;
  const node = nodeAt(tree, part.start, part.end);
  if (!node) return;
  bindings.asked = new Set();
  const source = { text, bindings };
  const sites = findQuerySites(node, text, bindings);
  part.found = sites.map((site): FoundText => {
    const home = homeOf(site, part, parts);
    const { isKept, isSure } = site;
    const found = embeddedText(site, reading, home.start);
    return { finder: part, home, text: isEdited ? copied(found) : found, isKept, isSure };
  });
  const calls = findClientCalls(node, source).map(({ start, leadStart, ...call }): ScriptCall => {
    const found = { ...call, start: start - part.start, leadStart: leadStart - part.start };
    return isEdited ? copied(found) : found;
  });
  part.asked = isEdited ? new Set([...bindings.asked].map(detached)) : bindings.asked;
  part.contents = { texts: [], calls };
}

/** A copy of plain data that shares no memory with the text that its strings were cut from, so that old versions of it can be collected. */
function copied<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** The statement that a text stands in: most often the one that found it. */
function homeOf({ literal }: QuerySite, part: Part, parts: readonly Part[]): Part {
  const at = literal.chunks[0]?.from ?? part.start;
  if (at >= part.start && at < part.end) return part;
  return parts.find(({ start, end }) => at >= start && at < end) ?? part;
}

function embeddedText(site: QuerySite, { text, dialect, bindings }: Reading, base: number): EmbeddedText {
  const { literal, value, node, bindsHoles, isOpen } = site;
  const constants = bindsHoles ? undefined : constantHoles(value, text, bindings, literal);
  const { text: sql, pieces, hides } = sqlOf(literal, dialect, { constants, isOpen });
  const start = pieces[0]?.fileStart ?? node.from;
  return {
    text: sql,
    pieces: pieces.map((piece) => ({
      ...piece,
      fileStart: piece.fileStart - base,
      fileEnd: piece.fileEnd - base,
    })),
    quote: literal.quote,
    bindsHoles,
    hides,
    site: callSite(node, { text, bindings }),
    leadStart: Math.min(start, statementStart(value)) - base,
  };
}

/** Puts the texts that statements found in others among those that these found themselves. */
function joinGuests(parts: readonly Part[], read: ReadonlySet<Part>): void {
  const guests = new Map<Part, FoundText[]>();
  for (const part of parts) {
    for (const found of part.found) {
      if (found.home === part) continue;
      const known = guests.get(found.home);
      if (known) known.push(found);
      else guests.set(found.home, [found]);
    }
  }
  for (const part of parts) {
    const { contents, found } = part;
    if (found.length === 0 && contents.texts.length === 0 && guests.size === 0) continue;
    const others = guests.get(part) ?? [];
    if (!read.has(part) && others.length === 0 && holdsItsOwn(part)) continue;
    // Statements above come first, as they do in the text.
    const mine = found.filter(({ home }) => home === part);
    const above = others.filter((one) => one.finder.start < part.start);
    const texts = merged([...above, ...mine, ...others.slice(above.length)]);
    const isSame = texts.length === contents.texts.length && texts.every((one, index) => one === contents.texts[index]);
    if (!isSame) part.contents = { texts, calls: contents.calls };
  }
}

/** True where a statement holds what it found itself, and nothing of others. */
function holdsItsOwn({ contents, found }: Part): boolean {
  return contents.texts.length === found.length && found.every(({ text }, index) => text === contents.texts[index]);
}

/** One of the texts that begin at the same place. */
function merged(found: readonly FoundText[]): readonly EmbeddedText[] {
  const byStart = new Map<number, FoundText>();
  for (const one of found) {
    const start = one.text.pieces[0]?.fileStart ?? 0;
    const known = byStart.get(start);
    if (!known || tellsMore(one, known)) byStart.set(start, one);
  }
  return [...byStart.entries()].sort(([a], [b]) => a - b).map(([, { text }]) => text);
}
