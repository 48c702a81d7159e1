import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, SCRIPT_LANGUAGES, SQL_LANGUAGES } from '../../client/src/document-selector.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;

const clientSources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/src/${name}`))
  .join('\n');

describe('the manifest', () => {
  it('activates for documents and projects of its kind, never for everything', () => {
    const events: string[] = manifest.activationEvents;
    expect(events).not.toContain('*');
    expect(events).not.toContain('onStartupFinished');
    expect(events.filter((event) => !/^(onLanguage:|workspaceContains:)/.test(event))).toEqual([]);
  });

  it('activates for exactly the languages that the server is told about', () => {
    const languages = manifest.activationEvents
      .filter((event: string) => event.startsWith('onLanguage:'))
      .map((event: string) => event.slice('onLanguage:'.length));
    expect(languages).toEqual([...SQL_LANGUAGES, 'prisma', ...SCRIPT_LANGUAGES]);
  });

  it('activates for exactly the projects for which the server is started at once', () => {
    const projects = manifest.activationEvents
      .filter((event: string) => event.startsWith('workspaceContains:'))
      .map((event: string) => event.slice('workspaceContains:'.length));
    expect(projects).toEqual([...PROJECT_FILES]);
  });

  it('claims no SQL: the only language it adds is Prisma', () => {
    expect(contributes.languages.map(({ id }: { id: string }) => id)).toEqual(['prisma']);
    expect(contributes.languages[0].extensions).toEqual(['.prisma']);
  });

  it('asks for no telemetry, start-up work or trust that it does not need', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe('limited');
  });

  it('names only commands that the client registers, in the category Schemawise', () => {
    for (const { command, category } of contributes.commands) {
      expect(category).toBe('Schemawise');
      const name = command.slice('schemawise.'.length);
      expect(clientSources, command).toMatch(new RegExp(`'${command}'|register\\('${name}'|EXPLAIN_RULE_COMMAND,`));
    }
  });

  it('guards every setting by a scope and describes it', () => {
    for (const [key, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
      expect(key).toMatch(/^schemawise\./);
      expect(['resource', 'window'], key).toContain(setting.scope);
      expect(setting.description ?? setting.markdownDescription, key).toBeTypeOf('string');
    }
  });

  it('points to files that exist', () => {
    const paths = [
      manifest.icon,
      contributes.languages[0].configuration,
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
      manifest.l10n,
    ];
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the translations', () => {
  const english = JSON.parse(read('package.nls.json'));
  const french = JSON.parse(read('package.nls.fr.json'));

  it('of the manifest have the keys that it uses, in every language', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(french)).toEqual(Object.keys(english));
  });

  it('of the client have exactly the sentences that it says', () => {
    const said = [...clientSources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]);
    const translated = JSON.parse(read('client/l10n/bundle.l10n.fr.json'));
    expect(Object.keys(translated).sort()).toEqual([...new Set(said)].sort());
  });

  it('keep the places for values', () => {
    const bundle: Record<string, string> = JSON.parse(read('client/l10n/bundle.l10n.fr.json'));
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();
    for (const [sentence, translation] of Object.entries(bundle)) expect(places(translation)).toEqual(places(sentence));
  });
});

describe('the version', () => {
  it('is one for the extension, the package and the server', async () => {
    const { VERSION } = await import('../../server/src/node/version.ts');
    expect(JSON.parse(read('server/package.json')).version).toBe(manifest.version);
    expect(VERSION).toBe(manifest.version);
  });
});
