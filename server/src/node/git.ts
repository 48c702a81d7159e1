import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { decodeText } from './file-system.ts';
import { defaultBranchCommit } from './git/default-branch.ts';
import { ObjectStore, type TreeEntry } from './git/objects.ts';
import { References } from './git/references.ts';
import { findRepository, type Repository } from './git/repository.ts';
import { revisionCommit } from './git/revision.ts';

/** Files that are looked up between two pauses for other work. */
const FILES_PER_PAUSE = 200;

/**
 * Which of the files are deployed, and as what: those of the revision that `revisionOf` names for them, else of the default branch (see
 * `defaultBranchCommit`), with the text they have there. Only the `.git` folder is read; git itself is not run. Never throws.
 *
 * @param root absolute folder
 * @param paths '/'-separated, relative to `root` or absolute; the result has them as they were given
 * @param onReason hears, in a sentence for people, why nothing or not everything is known
 * @param revisionOf a branch, a tag or a commit for a path as it was given; the default branch counts where a repository has no such one
 * @returns undefined where no repository with a commit on a default branch holds any of the files
 */
export async function readDeployedFiles(
  root: string,
  paths: readonly string[],
  onReason: (reason: string) => void = () => {},
  revisionOf: (path: string) => string | undefined = () => undefined,
): Promise<Map<string, string> | undefined> {
  let deployed: Map<string, string> | undefined;
  for (const [repository, files] of byRepository(root, paths)) {
    try {
      const found = await readFromRepository(repository, files, revisionOf, onReason);
      if (!found) {
        onReason(
          `The repository ${repository.workTree} has no commit on a default branch, so no file counts as deployed.`,
        );
        continue;
      }
      deployed ??= new Map();
      for (const [path, text] of found) deployed.set(path, text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onReason(
        `The repository ${repository.workTree} cannot be read (${why}), so no file of it counts as deployed. "git fsck" says whether it is damaged.`,
      );
    }
  }
  return deployed;
}

/** A file as it was asked for, and its path in the repository. */
interface WantedFile {
  readonly asked: string;
  readonly absolute: string;
  readonly inRepository: string;
}

function byRepository(root: string, paths: readonly string[]): Map<Repository, WantedFile[]> {
  const groups = new Map<Repository, WantedFile[]>();
  const known = new Map<string, Repository | undefined>();
  const repositoryOf = (folder: string): Repository | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = join(folder, '..');
    const found = existsSync(join(folder, '.git'))
      ? tryFind(folder)
      : parent === folder
        ? undefined
        : repositoryOf(parent);
    known.set(folder, found);
    return found;
  };
  const realRoot = realOrSame(root);
  for (const asked of paths) {
    const below = isAbsolute(asked) ? relative(root, asked) : asked;
    const absolute = join(realRoot, below);
    const repository = repositoryOf(join(absolute, '..'));
    if (!repository) continue;
    const inRepository = relative(repository.workTree, absolute).replaceAll('\\', '/');
    const files = groups.get(repository);
    const file = { asked, absolute, inRepository };
    if (files) files.push(file);
    else groups.set(repository, [file]);
  }
  return groups;
}

function tryFind(folder: string): Repository | undefined {
  try {
    return findRepository(folder);
  } catch {
    return undefined;
  }
}

function realOrSame(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function readFromRepository(
  repository: Repository,
  files: readonly WantedFile[],
  revisionOf: (path: string) => string | undefined,
  onReason: (reason: string) => void,
): Promise<Map<string, string> | undefined> {
  const objects = new ObjectStore(repository.commonDir);
  try {
    const lookUpIn = treeLookups(repository, objects, onReason);
    let deployed: Map<string, string> | undefined;
    for (const [index, file] of files.entries()) {
      if (index % FILES_PER_PAUSE === FILES_PER_PAUSE - 1) await pause();
      const lookUp = lookUpIn(revisionOf(file.asked));
      if (!lookUp) continue;
      deployed ??= new Map();
      const entry = lookUp(file.inRepository);
      if (entry?.kind !== 'blob') continue;
      const text = deployedText(objects, entry.id, file.absolute);
      if (text !== undefined) deployed.set(file.asked, text);
    }
    return deployed;
  } finally {
    objects.close();
  }
}

type Lookup = (path: string) => TreeEntry | undefined;

/** Finds the files of a revision, undefined for the default branch's; no lookup where there is no such commit. */
function treeLookups(
  repository: Repository,
  objects: ObjectStore,
  onReason: (reason: string) => void,
): (revision: string | undefined) => Lookup | undefined {
  const references = new References(repository);
  const known = new Map<string | undefined, Lookup | undefined>();
  const open = (revision: string | undefined): Lookup | undefined => {
    const commit =
      revision === undefined ? defaultBranchCommit(references) : revisionCommit(revision, references, objects);
    const tree = commit === undefined ? undefined : objects.treeOf(commit);
    if (tree !== undefined) return treeLookup(objects, tree);
    if (revision === undefined) return undefined;
    onReason(
      `The repository ${repository.workTree} has no commit "${revision}", which "migrations.deployedSince" names, so its default branch counts as deployed. Fetch that revision, or name a branch, a tag or a commit that is there.`,
    );
    return lookUpIn(undefined);
  };
  const lookUpIn = (revision: string | undefined): Lookup | undefined => {
    if (!known.has(revision)) known.set(revision, open(revision));
    return known.get(revision);
  };
  return lookUpIn;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Finds entries by path; every tree on the way is read once. */
function treeLookup(objects: ObjectStore, root: string): Lookup {
  const folders = new Map<string, ReadonlyMap<string, TreeEntry>>();
  const entriesOf = (folder: string): ReadonlyMap<string, TreeEntry> => {
    let entries = folders.get(folder);
    if (!entries) {
      const tree = folder === '' ? root : entryOf(folder);
      entries = tree === undefined ? new Map() : objects.entries(tree);
      folders.set(folder, entries);
    }
    return entries;
  };
  const entryOf = (folder: string): string | undefined => {
    const entry = at(folder);
    return entry?.kind === 'tree' ? entry.id : undefined;
  };
  const at = (path: string): TreeEntry | undefined => {
    const slash = path.lastIndexOf('/');
    return entriesOf(slash < 0 ? '' : path.slice(0, slash)).get(path.slice(slash + 1));
  };
  return at;
}

/** The blob's text. A file that still has the blob's content saves reading it from the repository. */
function deployedText(objects: ObjectStore, blob: string, path: string): string | undefined {
  const present = readIfThere(path);
  const bytes = present && blobId(present) === blob ? present : objects.read(blob)?.data;
  if (!bytes) return undefined;
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? decoded.text : undefined;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The id that git gives to a file's content. */
function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
