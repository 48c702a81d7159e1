import { engineOfName, type NamedEngine } from './engines.ts';
import type { MarkerSummary } from './marker-summary.ts';

/** Dependencies that tell which migration tool a package uses, by a pattern over the manifest's text. */
const TOOLS: readonly (readonly [string, string, RegExp])[] = [
  ['package.json', 'postgres-migrations', /"(?:postgres-migrations|pg-node-migrations)"\s*:/],
  ['package.json', 'node-pg-migrate', /"node-pg-migrate"\s*:/],
  ['package.json', 'drizzle', /"drizzle-(?:orm|kit)"\s*:/],
  ['package.json', 'graphile-migrate', /"graphile-migrate"\s*:/],
  ['package.json', 'prisma-migrate', /"(?:@prisma\/client|prisma)"\s*:/],
  ['package.json', 'dbmate', /"dbmate"\s*:/],
  ['package.json', 'supabase', /"supabase"\s*:/],
  ['Cargo.toml', 'diesel', /^[ \t]*(?:diesel|diesel_migrations|diesel-async|dependencies\.diesel)\b/m],
  ['Cargo.toml', 'refinery', /^[ \t]*(?:\[\S*)?refinery\b/m],
  ['Cargo.toml', 'sqlx', /^[ \t]*(?:\[\S*)?sqlx\b/m],
  ['go.mod', 'golang-migrate', /github\.com\/golang-migrate\/migrate/],
  ['go.mod', 'goose', /github\.com\/pressly\/goose/],
  ['go.mod', 'sql-migrate', /github\.com\/rubenv\/sql-migrate/],
  ['go.mod', 'tern', /github\.com\/jackc\/tern/],
  ['go.mod', 'pop', /github\.com\/(?:gobuffalo|ory)\/pop|github\.com\/ory\/x\b/],
  ['go.mod', 'dbmate', /github\.com\/amacneil\/dbmate/],
  ['go.mod', 'atlas', /ariga\.io\/atlas/],
  ['pom.xml', 'flyway', /<artifactId>flyway-/],
  ['pom.xml', 'liquibase', /<artifactId>liquibase-/],
  ['build.gradle', 'flyway', /org\.flywaydb/],
  ['build.gradle', 'liquibase', /org\.liquibase/],
];

/** Dependencies that tell which engine a package talks to. */
const DRIVERS: Readonly<Record<string, RegExp>> = {
  'package.json':
    /"(pg|postgres|@neondatabase\/serverless|@vercel\/postgres|mysql2?|mariadb|better-sqlite3|sqlite3|@libsql\/client|mssql|tedious|@clickhouse\/client)"\s*:/g,
  'go.mod':
    /github\.com\/(lib\/pq|jackc\/pgx|go-sql-driver\/mysql|mattn\/go-sqlite3|microsoft\/go-mssqldb|ClickHouse\/clickhouse-go)|modernc\.org\/(sqlite)/gi,
  'Cargo.toml': /"(postgres|mysql|sqlite)(?:_backend)?"|^[ \t]*(tokio-postgres|rusqlite|mysql_async|tiberius)\b/gm,
  Gemfile: /gem\s+["'](pg|mysql2|sqlite3|tiny_tds)["']/g,
  'pom.xml':
    /<artifactId>(postgresql|mysql-connector-j|mysql-connector-java|mssql-jdbc|mariadb-java-client|sqlite-jdbc|clickhouse-jdbc)</g,
  'build.gradle':
    /(?:org\.postgresql:(postgresql)|(mysql-connector-j)|(mssql-jdbc)|(mariadb-java-client)|(sqlite-jdbc)|(clickhouse-jdbc))/g,
};

/** Libraries that hash passwords, or handle accounts whole. */
const PASSWORD_HASHES =
  /"(?:bcrypt|bcryptjs|bcrypt-ts|argon2|@node-rs\/(?:argon2|bcrypt)|hash-wasm|scrypt-js|better-auth|lucia|@adonisjs\/hash)"\s*:|gem\s+["'](?:bcrypt|devise|argon2)["']|spring-security-crypto|spring-boot-starter-security|golang\.org\/x\/crypto|^[ \t]*(?:argon2|bcrypt)[ \t]*=/m;

/** Driver packages that do not carry their engine's name. */
const DRIVER_ENGINES: Readonly<Record<string, string>> = {
  'lib/pq': 'postgres',
  '@neondatabase/serverless': 'postgres',
  rusqlite: 'sqlite',
  tiberius: 'mssql',
  tedious: 'mssql',
  tiny_tds: 'mssql',
};

/** What a package manifest tells: migration tools, database drivers and libraries for passwords among the dependencies. Undefined where it tells nothing. */
export function readManifest(name: string, text: string): Omit<MarkerSummary, 'kind' | 'path'> | undefined {
  const tools = TOOLS.filter(([manifest, , pattern]) => manifest === name && pattern.test(text)).map(
    ([, tool]) => tool,
  );
  const drivers = new Map<string, NamedEngine>();
  for (const match of text.matchAll(DRIVERS[name] ?? /$^/g)) {
    const written = match.slice(1).find((group) => group !== undefined) ?? '';
    const engine = engineOfName(DRIVER_ENGINES[written] ?? written);
    if (engine) drivers.set(engine.dialect, { dialect: engine.dialect, name: written });
  }
  const hashes = PASSWORD_HASHES.test(text);
  if (tools.length === 0 && drivers.size === 0 && !hashes) return undefined;
  const prisma = name === 'package.json' ? /"prisma"\s*:\s*"[\^~>=\s]*(\d+)\.(\d+)/.exec(text) : undefined;
  return {
    marker: 'manifest',
    tools,
    drivers: [...drivers.values()],
    ...(hashes ? { hashesPasswords: true } : {}),
    ...(prisma ? { prismaVersion: [Number(prisma[1]), Number(prisma[2])] as const } : {}),
  };
}
