import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

export interface SourceFile {
  /** Path relative to the root, with `/`. */
  readonly path: string;
  /** Import specifiers as written. */
  readonly imports: readonly string[];
  readonly text: string;
}

/** Every TypeScript file below `root`, with what it imports, type-only and dynamic imports included. */
export function readSources(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return { path: name.split(sep).join('/'), imports, text };
    });
}

/** The file that a relative import of `from` means, relative to the same root. */
export function resolveImport(from: string, specifier: string): string {
  const absolute = resolve('/', dirname(from), specifier);
  return relative('/', absolute).split(sep).join('/');
}

/** One import cycle as a list of paths, or undefined. */
export function findCycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const stack: string[] = [];
  const visit = (path: string): readonly string[] | undefined => {
    if (state.get(path) === 'done') return undefined;
    if (state.get(path) === 'open') return [...stack.slice(stack.indexOf(path)), path];
    state.set(path, 'open');
    stack.push(path);
    for (const specifier of byPath.get(path)?.imports ?? []) {
      if (!specifier.startsWith('.')) continue;
      const cycle = visit(resolveImport(path, specifier));
      if (cycle) return cycle;
    }
    stack.pop();
    state.set(path, 'done');
    return undefined;
  };
  for (const { path } of files) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return undefined;
}
