import { relative } from 'node:path';
import type { PathNaming } from '../cli/host.ts';
import { isWithin } from '../workspace/path.ts';

/** A path of the engine's as people know it. */
export function displayPath({ root, here, absolute }: PathNaming, path: string): string {
  return shownPath(path === '' ? root : `${root === '/' ? '' : root}/${path}`, here, absolute);
}

/** An absolute path, relative to `here`; outside of that it stays as it is where `absolute` is true. */
export function shownPath(path: string, here: string, absolute: boolean): string {
  return absolute && !isWithin(here, path) ? path : withSlashes(relative(here, path));
}

/** A path of this machine with slashes. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
