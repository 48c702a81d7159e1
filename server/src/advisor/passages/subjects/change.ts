import type { Subjects } from './subjects.ts';
import { TOOL_SUBJECTS } from './tools.ts';

/** Subjects of the spokes about changing a schema and about the tools that write SQL. */
export const CHANGE_SUBJECTS: Subjects = {
  'database-migrations': {
    ...TOOL_SUBJECTS['database-migrations'],
    'Locks: PostgreSQL':
      'which lock alter table, access exclusive, alter table lock, add column lock, ddl lock postgres, alter table blocks, does alter table block, lock level, verrou alter table, add column default rewrite',
    'Locks: MySQL and MariaDB':
      'mysql alter table lock, algorithm inplace, algorithm instant, online ddl, lock=none, mysql ddl block, mariadb alter lock, alter mysql bloque',
    'Expand and contract':
      'expand contract, zero downtime, rename column, rename table, rename field, split column, merge column, change column meaning, dual write, without downtime, old and new code, blue green deploy schema, renommer colonne, sans coupure, sans interruption, rolling deploy, drop column safely, retype',
    'NOT NULL on a live table':
      'set not null, not null, make column required, not null large table, column contains null values, contains null values, add required column, colonne obligatoire, rendre obligatoire, not null constraint existing rows',
    'Lock discipline':
      'lock_timeout, lock timeout migration, canceling statement due to lock timeout, migration stuck, alter table hangs, queue behind long transaction, migration bloquee, alter waiting, statement_timeout migration',
    CONCURRENTLY:
      'create index concurrently, concurrently inside transaction block, cannot run inside a transaction block, invalid index, index build failed, add index without locking, drop index concurrently, index large table production, reindex concurrently, creer index sans bloquer, index not valid',
    Backfill:
      'backfill, migration de donnees millions de lignes, millions de lignes sans bloquer, data migration millions rows, backfill millions rows, fill new column, update millions rows, update all rows batches, populate column, mass update, rattrapage, remplir colonne, mettre a jour millions lignes, batch update',
    'Rollback windows':
      'migration fails halfway, migration failed halfway, failed migration production, rollback migration, roll back, down migration, revert migration, undo migration, reversible migration, drop table safely, drop column safely, annuler migration, retour arriere, migration down',
    'Cutovers and fleets':
      'cutover, blue green database, logical replication upgrade, migrate many tenants, fleet of databases, thousand tenant databases, bascule, migrate all tenants',
    'Tool hygiene':
      'deux branches migrations, versionner migrations, two branches migration, migrations branches conflict, run migrations at startup, migrations app startup, migrate on deploy, migrations at boot, flyway, liquibase, edit applied migration, flyway repair, flyway failed migration, migration failed half way, failed migration repair, migration echouee, checksum mismatch, migration order, two developers same migration, conflicting migrations, baseline existing database, migration tool, out of order migration, checksum migration, squash migrations, migration history',
    'Online DDL in MySQL and MariaDB':
      'mysql online ddl, algorithm instant, mysql add column instant, algorithm=inplace, mysql alter table big table',
    'Add a column':
      'add column, add column with default, new column, add field, ajouter colonne, add nullable column, ajouter champ',
    'Rename a column or a table': 'rename column, rename table, rename field, renommer colonne, renommer table',
    'Change a type; primary key int to bigint':
      'change column type, alter column type, int to bigint, integer out of range, primary key overflow, varchar to text, change type, convert column, changer type, id runs out, timestamp to timestamptz, bigint primary key migration, text to uuid',
    'Split a column, merge columns or tables':
      'split column, split table, merge tables, merge columns, first_name last_name, move columns to new table, scinder table, fusionner tables, separer colonne',
    'Add a foreign key':
      'add foreign key, foreign key not valid, validate constraint, foreign key big table, add constraint, ajouter cle etrangere, violates foreign key when adding, cle etrangere sans bloquer',
    'Add a unique constraint or an index':
      'add unique constraint, unique index existing duplicates, could not create unique index, duplicate key when creating, using index constraint, ajouter contrainte unique, ajouter unicite, make column unique',
    'Change an enum or a status list':
      'add enum value, alter type add value, enum value, remove enum value, rename enum value, change enum, new status, valeur enum, unsafe use of new value, modifier enum',
    'Drop a column or a table':
      'drop column, drop table, remove column, delete column, supprimer colonne, supprimer table, retirer colonne',
    'Partition an existing table':
      'partition existing table, convert to partitioned, partition live table, partition online, pg_partman, partition big table, partitionner table existante, partition by month, partition 1tb',
    'SQLite and SQL Server': 'sqlite migration, sql server migration, sp_rename, sqlite rebuild table migration',
    'MySQL to PostgreSQL':
      'mysql to postgres, mysql to postgresql, pgloader, migrate from mysql, mariadb to postgres, move from mysql, mysql vers postgres, de mysql a postgresql, switch from mysql, passer mysql postgresql',
    'Backfill runner': 'backfill script, batch runner, backfill loop, resume backfill, script de rattrapage',
    'Verification queries':
      'verify migration, compare tables, check counts after migration, verify backfill, verifier migration, checksum compare',
    'Checksum mismatch and failed files':
      'checksum mismatch, migration checksum mismatch, validate failed, flyway validate failed, flyway repair, flyway checksum, flyway failed migration, liquibase checksum, validation failed checksum, dirty database version, detected failed migration, edited applied migration, migrate force, somme de controle migration',
    'Abort criteria and messages':
      'abort migration, when to stop migration, announce migration, communication migration',
  },
  'prisma-patterns': {
    ...TOOL_SUBJECTS['prisma-patterns'],
    Corrections:
      'prisma version 7, prisma upgrade, prisma 7 adapter, $use gone, p1012, rust free, upgrade prisma, prisma.config',
    Writes:
      'prisma upsert, p2002, prisma transaction, $transaction, p2034, createmany, updatemany, optimistic concurrency prisma, prisma increment, interactive transaction, p2028, nested write, skipduplicates, prisma connectorcreate, transaction already closed, prisma raw',
    'Raw SQL and names from outside':
      'prisma queryrawunsafe, queryrawunsafe, executerawunsafe, prisma raw sql, prisma raw query, prisma.raw, prisma dynamic order by, prisma user supplied column, prisma column name from user, prisma sql injection, prisma raw in list, prisma.join, requete brute prisma',
    Reads:
      'prisma include, prisma n+1, relation load, findmany slow, prisma select, prisma pagination cursor, prisma join, prisma too many queries, prisma many queries, prisma queries for one page, prisma trop de requetes, relationloadstrategy, prisma lent, prisma count, prisma queryraw',
    Migrations:
      'prisma migrate, migrate deploy, migrate dev, p3009, p3018, failed migration, migrate resolve, shadow database, p3006, db push, p3005, baseline prisma, prisma introspect, db pull, p3014, migration failed to apply',
    'When it asks to reset':
      'prisma reset, wants to reset, prisma migrate dev reset, reset my database, migrate dev reset data lost, drift detected, all data will be lost, we need to reset, migrate reset, drift, veut reinitialiser, perdre les donnees prisma, drift detected database schema not in sync with your migration history, database schema is not in sync, not in sync with your migration history, i have data, without losing data prisma',
    'Editing migration.sql':
      'edit migration.sql, create-only, prisma rename, rename field drop and add, prisma index concurrently, custom migration prisma, renommer champ prisma, prisma drops column, @map rename, prisma add required column',
    Pools:
      'prisma too many connections, connection_limit, prisma serverless, prisma pgbouncer, p2024, timed out fetching a new connection, prisma accelerate, prisma lambda, trop de connexions prisma, prisma vercel, prisma pool, prepared statement s0 already exists, globalthis prisma, hot reload connections',
    Schema:
      'prisma schema relation, @relation, @@index, @@unique, onDelete prisma, referential actions, prisma uuid default, relationmode, prisma enum, prisma many to many, implicit many to many, prisma decimal, @db, cascade prisma, prisma model, prisma foreign key index',
    'Failed migration: P3009 and P3018':
      'p3009, p3018, failed migration, failed migrations, migrate found failed migrations, new migrations will not be applied, migrate resolve, migration failed to apply, migration failed prisma, rolled back prisma, migration echouee prisma, migration failed in production prisma',
    'P2028 and P2024: no connection in time':
      'p2028, p2024, unable to start a transaction in the given time, transaction already closed, timed out fetching a new connection, transaction api error, expired transaction, interactive transaction timeout, maxwait, transaction expiree prisma',
    'Error codes':
      'prisma error code, p2002, p2003, p2025, p1001, p1017, p3005, p3014, record not found prisma, can not reach database server, code erreur prisma, unique constraint failed on the fields, foreign key constraint failed on the field',
  },
  'orm-patterns': {
    ...TOOL_SUBJECTS['orm-patterns'],
    Detect: 'which orm, detect orm, find orm',
    Drizzle: 'drizzle, drizzle kit, drizzle orm, drizzle push, drizzle generate, drizzle relations, drizzle migrate',
    'Drizzle transactions':
      'drizzle transaction, drizzle transactions, drizzle rollback, run a transaction drizzle, db.transaction, tx.rollback, drizzle savepoint, better-sqlite3 transaction, roll back on error drizzle, transaction drizzle',
    TypeORM:
      'typeorm, synchronize, queryrunner, typeorm migration, typeorm relations, eager relations, typeorm save, querybuilder typeorm, datasource typeorm',
    'SQLAlchemy and Alembic':
      'sqlalchemy, alembic, autogenerate, selectinload, detachedinstanceerror, lazy load, joinedload, alembic heads, multiple heads, session rollback, greenlet, greenlet_spawn, missinggreenlet, alembic upgrade, pendingrollbackerror, flush',
    'Alembic autogenerate':
      'autogenerate, alembic autogenerate enum, autogenerate misses changes, autogenerate server_default, autogenerate does not detect, include_schemas, alembic enum value changes not detected, autogenerate creates all tables again, alembic autogenerate, autogenerate drop table, alembic drops table, alembic wants to drop, include_object, include_name, target_metadata, table not in metadata, alembic detects no changes, alembic no changes detected, alembic rename column, compare_type, fk indexes sqlalchemy, index foreign key sqlalchemy',
    ActiveRecord:
      'activerecord, rails, rails migration, add_index, disable_ddl_transaction, strong_migrations, includes preload, find_each, has_many, rails n+1, rails migrate, schema.rb, bullet gem, structure.sql, update_all',
    GORM: 'gorm, automigrate, gorm preload, gorm save, gorm updates zero value, gorm zero value',
    'Django, Kysely, knex, golang-migrate':
      'django, makemigrations, kysely, knex, golang migrate, dirty database version, select_related, prefetch_related, runpython, atomic false, sequelize, mikroorm, addindexconcurrently, django migration',
    'Loading and N+1':
      'orm n+1, eager loading, lazy loading, too many queries orm, query per row, chargement paresseux, n+1 orm',
  },
};
