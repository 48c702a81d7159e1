/** Folders that hold other people's or generated files, by name. */
const IGNORED: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'dist',
  'build',
  'out',
  'target',
  'coverage',
  '__pycache__',
  'venv',
]);

/** True for the name of a folder that is never entered: generated or foreign (`node_modules`), or hidden (`.git`, `.next`). */
export function isIgnoredFolder(name: string): boolean {
  return IGNORED.has(name) || name.startsWith('.');
}
