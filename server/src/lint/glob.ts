import picomatch from 'picomatch';

/** A list of globs, compiled. `true` where the last glob that matches the path does not start with `!`. */
export type GlobMatcher = (relativePath: string) => boolean;

/**
 * Compiles globs as people know them from `.gitignore`: a glob without a slash matches at any depth, one with a slash counts from
 * the folder of the configuration, a glob that names a folder covers everything below it, and `!` takes back what an earlier glob
 * matched. Wildcards are `*`, `**`, `?`, `[…]` and `{a,b}`; parentheses stand for themselves. A glob that cannot be compiled
 * matches nothing.
 */
export function compileGlobs(globs: readonly string[]): GlobMatcher {
  const entries = globs.map((glob) => {
    const negated = glob.startsWith('!');
    return { negated, matches: compileGlob(negated ? glob.slice(1) : glob) };
  });
  return (path) => {
    let matched = false;
    for (const entry of entries) {
      if (matched === entry.negated && entry.matches(path)) matched = !entry.negated;
    }
    return matched;
  };
}

function compileGlob(glob: string): (path: string) => boolean {
  const trimmed = glob.replace(/\/+$/, '').replace(/^\.\//, '');
  const anchored = trimmed.includes('/') ? trimmed.replace(/^\//, '') : `**/${trimmed}`;
  const literalParentheses = anchored.replace(/(?<!\\)[()]/g, '\\$&');
  try {
    // Extended globs and raw regular expressions stay off: a workspace's configuration is hostile input, and they nest quantifiers.
    const options = { dot: true, noextglob: true, regex: false, windows: false } as const;
    return picomatch([literalParentheses, `${literalParentheses}/**`], options);
  } catch {
    return () => false;
  }
}
