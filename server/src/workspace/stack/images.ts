/** An engine in a container. */
export interface RunningEngine {
  /** A product's id. */
  readonly id: string;
  readonly version?: string;
}

/** Images by their last name; those of exporters, tools and user interfaces have other names. */
const IMAGES: Readonly<Record<string, string>> = {
  postgres: 'postgresql',
  postgresql: 'postgresql',
  postgis: 'postgresql',
  pgvector: 'postgresql',
  timescaledb: 'postgresql',
  'timescaledb-ha': 'postgresql',
  'postgres-flex': 'postgresql',
  pgroonga: 'postgresql',
  mysql: 'mysql',
  'mysql-server': 'mysql',
  percona: 'mysql',
  'percona-server': 'mysql',
  mariadb: 'mariadb',
  redis: 'redis',
  'redis-stack': 'redis',
  'redis-stack-server': 'redis',
  valkey: 'valkey',
  'clickhouse-server': 'clickhouse',
  clickhouse: 'clickhouse',
  mongo: 'mongodb',
  mongodb: 'mongodb',
  'mongodb-community-server': 'mongodb',
  'mssql-server-linux': 'tsql',
  'azure-sql-edge': 'tsql',
  cockroach: 'cockroachdb',
  cockroachdb: 'cockroachdb',
  elasticsearch: 'elasticsearch',
  opensearch: 'opensearch',
  cassandra: 'cassandra',
  memcached: 'memcached',
  'dynamodb-local': 'dynamodb',
  neo4j: 'neo4j',
};

/** Images whose tag counts the extension's versions first; PostgreSQL's stands behind `pg`. */
const TAGGED_PG = /^(?:pgvector|timescaledb|timescaledb-ha)$/;

/**
 * The engine that a container image runs: `postgres:16-alpine`, `bitnami/postgresql:16.2`, `pgvector/pgvector:pg16`,
 * `postgres:${PG_VERSION:-16}`. Undefined for other images.
 */
export function engineOfImage(reference: string): RunningEngine | undefined {
  const written = reference.replace(/\$\{\w+:?-([^}]*)\}/g, '$1').replace(/@sha256:.*$/, '');
  const colon = written.indexOf(':', written.lastIndexOf('/') + 1);
  const repository = colon < 0 ? written : written.slice(0, colon);
  const tag = colon < 0 ? '' : written.slice(colon + 1);
  const segments = repository.toLowerCase().split('/');
  const name = segments.at(-1) ?? '';
  const id = name === 'server' && segments.at(-2) === 'mssql' ? 'tsql' : Object.hasOwn(IMAGES, name) && IMAGES[name];
  if (!id) return undefined;
  const version = (TAGGED_PG.test(name) ? /pg(\d+(?:\.\d+)?)/ : /^v?(\d+(?:\.\d+){0,2})/).exec(tag)?.[1];
  return version === undefined ? { id } : { id, version };
}
