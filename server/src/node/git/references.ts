import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

const COMMIT_ID = /^[0-9a-f]{40}$/;

/** How many times a reference may point to another one. */
const MAX_DEPTH = 5;

/** The branches, tags and remote branches of a repository, as its files tell them. Throws where these cannot be read. */
export class References {
  readonly #repository: Repository;
  readonly #packed: ReadonlyMap<string, string>;

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#packed = readPackedRefs(repository);
  }

  /** The id that a full name (`refs/heads/main`, `HEAD`) leads to; undefined where there is no such reference. */
  resolve(name: string, depth = 0): string | undefined {
    // HEAD belongs to the working tree, everything else to the repository.
    const path = join(name === 'HEAD' ? this.#repository.gitDir : this.#repository.commonDir, name);
    const text = isFile(path) ? readFileSync(path, 'utf8').trim() : this.#packed.get(name);
    if (text === undefined) return undefined;
    const symbolic = /^ref: (refs\/\S+)$/.exec(text)?.[1];
    if (symbolic !== undefined) return depth < MAX_DEPTH ? this.resolve(symbolic, depth + 1) : undefined;
    return COMMIT_ID.test(text) ? text : undefined;
  }

  /** The full names of all local branches. */
  branches(): ReadonlySet<string> {
    return this.#below('refs/heads/');
  }

  /** The names of the remotes of which something is known. */
  remotes(): ReadonlySet<string> {
    return new Set([...this.#below('refs/remotes/')].map((name) => name.split('/')[2] as string));
  }

  #below(place: string): ReadonlySet<string> {
    const packed = [...this.#packed.keys()].filter((name) => name.startsWith(place));
    return new Set([...looseNames(this.#repository, place), ...packed]);
  }
}

/** `packed-refs`: a line `<id> <name>` for each reference; lines with `#` and `^` are about other things (git-pack-refs). */
function readPackedRefs({ commonDir }: Repository): Map<string, string> {
  const refs = new Map<string, string>();
  const path = join(commonDir, 'packed-refs');
  if (!existsSync(path)) return refs;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line.trimEnd());
    if (match) refs.set(match[2] as string, match[1] as string);
  }
  return refs;
}

function looseNames({ commonDir }: Repository, place: string): string[] {
  const folder = join(commonDir, place);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFile(join(folder, name)))
    .map((name) => place + name.replaceAll('\\', '/'));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
