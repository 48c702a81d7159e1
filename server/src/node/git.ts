import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { decodeText } from '../lsp/file-text.ts';
import { defaultBranchCommit } from './git/default-branch.ts';
import { goneFiles, type WantedFile } from './git/gone-files.ts';
import { ObjectStore } from './git/objects.ts';
import { References } from './git/references.ts';
import { type Repository, realOrSame, repositoryFinder } from './git/repository.ts';
import { revisionCommit } from './git/revision.ts';
import { type RevisionView, revisionView } from './git/revision-view.ts';

/** Files that are looked up between two pauses for other work. */
const FILES_PER_PAUSE = 200;

/**
 * Which of the files are deployed, and as what: those of the revision that `revisionOf` names for them, else of the default branch (see
 * `defaultBranchCommit`), with the text they have there; and beside them the SQL files that were deleted here (see `goneFiles`). Only the
 * `.git` folder is read; git itself is not run. Never throws.
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
          unreadableFormat(repository) ??
            `The repository ${repository.workTree} has no commit on a default branch, so no file counts as deployed. Where it was cloned without its default branch, as continuous integration often does, fetch that too, or name a revision that is there in "migrations.deployedSince".`,
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

function byRepository(root: string, paths: readonly string[]): Map<Repository, WantedFile[]> {
  const groups = new Map<Repository, WantedFile[]>();
  const repositoryOf = repositoryFinder();
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

/** Why nothing is read of a repository that keeps its data in a form that is not known here; undefined for the usual one. */
function unreadableFormat({ commonDir, workTree }: Repository): string | undefined {
  const config = readIfThere(join(commonDir, 'config'))?.toString('utf8') ?? '';
  const form = /^[ \t]*(objectformat|refstorage)\s*=\s*(?!sha1\b|files\b)(\S+)/im.exec(config)?.[2];
  return form === undefined
    ? undefined
    : `The repository ${workTree} keeps its data as "${form}", which is not read, so no file counts as deployed.`;
}

async function readFromRepository(
  repository: Repository,
  files: readonly WantedFile[],
  revisionOf: (path: string) => string | undefined,
  onReason: (reason: string) => void,
): Promise<Map<string, string> | undefined> {
  const objects = new ObjectStore(repository.commonDir);
  try {
    const viewOf = revisionViews(repository, objects, onReason);
    let deployed: Map<string, string> | undefined;
    for (const [index, file] of files.entries()) {
      if (index % FILES_PER_PAUSE === FILES_PER_PAUSE - 1) await pause();
      const view = viewOf(revisionOf(file.asked));
      if (!view) continue;
      deployed ??= new Map();
      const entry = view.deployed.at(file.inRepository);
      if (entry?.kind !== 'blob') continue;
      const text = deployedText(objects, entry.id, file, view);
      if (text !== undefined) deployed.set(file.asked, text);
    }
    if (!deployed || isSparse(repository)) return deployed;
    for (const { path, blob } of goneFiles(files, ({ asked }) => viewOf(revisionOf(asked)))) {
      const text = decoded(objects.read(blob)?.data);
      if (text !== undefined) deployed.set(path, text);
    }
    return deployed;
  } finally {
    objects.close();
  }
}

/** In a sparse checkout files are missing that nobody has deleted (git-sparse-checkout). */
function isSparse({ gitDir }: Repository): boolean {
  return existsSync(join(gitDir, 'info', 'sparse-checkout'));
}

/** The files of a revision, undefined for the default branch; no answer where there is no such commit. */
function revisionViews(
  repository: Repository,
  objects: ObjectStore,
  onReason: (reason: string) => void,
): (revision: string | undefined) => RevisionView | undefined {
  const references = new References(repository);
  const known = new Map<string | undefined, RevisionView | undefined>();
  const open = (revision: string | undefined): RevisionView | undefined => {
    const commit =
      revision === undefined ? defaultBranchCommit(references) : revisionCommit(revision, references, objects);
    const view = commit === undefined ? undefined : revisionView(commit, references.resolve('HEAD'), objects);
    if (view || revision === undefined) return view;
    onReason(
      `The repository ${repository.workTree} has no commit "${revision}", which "migrations.deployedSince" names, so its default branch counts as deployed. Fetch that revision, or name a branch, a tag or a commit that is there.`,
    );
    return viewOf(undefined);
  };
  const viewOf = (revision: string | undefined): RevisionView | undefined => {
    if (!known.has(revision)) known.set(revision, open(revision));
    return known.get(revision);
  };
  return viewOf;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * The text that a file is deployed with. A file that is as it was when the present branch began was not changed here, even if the deployed
 * revision has another text by now; and one whose blob a partial clone lacks counts as deployed as it stands.
 */
function deployedText(
  objects: ObjectStore,
  blob: string,
  { absolute, inRepository }: WantedFile,
  view: RevisionView,
): string | undefined {
  const present = readIfThere(absolute);
  if (!present) return decoded(objects.read(blob)?.data);
  const id = blobId(present);
  const isUntouched = id === blob || view.base()?.at(inRepository)?.id === id;
  return decoded(isUntouched ? present : (objects.read(blob)?.data ?? present));
}

function decoded(bytes: Buffer | undefined): string | undefined {
  const text = bytes && decodeText(bytes);
  return text?.kind === 'text' ? text.text : undefined;
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
