import { spawnSync } from 'node:child_process';
import { inRoot } from '../lib/paths.mjs';
import { ScriptFailure } from '../lib/run.mjs';

/** The text of the configuration's JSON schema. What an override shares with the top level is written once. */
export function schemaSource(schema) {
  const { overrides } = schema.properties;
  const shared = Object.entries(overrides.items.properties).map(([key, value]) =>
    key in schema.properties ? [key, { $ref: `#/properties/${key}` }] : [key, value],
  );
  const items = { ...overrides.items, properties: Object.fromEntries(shared) };
  return JSON.stringify({ ...schema, properties: { ...schema.properties, overrides: { ...overrides, items } } });
}

/**
 * The manifest with a VS Code setting for every configuration key; its other settings stay. Settings of a folder beat those of the
 * workspace, so that the folders of a multi-root workspace can differ.
 */
export function withSettings(manifestText, properties) {
  const manifest = JSON.parse(manifestText);
  const settings = Object.entries(properties).map(([key, schema]) => {
    const { description, ...rest } = shortened(key, schema);
    return [`schemawise.${key}`, { scope: 'resource', markdownDescription: description, ...rest }];
  });
  manifest.contributes ??= {};
  const { title = 'Schemawise', properties: known = {}, ...more } = manifest.contributes.configuration ?? {};
  const generated = new Set(settings.map(([key]) => key));
  const handWritten = Object.entries(known).filter(([key]) => !generated.has(key));
  manifest.contributes.configuration = {
    title,
    ...more,
    properties: Object.fromEntries([...handWritten, ...settings]),
  };
  return JSON.stringify(manifest);
}

/** Settings cannot refer to one another, so the manifest names the rules and keys and leaves their details to the server. */
function shortened(key, schema) {
  if (key === 'rules') {
    const levels = schema.properties['*'].enum;
    const rules = Object.entries(schema.properties).map(([id, { description }]) => [
      id,
      { description, anyOf: [{ enum: levels }, ...(id === '*' ? [] : [{ type: 'array' }])] },
    ]);
    return { ...schema, properties: Object.fromEntries(rules) };
  }
  if (key === 'overrides') {
    const keys = Object.entries(schema.items.properties).map(([name, { description }]) => [name, { description }]);
    return { ...schema, items: { ...schema.items, properties: Object.fromEntries(keys) } };
  }
  return schema;
}

/** JSON as `npm run format` leaves it. */
export function formatJson(path, text) {
  const expanded = JSON.stringify(JSON.parse(text), undefined, 2);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'format', `--stdin-file-path=${path}`],
    { cwd: inRoot(), input: expanded, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (status !== 0) throw new ScriptFailure(`Biome could not format ${path}: ${stderr}`);
  return stdout;
}
