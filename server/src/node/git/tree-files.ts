import type { ObjectStore, TreeEntry } from './objects.ts';

const NOTHING: ReadonlyMap<string, TreeEntry> = new Map();

/** The files of a tree by their '/'-separated paths; every folder on the way is read once. */
export class TreeFiles {
  readonly #objects: ObjectStore;
  readonly #root: string;
  readonly #folders = new Map<string, ReadonlyMap<string, TreeEntry>>();

  constructor(objects: ObjectStore, root: string) {
    this.#objects = objects;
    this.#root = root;
  }

  /** The file or folder of that path. */
  at(path: string): TreeEntry | undefined {
    const slash = path.lastIndexOf('/');
    return this.entries(slash < 0 ? '' : path.slice(0, slash)).get(path.slice(slash + 1));
  }

  /** What is directly in a folder, by name; nothing for a path that is no folder. The tree's own folder is `''`. */
  entries(folder: string): ReadonlyMap<string, TreeEntry> {
    let entries = this.#folders.get(folder);
    if (!entries) {
      const own = folder === '' ? undefined : this.at(folder);
      const tree = folder === '' ? this.#root : own?.kind === 'tree' ? own.id : undefined;
      entries = tree === undefined ? NOTHING : this.#objects.entries(tree);
      this.#folders.set(folder, entries);
    }
    return entries;
  }
}
