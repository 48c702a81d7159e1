import type { Dialect } from '../../text/dialect.ts';
import { fold, wordsOf } from '../router/words.ts';
import type { Section } from '../skills/skill.ts';

/** Words by which people name an engine of SQL. */
const NAMES: Readonly<Record<string, Dialect>> = {
  postgres: 'postgresql',
  postgre: 'postgresql',
  postgresql: 'postgresql',
  pg: 'postgresql',
  psql: 'postgresql',
  pgbouncer: 'postgresql',
  supabase: 'postgresql',
  neon: 'postgresql',
  timescaledb: 'postgresql',
  pgvector: 'postgresql',
  autovacuum: 'postgresql',
  mysql: 'mysql',
  innodb: 'mysql',
  percona: 'mysql',
  mariadb: 'mariadb',
  sqlite: 'sqlite',
  libsql: 'sqlite',
  turso: 'sqlite',
  mssql: 'tsql',
  sqlserver: 'tsql',
  tsql: 'tsql',
  clickhouse: 'clickhouse',
  oracle: 'unknown',
  ora: 'unknown',
  plsql: 'unknown',
  sqlplus: 'unknown',
  ssms: 'tsql',
  nvarchar: 'tsql',
  identity_insert: 'tsql',
  sqlbulkcopy: 'tsql',
  dbcc: 'tsql',
  mysqld: 'mysql',
  mysqldump: 'mysql',
  utf8mb4: 'mysql',
  utf8mb3: 'mysql',
  galera: 'mysql',
  only_full_group_by: 'mysql',
  max_allowed_packet: 'mysql',
  caching_sha2_password: 'mysql',
  mysql_native_password: 'mysql',
};

/** Beginnings of names that only one engine has: settings, catalogues and codes. */
const PREFIXES: readonly (readonly [start: string, engine: Dialect])[] = [
  ['innodb_', 'mysql'],
  ['wsrep_', 'mysql'],
  ['sqlite_', 'sqlite'],
  ['pg_', 'postgresql'],
];

/** Words of messages that only one engine writes; its name stands in none of them. */
const MESSAGES: readonly (readonly [words: string, engine: Dialect])[] = [
  ['deadlocked on lock resource', 'tsql'],
  ['chosen as the deadlock victim', 'tsql'],
  ['string or binary data would be truncated', 'tsql'],
  ['explicit value for identity column', 'tsql'],
  ['prior to completion of the operation', 'tsql'],
  ['prior to obtaining a connection from the pool', 'tsql'],
  ['deadlock found when trying to get lock', 'mysql'],
  ['lock wait timeout exceeded', 'mysql'],
  ['server has gone away', 'mysql'],
  ['not in group by clause', 'mysql'],
  ['incorrect string value', 'mysql'],
  ['duplicate entry', 'mysql'],
  ['specified key was too long', 'mysql'],
  ['database is locked', 'sqlite'],
  ['disk image is malformed', 'sqlite'],
  ['readonly database', 'sqlite'],
];

const SKILL_ENGINES: Readonly<Record<string, readonly Dialect[]>> = {
  'postgres-patterns': ['postgresql'],
  'mysql-patterns': ['mysql', 'mariadb'],
  'clickhouse-io': ['clickhouse'],
};

/** Sections on one engine whose headings do not say so. */
const SECTION_ENGINES: Readonly<Record<string, readonly Dialect[]>> = {
  CONCURRENTLY: ['postgresql'],
  'NOT NULL on a live table': ['postgresql'],
  'PITR walk-through': ['postgresql'],
  'Point-in-time restore': ['postgresql'],
  'PostgreSQL or MySQL / MariaDB': [],
  'PostgreSQL or MongoDB': [],
  'Analytics: PostgreSQL, DuckDB or ClickHouse': [],
};

/** The engines that some folded words name, by their names, by names that only they have, or by their messages; `unknown` is one that is not read. */
export function enginesNamed(words: readonly string[]): ReadonlySet<Dialect> {
  const found = new Set<Dialect>();
  for (const [at, word] of words.entries()) {
    const name = word === 'sql' && words[at + 1] === 'server' ? 'sqlserver' : word;
    const engine = Object.hasOwn(NAMES, name) ? NAMES[name] : PREFIXES.find(([start]) => name.startsWith(start))?.[1];
    if (engine) found.add(engine);
  }
  if (found.size > 0) return found;
  const text = words.join(' ');
  return new Set(MESSAGES.filter(([message]) => text.includes(message)).map(([, engine]) => engine));
}

/** The first engine with a dialect that a text names. */
export function engineNamed(words: readonly string[]): Dialect | undefined {
  return [...enginesNamed(words)].find((one) => one !== 'unknown');
}

/** The one engine that all databases of a workspace have. */
export function onlyEngine(dialects: readonly Dialect[]): Dialect | undefined {
  const [only, ...others] = new Set(dialects);
  return others.length === 0 && only !== 'unknown' ? only : undefined;
}

/** The engines that a spoke is for; empty for the spokes of all engines. */
export function enginesOfSkill(id: string): readonly Dialect[] {
  return Object.hasOwn(SKILL_ENGINES, id) ? (SKILL_ENGINES[id] ?? []) : [];
}

/** True where a section says nothing of its engines, or is for one of those in use. */
export function isForEngines(section: Section, inUse: ReadonlySet<Dialect>): boolean {
  if (inUse.size === 0) return true;
  const named = enginesNamed(wordsOf(fold(section.heading)));
  const ofSection = Object.hasOwn(SECTION_ENGINES, section.heading) ? SECTION_ENGINES[section.heading] : undefined;
  const own = ofSection ?? (named.size > 0 ? [...named] : enginesOfSkill(section.skill));
  return own.length === 0 || own.some((engine) => inUse.has(engine));
}

/** True for a paragraph or a row of a table that begins with the name of an engine, or of several, none of which is in use. */
export function beginsWithOtherEngine(text: string, inUse: ReadonlySet<Dialect>): boolean {
  const start =
    /^(?:\*\*)?((?:(?:PostgreSQL|MySQL|MariaDB|SQLite|SQL Server|ClickHouse)(?:,? (?:and|or) |, ?| ?\/ ?)?)+)/.exec(
      text,
    )?.[1];
  if (start === undefined || inUse.size === 0) return false;
  return isOfOtherEngine(start.toLowerCase().replace('sql server', 'sqlserver').replace(/[,/]/g, ' '), inUse);
}

/** Stores and ORMs that rows of tables begin with, and the words that tell that one of them is in use. */
const PRODUCTS: Readonly<Record<string, readonly string[]>> = {
  mongodb: ['mongodb', 'mongo', 'mongoose'],
  redis: ['redis', 'valkey'],
  elasticsearch: ['elasticsearch', 'opensearch', 'elastic'],
  cassandra: ['cassandra', 'scylladb', 'scylla'],
  cockroachdb: ['cockroachdb', 'cockroach'],
  dynamodb: ['dynamodb', 'dynamo'],
  firestore: ['firestore', 'firebase'],
  neo4j: ['neo4j', 'cypher'],
  warehouse: ['warehouse', 'snowflake', 'bigquery', 'redshift', 'entrepot'],
  prisma: ['prisma'],
  drizzle: ['drizzle'],
  typeorm: ['typeorm'],
  sqlalchemy: ['sqlalchemy', 'alembic'],
  django: ['django'],
  rails: ['rails', 'activerecord'],
  activerecord: ['rails', 'activerecord'],
  gorm: ['gorm'],
  sequelize: ['sequelize'],
};

/**
 * True for a row of a table that begins with the name of a store or an ORM that is not in use.
 *
 * @param inUse folded names that the question or the workspace gives
 */
export function beginsWithOtherProduct(row: string, inUse: ReadonlySet<string>): boolean {
  const first = /^[*`]*([A-Za-z0-9]+)/.exec(row)?.[1]?.toLowerCase() ?? '';
  const names = Object.hasOwn(PRODUCTS, first) ? PRODUCTS[first] : undefined;
  return names !== undefined && !names.some((name) => inUse.has(name) || inUse.has(name.replace(/s$/, '')));
}

/** Stores that single files or sections of a spoke are about (`references/mongodb.md`, "Neo4j: MATCH is slow"), with the words that name them. */
const STORES: Readonly<Record<string, readonly string[]>> = {
  mongodb: ['mongodb', 'mongo', 'mongoose'],
  elasticsearch: ['elasticsearch', 'opensearch', 'elastic', 'kibana'],
  cassandra: ['cassandra', 'scylladb', 'scylla'],
  dynamodb: ['dynamodb', 'dynamo'],
  firestore: ['firestore', 'firebase'],
  timescale: ['timescale', 'timescaledb', 'hypertable'],
  influxdb: ['influxdb', 'influx'],
  neo4j: ['neo4j', 'cypher'],
  clickhouse: ['clickhouse'],
};

/** The stores of {@link STORES} that some folded words name. */
export function storesNamed(words: readonly string[]): ReadonlySet<string> {
  const spoken = new Set(words);
  return new Set(Object.keys(STORES).filter((store) => STORES[store]?.some((name) => spoken.has(name))));
}

/** True for a section on one store where a question names others and not this one. */
export function isOfOtherStore({ path, heading }: Section, named: ReadonlySet<string>): boolean {
  if (named.size === 0) return false;
  const first = /^[A-Za-z0-9]+/.exec(heading)?.[0]?.toLowerCase() ?? '';
  const file = /^references\/([a-z0-9]+)\.md$/.exec(path)?.[1] ?? '';
  const own = [file, first, first.replace(/db$/, '')].find((name) => Object.hasOwn(STORES, name));
  return own !== undefined && !named.has(own);
}

/** True for a fenced block of another engine than those in use; `info` is what stands behind the fence (`sql postgresql run`). */
export function isOfOtherEngine(info: string, inUse: ReadonlySet<Dialect>): boolean {
  const named = enginesNamed(info.split(/\s+/));
  if (inUse.size === 0 || named.size === 0) return false;
  const accepted = inUse.has('mariadb') ? new Set<Dialect>([...inUse, 'mysql']) : inUse;
  return ![...named].some((engine) => accepted.has(engine));
}
