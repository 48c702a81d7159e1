import { engineOfName } from '../engines.ts';
import type { StackKind } from './stack-fact.ts';

/** An engine, ORM, migration tool or platform that is told apart. */
export interface Product {
  readonly kind: StackKind;
  /** As its makers write it. */
  readonly name: string;
}

/** Engines have the ids of dialects where Schemawise reads the dialect. */
export const PRODUCTS: ReadonlyMap<string, Product> = new Map<string, Product>([
  ...Object.entries({
    postgresql: 'PostgreSQL',
    mysql: 'MySQL',
    mariadb: 'MariaDB',
    sqlite: 'SQLite',
    tsql: 'SQL Server',
    clickhouse: 'ClickHouse',
    cockroachdb: 'CockroachDB',
    oracle: 'Oracle',
    duckdb: 'DuckDB',
    mongodb: 'MongoDB',
    redis: 'Redis',
    valkey: 'Valkey',
    memcached: 'Memcached',
    elasticsearch: 'Elasticsearch',
    opensearch: 'OpenSearch',
    cassandra: 'Cassandra',
    dynamodb: 'DynamoDB',
    neo4j: 'Neo4j',
  }).map(([id, name]) => [id, { kind: 'engine', name }] as const),
  ...Object.entries({
    prisma: 'Prisma',
    drizzle: 'Drizzle',
    typeorm: 'TypeORM',
    sequelize: 'Sequelize',
    'mikro-orm': 'MikroORM',
    knex: 'Knex',
    kysely: 'Kysely',
    objection: 'Objection',
    mongoose: 'Mongoose',
    sqlalchemy: 'SQLAlchemy',
    sqlmodel: 'SQLModel',
    django: 'Django ORM',
    peewee: 'Peewee',
    tortoise: 'Tortoise ORM',
    activerecord: 'Active Record',
    sequel: 'Sequel',
    gorm: 'GORM',
    ent: 'Ent',
    bun: 'Bun (Go)',
    sqlx: 'SQLx',
    diesel: 'Diesel',
    seaorm: 'SeaORM',
    eloquent: 'Eloquent (Laravel)',
    doctrine: 'Doctrine ORM',
    hibernate: 'Hibernate',
    'spring-data-jpa': 'Spring Data JPA',
    mybatis: 'MyBatis',
    jooq: 'jOOQ',
    'ef-core': 'Entity Framework Core',
    dapper: 'Dapper',
  }).map(([id, name]) => [id, { kind: 'orm', name }] as const),
  ...Object.entries({
    alembic: 'Alembic',
    flyway: 'Flyway',
    liquibase: 'Liquibase',
    'golang-migrate': 'golang-migrate',
    goose: 'goose',
    dbmate: 'dbmate',
    'node-pg-migrate': 'node-pg-migrate',
    'graphile-migrate': 'Graphile Migrate',
    'strong-migrations': 'strong_migrations',
  }).map(([id, name]) => [id, { kind: 'migrations', name }] as const),
  ['supabase', { kind: 'platform', name: 'Supabase' }],
]);

/** Spellings that {@link engineOfName} does not know, or knows only as an engine whose SQL is not read. */
const NAMES: Readonly<Record<string, string>> = {
  redis: 'redis',
  rediss: 'redis',
  keyvalue: 'redis',
  valkey: 'valkey',
  valkeys: 'valkey',
  mongodb: 'mongodb',
  'mongodb+srv': 'mongodb',
  cockroachdb: 'cockroachdb',
  cockroach: 'cockroachdb',
  oracle: 'oracle',
  oracledb: 'oracle',
  duckdb: 'duckdb',
  memcached: 'memcached',
  cassandra: 'cassandra',
  neo4j: 'neo4j',
  'neo4j+s': 'neo4j',
  elasticsearch: 'elasticsearch',
};

/** The engine that a provider, adapter, client or URL scheme names, as a product's id; undefined where it names none that is known. */
export function engineNamed(written: string): string | undefined {
  const lower = written.trim().toLowerCase();
  const own = Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined;
  if (own !== undefined) return own;
  const engine = engineOfName(lower);
  return engine && PRODUCTS.has(engine.dialect) ? engine.dialect : undefined;
}

/**
 * The engine in a connection string's scheme: `postgresql+psycopg://…`, `jdbc:mysql:…`; `file:` is Prisma's and libSQL's spelling of SQLite.
 * Only the scheme is looked at.
 */
export function engineOfScheme(url: string): string | undefined {
  const scheme = /^(?:jdbc:)?([a-z][a-z0-9.+-]{1,30}):/i.exec(url.trim())?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  return scheme === 'file' ? 'sqlite' : engineNamed(scheme);
}
