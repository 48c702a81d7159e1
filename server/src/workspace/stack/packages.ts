/** The registries that packages come from. */
export type Ecosystem = 'npm' | 'pypi' | 'gem' | 'go' | 'cargo' | 'composer' | 'maven' | 'nuget';

/** What packages tell of: a product by its own packages, the telling one first, or an engine by packages that talk to it. */
type Entries = Readonly<Record<string, readonly string[]>>;

const OWN: Readonly<Record<Ecosystem, Entries>> = {
  npm: {
    prisma: ['prisma', '@prisma/client'],
    drizzle: ['drizzle-orm', 'drizzle-kit'],
    typeorm: ['typeorm'],
    sequelize: ['sequelize', 'sequelize-typescript'],
    'mikro-orm': ['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/mysql', '@mikro-orm/sqlite'],
    knex: ['knex'],
    kysely: ['kysely'],
    objection: ['objection'],
    mongoose: ['mongoose'],
    'node-pg-migrate': ['node-pg-migrate'],
    'graphile-migrate': ['graphile-migrate'],
    dbmate: ['dbmate'],
    supabase: ['supabase', '@supabase/supabase-js'],
  },
  pypi: {
    sqlalchemy: ['sqlalchemy', 'flask-sqlalchemy'],
    sqlmodel: ['sqlmodel'],
    alembic: ['alembic', 'flask-migrate'],
    django: ['django'],
    peewee: ['peewee'],
    tortoise: ['tortoise-orm'],
  },
  gem: {
    activerecord: ['activerecord', 'rails'],
    sequel: ['sequel'],
    'strong-migrations': ['strong_migrations'],
  },
  go: {
    gorm: ['gorm.io/gorm', 'github.com/jinzhu/gorm'],
    ent: ['entgo.io/ent'],
    bun: ['github.com/uptrace/bun'],
    'golang-migrate': ['github.com/golang-migrate/migrate'],
    goose: ['github.com/pressly/goose'],
    dbmate: ['github.com/amacneil/dbmate'],
  },
  cargo: {
    diesel: ['diesel', 'diesel-async', 'diesel_migrations'],
    sqlx: ['sqlx'],
    seaorm: ['sea-orm'],
  },
  composer: {
    eloquent: ['laravel/framework', 'illuminate/database'],
    doctrine: ['doctrine/orm', 'doctrine/doctrine-bundle'],
  },
  maven: {
    hibernate: ['hibernate-core', 'hibernate-entitymanager'],
    'spring-data-jpa': ['spring-data-jpa', 'spring-boot-starter-data-jpa'],
    mybatis: ['mybatis', 'mybatis-spring-boot-starter'],
    jooq: ['jooq', 'spring-boot-starter-jooq'],
    flyway: ['flyway-core', 'flyway-database-postgresql', 'flyway-mysql'],
    liquibase: ['liquibase-core'],
  },
  nuget: {
    'ef-core': ['Microsoft.EntityFrameworkCore', 'Microsoft.EntityFrameworkCore.Design'],
    dapper: ['Dapper'],
  },
};

const DRIVERS: Readonly<Record<Ecosystem, Entries>> = {
  npm: {
    postgresql: ['pg', 'postgres', '@neondatabase/serverless', '@vercel/postgres', '@electric-sql/pglite'],
    mysql: ['mysql', 'mysql2', '@planetscale/database'],
    mariadb: ['mariadb'],
    sqlite: ['better-sqlite3', 'sqlite3', '@libsql/client'],
    tsql: ['mssql', 'tedious'],
    clickhouse: ['@clickhouse/client'],
    mongodb: ['mongodb', 'mongoose'],
    redis: ['redis', 'ioredis', '@upstash/redis'],
    elasticsearch: ['@elastic/elasticsearch'],
    opensearch: ['@opensearch-project/opensearch'],
    cassandra: ['cassandra-driver'],
    dynamodb: ['@aws-sdk/client-dynamodb'],
    neo4j: ['neo4j-driver'],
  },
  pypi: {
    postgresql: ['psycopg', 'psycopg2', 'psycopg2-binary', 'asyncpg'],
    mysql: ['pymysql', 'mysqlclient', 'aiomysql', 'mysql-connector-python'],
    tsql: ['pymssql'],
    sqlite: ['aiosqlite'],
    clickhouse: ['clickhouse-connect', 'clickhouse-driver'],
    mongodb: ['pymongo', 'motor'],
    redis: ['redis'],
    elasticsearch: ['elasticsearch'],
    cassandra: ['cassandra-driver'],
  },
  gem: {
    postgresql: ['pg'],
    mysql: ['mysql2', 'trilogy'],
    sqlite: ['sqlite3'],
    tsql: ['tiny_tds'],
    mongodb: ['mongoid', 'mongo'],
    redis: ['redis'],
  },
  go: {
    postgresql: ['github.com/jackc/pgx', 'github.com/lib/pq', 'gorm.io/driver/postgres'],
    mysql: ['github.com/go-sql-driver/mysql', 'gorm.io/driver/mysql'],
    sqlite: ['github.com/mattn/go-sqlite3', 'modernc.org/sqlite', 'gorm.io/driver/sqlite'],
    tsql: ['github.com/microsoft/go-mssqldb', 'gorm.io/driver/sqlserver'],
    clickhouse: ['github.com/ClickHouse/clickhouse-go'],
    mongodb: ['go.mongodb.org/mongo-driver'],
    redis: ['github.com/redis/go-redis', 'github.com/go-redis/redis'],
  },
  cargo: {
    postgresql: ['tokio-postgres', 'postgres'],
    mysql: ['mysql_async', 'mysql'],
    sqlite: ['rusqlite'],
    tsql: ['tiberius'],
    clickhouse: ['clickhouse'],
    mongodb: ['mongodb'],
    redis: ['redis'],
  },
  composer: { redis: ['predis/predis'], mongodb: ['mongodb/mongodb', 'mongodb/laravel-mongodb'] },
  maven: {
    postgresql: ['postgresql', 'r2dbc-postgresql'],
    mysql: ['mysql-connector-j', 'mysql-connector-java'],
    mariadb: ['mariadb-java-client'],
    sqlite: ['sqlite-jdbc'],
    tsql: ['mssql-jdbc'],
    clickhouse: ['clickhouse-jdbc'],
    oracle: ['ojdbc8', 'ojdbc11'],
    mongodb: ['spring-boot-starter-data-mongodb', 'mongodb-driver-sync'],
    redis: ['spring-boot-starter-data-redis', 'jedis', 'lettuce-core'],
  },
  nuget: {
    postgresql: ['Npgsql', 'Npgsql.EntityFrameworkCore.PostgreSQL'],
    mysql: ['Pomelo.EntityFrameworkCore.MySql', 'MySqlConnector', 'MySql.Data'],
    sqlite: ['Microsoft.EntityFrameworkCore.Sqlite', 'Microsoft.Data.Sqlite'],
    tsql: ['Microsoft.EntityFrameworkCore.SqlServer', 'Microsoft.Data.SqlClient'],
    mongodb: ['MongoDB.Driver'],
    redis: ['StackExchange.Redis'],
  },
};

/** What one package tells. */
export interface PackageMeaning {
  readonly id: string;
  /** True where the package talks to the engine `id`, so that its version is not the engine's. */
  readonly driver: boolean;
  /** 0 for the product's own package, more for its companions. */
  readonly rank: number;
}

const MEANINGS: Readonly<Record<string, ReadonlyMap<string, readonly PackageMeaning[]>>> = Object.fromEntries(
  Object.keys(OWN).map((ecosystem) => [ecosystem, meaningsOf(ecosystem as Ecosystem)]),
);

/** What a package of that name tells of the data layer; nothing for most packages. */
export function meaningsOfPackage(ecosystem: Ecosystem, name: string): readonly PackageMeaning[] {
  return MEANINGS[ecosystem]?.get(normalized(ecosystem, name)) ?? [];
}

function meaningsOf(ecosystem: Ecosystem): ReadonlyMap<string, readonly PackageMeaning[]> {
  const meanings = new Map<string, PackageMeaning[]>();
  const add = (entries: Entries, driver: boolean): void => {
    for (const [id, packages] of Object.entries(entries)) {
      for (const [rank, name] of packages.entries()) {
        const key = normalized(ecosystem, name);
        meanings.set(key, [...(meanings.get(key) ?? []), { id, driver, rank }]);
      }
    }
  };
  add(OWN[ecosystem], false);
  add(DRIVERS[ecosystem], true);
  return meanings;
}

/** PyPI's names are equal in any case and with any separator (PEP 503), NuGet's in any case; a Go module's major version is part of its path. */
function normalized(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  if (ecosystem === 'nuget') return name.toLowerCase();
  return ecosystem === 'go' ? name.replace(/\/v\d+$/, '') : name;
}
