import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

const SOURCES = ['client/src', 'server/src', 'skills', 'scripts/build.mjs', 'package-lock.json'];

/** True where a build output is missing or older than the newest source file. */
export function buildIsStale(outputs) {
  const built = outputs.map((path) => inRoot(path));
  if (built.some((path) => !existsSync(path))) return true;
  const oldestOutput = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => existsSync(inRoot(path)) && newestTime(inRoot(path)) > oldestOutput);
}

function newestTime(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}
