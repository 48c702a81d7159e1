import type { ObjectStore } from './objects.ts';
import type { References } from './references.ts';

/** Tags may be of tags. */
const MAX_TAGS = 5;

/** Where a short name may stand, in the order in which git looks (gitrevisions, "<refname>"). */
const PLACES = ['refs/', 'refs/tags/', 'refs/heads/', 'refs/remotes/'];

/**
 * The commit that a branch, a tag or a commit id (whole, or its beginning where that is one commit's only) names. Undefined where nothing
 * has that name here, as in a clone that lacks the tag or the commit.
 */
export function revisionCommit(revision: string, references: References, objects: ObjectStore): string | undefined {
  const id = /^[0-9a-f]{40}$/.test(revision)
    ? revision
    : (named(revision, references) ?? (/^[0-9a-f]{4,39}$/.test(revision) ? objects.expand(revision) : undefined));
  return id === undefined ? undefined : commitOf(id, objects);
}

function named(revision: string, references: References): string | undefined {
  if (!isReferenceName(revision)) return undefined;
  const names = [
    ...(revision === 'HEAD' || revision.startsWith('refs/') ? [revision] : []),
    ...PLACES.map((place) => place + revision),
    `refs/remotes/${revision}/HEAD`,
  ];
  for (const name of names) {
    const id = references.resolve(name);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Names are looked up as files, so one that git would refuse (git-check-ref-format) must not lead out of the repository. */
function isReferenceName(name: string): boolean {
  return /^[^\s~^:?*[\\/]+(?:\/[^\s~^:?*[\\/]+)*$/.test(name) && !name.split('/').some((part) => part.startsWith('.'));
}

/** An annotated tag leads to what it names. */
function commitOf(start: string, objects: ObjectStore): string | undefined {
  let id: string | undefined = start;
  for (let step = 0; step <= MAX_TAGS && id !== undefined; step++) {
    const object = objects.read(id);
    if (object?.type === 'commit') return id;
    if (object?.type !== 'tag') return undefined;
    id = /^object ([0-9a-f]{40})$/m.exec(object.data.toString('latin1', 0, 64))?.[1];
  }
  return undefined;
}
