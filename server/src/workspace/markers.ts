import { assigned } from './assignments.ts';
import { engineOfName, engineOfUrl, type NamedEngine } from './engines.ts';
import { readManifest } from './manifests.ts';
import type { MarkerSummary } from './marker-summary.ts';
import { folderOf, nameOf, resolvePath } from './path.ts';
import { readSqlcJson, readSqlcYaml } from './sqlc-config.ts';

type Reader = (path: string, text: string) => Omit<MarkerSummary, 'kind' | 'path'> | undefined;

const BY_NAME: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['migration_lock.toml', (_, text) => ({ marker: 'prisma-lock', ...engine(assigned(text, 'provider')) })],
  ['_journal.json', (_, text) => readJournal(text)],
  ['snapshot.json', () => ({ marker: 'drizzle-snapshot' })],
  ['atlas.sum', (_, text) => ({ marker: 'atlas-sum', ...readSum(text) })],
  ['atlas.hcl', (_, text) => ({ marker: 'atlas-config', ...url(assigned(text, 'dev') ?? assigned(text, 'url')) })],
  ['diesel.toml', (path, text) => ({ marker: 'diesel-config', ...pointer(path, 'migrations', assigned(text, 'dir')) })],
  ['metadata.toml', (_, text) => ({ marker: 'diesel-metadata', ...flag(assigned(text, 'run_in_transaction')) })],
  ['metadata.yaml', (_, text) => readSourcegraphMetadata(text)],
  ['manifest.json', (_, text) => readTemporalManifest(text)],
  ['sqitch.plan', (_, text) => ({ marker: 'sqitch-plan', list: sqitchChanges(text) })],
  ['sqitch.conf', (_, text) => ({ marker: 'sqitch-config', ...engine(assigned(text, 'engine')) })],
  ['tern.conf', () => ({ marker: 'tern-config' })],
  ['dbconfig.yml', (_, text) => ({ marker: 'sql-migrate-config', ...engine(assigned(text, 'dialect')) })],
  [
    'database.yml',
    (_, text) => ({ marker: 'database-config', ...engine(assigned(text, 'adapter') ?? assigned(text, 'dialect')) }),
  ],
  ['flyway.toml', (_, text) => ({ marker: 'flyway-config', ...url(assigned(text, 'url')) })],
  ['flyway.conf', (_, text) => ({ marker: 'flyway-config', ...url(assigned(text, 'flyway.url')) })],
  ['liquibase.properties', (_, text) => ({ marker: 'liquibase-config', ...url(assigned(text, 'url')) })],
  ['.sqlfluff', (_, text) => ({ marker: 'sqlfluff-config', ...engine(assigned(text, 'dialect')) })],
  ['.gmrc', () => ({ marker: 'graphile-config' })],
  ['.gmrc.js', () => ({ marker: 'graphile-config' })],
  ['sqlc.json', (path, text) => ({ marker: 'sqlc-config', sqlc: readSqlcJson(folderOf(path), text) })],
  ['sqlc.yaml', (path, text) => ({ marker: 'sqlc-config', sqlc: readSqlcYaml(folderOf(path), text) })],
  ['sqlc.yml', (path, text) => ({ marker: 'sqlc-config', sqlc: readSqlcYaml(folderOf(path), text) })],
  ['package.json', (_, text) => readManifest('package.json', text)],
  ['Cargo.toml', (_, text) => readManifest('Cargo.toml', text)],
  ['go.mod', (_, text) => readManifest('go.mod', text)],
  ['Gemfile', (_, text) => readManifest('Gemfile', text)],
  ['pom.xml', (_, text) => readManifest('pom.xml', text)],
  ['build.gradle', (_, text) => readManifest('build.gradle', text)],
  ['build.gradle.kts', (_, text) => readManifest('build.gradle', text)],
]);

const BY_PATTERN: readonly (readonly [RegExp, Reader])[] = [
  [/^prisma\.config\.(?:ts|mts|cts|js|mjs|cjs)$/, readPrismaConfig],
  [
    /^drizzle\.config(?:\.[\w-]+)?\.(?:ts|mts|js|mjs|json)$/,
    (path, text) => ({
      marker: 'drizzle-config',
      ...engine(assigned(text, 'dialect') ?? assigned(text, 'driver')),
      ...pointer(path, 'migrations', assigned(text, 'out')),
    }),
  ],
  [
    /^knexfile\.(?:ts|js|mjs|cjs)$/,
    (_, text) => ({ marker: 'database-config', ...engine(assigned(text, 'client') ?? assigned(text, 'dialect')) }),
  ],
  [/\.sql\.conf$/, (_, text) => ({ marker: 'flyway-script', ...flag(assigned(text, 'executeInTransaction')) })],
  [/\.sqlproj$/, () => ({ marker: 'sqlproj' })],
];

/** True for files other than SQL and Prisma whose text discovery wants: give them to {@link summarizeMarker} too, and watch them. */
export function isMarkerFile(path: string): boolean {
  return readerOf(path) !== undefined;
}

/** Reads a marker file; undefined where the name is none, or the text has nothing to say. Never fails. */
export function summarizeMarker(path: string, text: string): MarkerSummary | undefined {
  const facts = readerOf(path)?.(path, text);
  return facts && { kind: 'marker', path, ...facts };
}

function readerOf(path: string): Reader | undefined {
  const name = nameOf(path);
  if (name === 'config.toml' && nameOf(folderOf(path)) === 'supabase') return () => ({ marker: 'supabase-config' });
  if (name === 'config.yaml' && /(?:^|\/)hasura\/config\.yaml$/.test(path)) return () => ({ marker: 'hasura-config' });
  return BY_NAME.get(name) ?? BY_PATTERN.find(([pattern]) => pattern.test(name))?.[1];
}

function engine(written: string | undefined): { engine?: NamedEngine } {
  const named = written === undefined ? undefined : engineOfName(written);
  return named ? { engine: named } : {};
}

function url(written: string | undefined): { engine?: NamedEngine } {
  const named = written === undefined ? undefined : (engineOfUrl(written) ?? dockerEngine(written));
  return named ? { engine: named } : {};
}

/** Atlas's `docker://postgres/16/dev`. */
function dockerEngine(written: string): NamedEngine | undefined {
  const image = /^docker(?:\+\w+)?:\/\/([\w-]+)/.exec(written)?.[1];
  return image === undefined ? undefined : engineOfName(image);
}

function flag(written: string | undefined): { transaction?: boolean } {
  return written === 'true' ? { transaction: true } : written === 'false' ? { transaction: false } : {};
}

function pointer(
  path: string,
  key: 'target' | 'migrations',
  written: string | undefined,
): { target?: string; migrations?: string } {
  return written === undefined ? {} : { [key]: resolvePath(folderOf(path), written) };
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function readJournal(text: string): ReturnType<Reader> {
  const journal = parseJson(text);
  const entries = Array.isArray(journal?.entries) ? journal.entries : [];
  const list = entries.flatMap((entry: unknown) => {
    const tag = typeof entry === 'object' && entry !== null ? (entry as { tag?: unknown }).tag : undefined;
    return typeof tag === 'string' ? [tag] : [];
  });
  return {
    marker: 'drizzle-journal',
    list,
    ...engine(typeof journal?.dialect === 'string' ? journal.dialect : undefined),
  };
}

/** The files of an `atlas.sum`: every line after the first is `name h1:hash=` (Atlas documentation, "Migration Directory Integrity"). */
function readSum(text: string): { readonly list: readonly string[]; readonly hashes: readonly string[] } {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const at = line.search(/\sh1:\S+\s*$/);
    return at > 0 && /^\S/.test(line) ? [{ name: line.slice(0, at).trim(), hash: line.slice(at + 4).trim() }] : [];
  });
  return { list: lines.map(({ name }) => name), hashes: lines.map(({ hash }) => hash) };
}

/** The changes of a sqitch.plan in order: lines that begin with a change's name; pragmas, tags and comments do not count. */
function sqitchChanges(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => (/^\s*[%@#]/.test(line) ? [] : (/^\s*([^\s[]+)\s/.exec(`${line} `)?.[1] ?? [])));
}

function readSourcegraphMetadata(text: string): ReturnType<Reader> {
  if (!/^name:/m.test(text) && !/^parents?:/m.test(text)) return undefined;
  const parents = /^parents?:\s*\[?([^\]\n]*)/m.exec(text)?.[1] ?? '';
  const concurrently = assigned(text, 'createIndexConcurrently') === 'true';
  return {
    marker: 'sourcegraph-metadata',
    list: parents.split(/[\s,]+/).filter((parent) => /^\d+$/.test(parent)),
    ...(concurrently ? { transaction: false } : {}),
  };
}

/** Temporal's `manifest.json` beside versioned schema files: `SchemaUpdateCqlFiles` lists them in order. */
function readTemporalManifest(text: string): ReturnType<Reader> {
  const files = parseJson(text)?.SchemaUpdateCqlFiles;
  if (!Array.isArray(files)) return undefined;
  return { marker: 'temporal-manifest', list: files.filter((file): file is string => typeof file === 'string') };
}

function readPrismaConfig(path: string, text: string): ReturnType<Reader> {
  const folder = folderOf(path);
  const schema = assigned(text, 'schema') ?? /\bschema\s*:\s*path\.join\(([^)]*)\)/.exec(text)?.[1];
  const migrations = /\bmigrations\s*:\s*\{[^}]*\bpath\s*:\s*["']([^"'\n]+)["']/.exec(text)?.[1];
  const joined = schema?.includes('path.join') ? /path\.join\(([^)]*)\)/.exec(text)?.[1] : schema;
  const target =
    joined?.includes(',') || /^["']/.test(joined ?? '')
      ? joined
          ?.replace(/["'\s]/g, '')
          .split(',')
          .join('/')
      : joined;
  return {
    marker: 'prisma-config',
    ...(target ? { target: resolvePath(folder, target) } : {}),
    ...(migrations ? { migrations: resolvePath(folder, migrations) } : {}),
  };
}
