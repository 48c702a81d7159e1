import { assignment } from '../assignments.ts';
import { folderOf, nameOf } from '../path.ts';
import { engineOfImage } from './images.ts';
import { engineNamed, engineOfScheme } from './products.ts';
import type { StackEvidence } from './stack-fact.ts';

/** A product that a setting names, before it is known where in the file's lines. */
export interface NamedProduct {
  readonly id: string;
  readonly evidence: StackEvidence;
  readonly version?: string;
  readonly offset: number;
}

type Reader = (text: string) => readonly NamedProduct[];

/** Which files have settings that name an engine, and how each is read. The first that fits counts. */
const READERS: readonly (readonly [(name: string, path: string) => boolean, Reader])[] = [
  [(name) => /^(?:docker-)?compose[\w.-]*\.ya?ml$/.test(name), images(/^[ \t]*(?:- *)?image\s*:\s*["']?([^\s"'#]+)/gm)],
  [(_, path) => isWorkflow(path), images(/^[ \t]*(?:- *)?image\s*:\s*["']?([^\s"'#]+)/gm)],
  [(name) => /^Dockerfile(?:\.[\w.-]+)?$|\.Dockerfile$/.test(name), images(/^[ \t]*FROM\s+(?:--\S+\s+)?(\S+)/gim)],
  [(name) => name === 'fly.toml', images(/^[ \t]*image\s*=\s*["']([^"'\s]+)/gm)],
  [(name) => /^render\.ya?ml$/.test(name), readRender],
  [(name) => /^\.env(?:\.[\w.-]+)?$/.test(name), readEnvironment],
  [
    (name) => name === 'alembic.ini',
    (text) => [...alembic(text), ...schemes(/^[ \t]*(sqlalchemy\.url)\s*=\s*(\S+)/gm)(text)],
  ],
  [
    (name) => /^application[\w-]*\.(?:properties|ya?ml)$/.test(name),
    schemes(/^[ \t]*([\w.-]{0,80}url)[ \t]*[=:][ \t]*["']?(jdbc:\S+|r2dbc:\S+|mongodb\S+)/gm),
  ],
  [(name) => name === 'database.yml', named('adapter', 'dialect')],
  [(name) => /^drizzle\.config(?:\.[\w-]+)?\.(?:ts|mts|js|mjs|json)$/.test(name), named('dialect', 'driver')],
  [(name) => /^knexfile\.(?:ts|js|mjs|cjs)$/.test(name), named('client', 'dialect')],
  [(name) => /^ormconfig\.(?:json|ya?ml)$/.test(name), named('type')],
  [(name) => name === 'settings.py', djangoEngines],
  [(name, path) => name === 'config.toml' && nameOf(folderOf(path)) === 'supabase', readSupabase],
  [(name) => name.endsWith('.prisma'), readPrisma],
];

/** How to read the file's settings; undefined where it is none of those that name engines. */
export function settingReader(path: string): Reader | undefined {
  const name = nameOf(path);
  return READERS.find(([isOne]) => isOne(name, path))?.[1];
}

/** Hidden folders that a scan passes over, but for the files directly in them that tell of the stack. */
export const STACK_FOLDERS = ['.github/workflows', '.devcontainer'] as const;

function isWorkflow(path: string): boolean {
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

function images(pattern: RegExp): Reader {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const engine = engineOfImage(match[1] ?? '');
      return engine ? [{ ...engine, evidence: 'service' as const, offset: lineOffset(match) }] : [];
    });
}

/** Values that begin with a URL's scheme: of each, nothing but the scheme is looked at. */
function schemes(pattern: RegExp): Reader {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const id = engineOfScheme(match[2] ?? '');
      return id === undefined ? [] : [{ id, evidence: 'setting' as const, offset: lineOffset(match) }];
    });
}

/** `DATABASE_URL=`, `REDIS_URL=`, `export POSTGRES_URI=`, …: the scheme of the value. `file:` is a database only where the name says so. */
function readEnvironment(text: string): readonly NamedProduct[] {
  const urls = /^[ \t]*(?:export\s+)?(\w*(?:URL|URI|DSN))[ \t]*=[ \t]*["']?([a-z][a-z0-9.+-]{1,30}:)/gim;
  return [...text.matchAll(urls)].flatMap((match) => {
    const [, name = '', scheme = ''] = match;
    if (/^file:/i.test(scheme) && !/DATABASE|DB|SQLITE|TURSO/i.test(name)) return [];
    const id = engineOfScheme(scheme);
    return id === undefined ? [] : [{ id, evidence: 'setting' as const, offset: lineOffset(match) }];
  });
}

function named(...keys: readonly string[]): Reader {
  return (text) => {
    for (const key of keys) {
      const found = assignment(text, key);
      const id = found && engineNamed(found.value);
      if (found && id !== undefined) return [{ id, evidence: 'setting', offset: found.offset }];
    }
    return [];
  };
}

function alembic(text: string): readonly NamedProduct[] {
  const section = /^[ \t]*\[alembic\]/m.exec(text);
  return section ? [{ id: 'alembic', evidence: 'setting', offset: lineOffset(section) }] : [];
}

function djangoEngines(text: string): readonly NamedProduct[] {
  return [...text.matchAll(/["']ENGINE["']\s*:\s*["']django\.(?:contrib\.gis\.)?db\.backends\.(\w+)/g)].flatMap(
    (match) => {
      const id = engineNamed((match[1] ?? '').replace('postgis', 'postgresql').replace('spatialite', 'sqlite'));
      return id === undefined ? [] : [{ id, evidence: 'setting' as const, offset: match.index }];
    },
  );
}

/** Supabase CLI's configuration: `[db] major_version` is PostgreSQL's. */
function readSupabase(text: string): readonly NamedProduct[] {
  const version = /^[ \t]*major_version\s*=\s*(\d+)/m.exec(text);
  const platform: NamedProduct = { id: 'supabase', evidence: 'setting', offset: 0 };
  if (!version) return [platform];
  return [platform, { id: 'postgresql', evidence: 'service', version: version[1] ?? '', offset: lineOffset(version) }];
}

/** Render's blueprint: `postgresMajorVersion` of a database, and services of type `redis` or `keyvalue`. */
function readRender(text: string): readonly NamedProduct[] {
  const found: NamedProduct[] = [];
  const postgres = /^[ \t]*(?:- *)?postgresMajorVersion\s*:\s*["']?(\d+)/m.exec(text);
  const databases = /^databases\s*:/m.exec(text);
  if (postgres)
    found.push({ id: 'postgresql', evidence: 'service', version: postgres[1] ?? '', offset: lineOffset(postgres) });
  else if (databases) found.push({ id: 'postgresql', evidence: 'service', offset: databases.index });
  const cache = /^[ \t]*(?:- *)?type\s*:\s*(?:redis|keyvalue)\s*$/m.exec(text);
  if (cache) found.push({ id: 'redis', evidence: 'service', offset: lineOffset(cache) });
  return found;
}

/** The provider of a Prisma schema's datasource. */
function readPrisma(text: string): readonly NamedProduct[] {
  const block = /^[ \t]*datasource[ \t]+\w+[ \t]*\{([^}]*)/m.exec(text);
  const provider = /^[ \t]*provider[ \t]*=[ \t]*(?:\[\s*)?"([^"\n]*)"/m.exec(block?.[1] ?? '');
  const id = provider && engineNamed(provider[1] ?? '');
  if (!block || !provider || !id) return [];
  const start = block.index + block[0].length - (block[1] ?? '').length;
  return [{ id, evidence: 'setting', offset: start + lineOffset(provider) }];
}

/** Where the match's text begins, without the space before it. */
function lineOffset(match: RegExpMatchArray): number {
  return (match.index ?? 0) + Math.max(0, match[0].search(/\S/));
}
