import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The licences of the packages that bundles contain, as one text: their terms ask for it.
 *
 * @param {{inputs: Record<string, unknown>}[]} metafiles esbuild's own account of what went in
 * @param {string[]} extra names of packages whose files are copied beside the bundles
 */
export function thirdPartyLicences(metafiles, extra) {
  const folders = new Set(extra.map((name) => join('node_modules', name)));
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = PACKAGE.exec(path)?.[1];
      if (folder) folders.add(folder);
    }
  }
  return [...folders]
    .filter((folder) => existsSync(inRoot(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8')) }))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1))
    .map(
      ({ folder, manifest }) => `${manifest.name} ${manifest.version} (${manifest.license})\n\n${licenceOf(folder)}\n`,
    )
    .join(`${'='.repeat(80)}\n`);
}

function licenceOf(folder) {
  const name = readdirSync(inRoot(folder)).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name ? readFileSync(inRoot(folder, name), 'utf8').trim() : 'The package carries no licence file of its own.';
}
