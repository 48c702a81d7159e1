import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RevisionView } from './revision-view.ts';

/** A file that was asked for, and its path in the repository. */
export interface WantedFile {
  readonly asked: string;
  readonly absolute: string;
  readonly inRepository: string;
}

/** A file of a deployed revision that was deleted here: its path in the form of those that were asked for, and its blob. */
export interface GoneFile {
  readonly path: string;
  readonly blob: string;
}

/** The file of a migration that is a folder, as Prisma, Diesel and their like have it. */
const FOLDER_MIGRATION = /\/(?:up|migration)\.sql$/;

/**
 * The SQL files that a deployed revision has beside the asked ones and the disk has not. What came into the revision after the present
 * branch had left it is not missing but not merged yet, so only files count that are checked out, or were when the branch began.
 */
export function goneFiles(
  files: readonly WantedFile[],
  viewOf: (file: WantedFile) => RevisionView | undefined,
): readonly GoneFile[] {
  const looked = new Set<string>();
  return files.flatMap((file) => {
    const folder = folderOf(file.inRepository);
    const parent = FOLDER_MIGRATION.test(file.inRepository) ? folderOf(folder) : undefined;
    const place = parent === undefined ? folder : `${parent}/*/${nameOf(file.inRepository)}`;
    if (!file.inRepository.endsWith('.sql') || looked.has(place)) return [];
    looked.add(place);
    const view = viewOf(file);
    if (!view) return [];
    return parent === undefined ? goneBeside(file, folder, view) : goneFolders(file, parent, view);
  });
}

function goneBeside(file: WantedFile, folder: string, view: RevisionView): readonly GoneFile[] {
  return [...view.deployed.entries(folder)].flatMap(([name, { kind, id }]) => {
    if (kind !== 'blob' || !name.endsWith('.sql') || existsSync(join(dirname(file.absolute), name))) return [];
    const path = below(folder, name);
    return wasHere(path, view) ? [{ path: below(folderOf(file.asked), name), blob: id }] : [];
  });
}

function goneFolders(file: WantedFile, parent: string, view: RevisionView): readonly GoneFile[] {
  const name = nameOf(file.inRepository);
  const root = dirname(dirname(file.absolute));
  return [...view.deployed.entries(parent)].flatMap(([folder, { kind }]) => {
    if (kind !== 'tree' || existsSync(join(root, folder, name))) return [];
    const path = below(below(parent, folder), name);
    const entry = view.deployed.at(path);
    if (entry?.kind !== 'blob' || !wasHere(path, view)) return [];
    return [{ path: below(below(folderOf(folderOf(file.asked)), folder), name), blob: entry.id }];
  });
}

function wasHere(path: string, view: RevisionView): boolean {
  return (view.head()?.at(path) ?? view.base()?.at(path)) !== undefined;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
