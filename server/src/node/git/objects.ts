import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type GitObject, type ObjectType, Pack } from './pack.ts';

/** An entry of a tree. */
export interface TreeEntry {
  readonly kind: 'blob' | 'tree' | 'other';
  readonly id: string;
}

/** Alternates may have alternates of their own (gitrepository-layout, "objects/info/alternates"). */
const MAX_ALTERNATES = 5;

/**
 * The objects of a repository, loose and packed, read one by one as they are asked for: neither a pack nor its index is ever read as
 * a whole, so the size of the repository does not matter. Throws on damaged data.
 */
export class ObjectStore {
  readonly #folders: readonly string[];
  #packs: Pack[] | undefined;

  constructor(commonDir: string) {
    this.#folders = withAlternates(join(commonDir, 'objects'), 0);
  }

  close(): void {
    for (const pack of this.#packs ?? []) pack.close();
    this.#packs = undefined;
  }

  /** The object of that id; undefined where it is not here, as in a partial clone. */
  read(id: string): GitObject | undefined {
    for (const folder of this.#folders) {
      const path = join(folder, id.slice(0, 2), id.slice(2));
      if (existsSync(path)) return readLoose(path);
    }
    for (const pack of this.#openPacks()) {
      const found = pack.find(id);
      if (found) return found;
    }
    return undefined;
  }

  /** The whole id that begins with these digits; undefined where there is none, or more than one. */
  expand(start: string): string | undefined {
    const ids = new Set<string>();
    for (const folder of this.#folders) {
      const fan = join(folder, start.slice(0, 2));
      if (!existsSync(fan)) continue;
      for (const name of readdirSync(fan)) if (name.startsWith(start.slice(2))) ids.add(start.slice(0, 2) + name);
    }
    for (const pack of this.#openPacks()) for (const id of pack.idsFrom(start)) ids.add(id);
    const [only, ...others] = ids;
    return others.length === 0 ? only : undefined;
  }

  /** The tree that a commit records. */
  treeOf(commit: string): string | undefined {
    const object = this.read(commit);
    if (object?.type !== 'commit') return undefined;
    return /^tree ([0-9a-f]{40})$/m.exec(object.data.toString('latin1', 0, 64))?.[1];
  }

  /** The entries of a tree by name. */
  entries(tree: string): ReadonlyMap<string, TreeEntry> {
    const object = this.read(tree);
    return object?.type === 'tree' ? readTree(object.data) : new Map();
  }

  #openPacks(): readonly Pack[] {
    this.#packs ??= this.#folders.flatMap((folder) => {
      const packs = join(folder, 'pack');
      if (!existsSync(packs)) return [];
      return readdirSync(packs)
        .filter((name) => name.endsWith('.idx') && existsSync(join(packs, name.replace(/idx$/, 'pack'))))
        .sort()
        .map((name) => new Pack(join(packs, name.slice(0, -'.idx'.length)), (id) => this.read(id)));
    });
    return this.#packs;
  }
}

function withAlternates(folder: string, depth: number): string[] {
  const list = join(folder, 'info', 'alternates');
  if (depth >= MAX_ALTERNATES || !existsSync(list)) return [folder];
  const others = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return [folder, ...others.flatMap((line) => withAlternates(resolve(folder, line), depth + 1))];
}

/** A loose object is deflated as `<type> <size>\0<data>` (gitformat-loose). */
function readLoose(path: string): GitObject {
  const bytes = inflateSync(readFileSync(path));
  const end = bytes.indexOf(0);
  const type = /^(commit|tree|blob|tag) \d+$/.exec(bytes.toString('latin1', 0, end))?.[1];
  if (type === undefined) throw new Error('damaged object');
  return { type: type as ObjectType, data: bytes.subarray(end + 1) };
}

/** A tree is a row of `<mode> <name>\0` with the 20 bytes of the id. */
function readTree(data: Buffer): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at);
    const end = data.indexOf(0, space);
    if (space < 0 || end < 0) throw new Error('damaged tree');
    const mode = data.toString('latin1', at, space);
    const kind = mode === '40000' ? 'tree' : mode.startsWith('100') ? 'blob' : 'other';
    entries.set(data.toString('utf8', space + 1, end), { kind, id: data.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}
