import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** What a file was when it was looked at. `modified` (milliseconds) is -1 where the time is too recent to tell two writes apart. */
export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  /** Of its content. */
  readonly hash: string;
}

/** File systems date writes to two seconds at worst (FAT); what was written later than that before a look may change unseen. */
const CLOCK_STEP_MS = 2000;

/** The states of files at `now`, in the order of the paths; undefined where one cannot be read. */
export function stateOfFiles(paths: readonly string[], now: number): readonly FileState[] | undefined {
  const states: FileState[] = [];
  for (const path of paths) {
    const state = stateOf(path, now);
    if (!state) return undefined;
    states.push(state);
  }
  return states;
}

/**
 * Whether the files are as they were: the same ones with the same content. The size and the time save reading a file; `times` says that
 * they did for every one.
 */
export function compareFiles(paths: readonly string[], before: readonly FileState[]): 'times' | 'content' | 'changed' {
  if (paths.length !== before.length) return 'changed';
  let byTimes = true;
  for (const [index, state] of before.entries()) {
    if (state.path !== paths[index]) return 'changed';
    if (hasSameTime(state)) continue;
    if (!hasSameContent(state)) return 'changed';
    byTimes = false;
  }
  return byTimes ? 'times' : 'content';
}

function stateOf(path: string, now: number): FileState | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    const modified = mtimeMs < now - CLOCK_STEP_MS ? mtimeMs : -1;
    return { path, size, modified, hash: hashOf(path) };
  } catch {
    return undefined;
  }
}

function hasSameTime({ path, size, modified }: FileState): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now !== undefined && modified >= 0 && now.mtimeMs === modified && now.size === size;
}

function hasSameContent({ path, hash }: FileState): boolean {
  try {
    return hashOf(path) === hash;
  } catch {
    return false;
  }
}

function hashOf(path: string): string {
  return createHash('sha1').update(readFileSync(path)).digest('base64');
}
