import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from '../lib/paths.mjs';

/**
 * Bundles the TypeScript that generated files depend on and loads it. The registry is given as text, since the one on disk may be stale.
 *
 * @returns {Promise<{RULES: readonly {meta: object}[], SUPPRESSION_RULES: readonly object[], configSchema: Function, configProperties: Function, TOOLS: readonly object[], inputSchemaOf: Function}>}
 */
export async function loadSources(registry) {
  const folder = mkdtempSync(join(tmpdir(), 'schemawise-codegen-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({
      stdin: {
        contents: [
          "export { RULES } from './rules/index.generated.ts';",
          "export { SUPPRESSION_RULES } from './lint/suppression-rules.ts';",
          "export { configProperties, configSchema } from './lint/config-schema.ts';",
          "export { inputSchemaOf, TOOLS } from './advisor/tools/index.ts';",
        ].join('\n'),
        resolveDir: inRoot('server', 'src'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      // jsonc-parser's CommonJS file is a UMD wrapper, whose inner requires no bundler can follow.
      mainFields: ['module', 'main'],
      // CommonJS packages inside an ES module bundle still expect this name.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
      plugins: [givenRegistry(registry)],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function givenRegistry(contents) {
  const filter = /index\.generated\.ts$/;
  return {
    name: 'given-registry',
    setup({ onResolve, onLoad }) {
      // It may not exist yet.
      onResolve({ filter }, () => ({ path: inRoot('server', 'src', 'rules', 'index.generated.ts') }));
      onLoad({ filter }, () => ({ contents, loader: 'ts', resolveDir: inRoot('server', 'src', 'rules') }));
    },
  };
}
