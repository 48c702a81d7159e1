import type { Subjects } from './subjects.ts';

/** Subjects of the sections on errors and tasks of migration tools and ORMs. */
export const TOOL_SUBJECTS: Subjects = {
  'database-migrations': {
    'Which changes expand and which contract':
      'expansive contractive, expand or contract, expansive changes, backward compatible migration, backwards compatible schema change, which schema changes are safe, compatible avec ancienne version, breaking schema change, migration compatible with old code, before or after deploy migration',
    'ALTER TABLE blocks production now':
      'alter table took production down, alter locked whole table, migration took down production, blocked reads and writes, kill alter table, cancel migration, table locked by migration, migration is stuck right now, waiting for table metadata lock, alter table bloque la production, prod bloquee par un alter, alter table stuck, stop alter table',
    'Retry a migration that did not get its lock':
      'retry migration, migration lock timeout retry, lock timeout django, migrations fail during deploys locked, tables briefly locked, manually retries migration, pgoptions lock_timeout, startup migration alter table queued, every new query queued behind, alter table queue, migration wedged database, canceling statement due to lock timeout migration, reessayer migration verrou',
    'Half applied: history and schema disagree':
      'half applied migration, migration partially applied, version upgraded but migration failed, schema out of sync with version, desynchronisee, version montee mais migration ko, failed migration recorded, row size too large migration, migration failed midway mysql, inconsistent state migration, schema version mismatch, base desynchronisee',
    'Liquibase: waiting for changelog lock':
      'liquibase lock, waiting for changelog lock, could not acquire change log lock, databasechangeloglock, release locks, changelog lock, verrou liquibase',
    'Flyway: validate and baseline errors':
      'flyway out of order, resolved migration not applied to database, applied migration not resolved locally, found non-empty schema, no schema history table, flyway baseline, more than one migration with version, flyway validate, flyway missing migration, flyway checksum mismatch after upgrade, checksum mismatch all versions, flyway concurrent index hangs, baselineonmigrate, flyway migrate error',
    'Two branches with migrations':
      'goose missing migrations, missing migrations before current version, allow-missing, two branches migrations, migration conflict, conflicting migrations, merge migrations, same migration number, same version two developers, journal conflict, schema.rb conflict, parallel branches migration, deux branches migration, conflit de migrations, migration order branches',
    'Run migrations at deploy, not at start':
      'run migrations on startup, migrations at startup, run migrations kubernetes, migration job, helm hook migration, init container migration, multiple replicas run migrations, migrations in ci cd, when to run migrations, migrate on boot, deploy pipeline migration, lancer les migrations au demarrage, auto migrate on start',
    'Roll back a release whose migration has run':
      'rollback deploy after migration, rollback release migration, roll back app schema changed, revert deployment database, deploy failed after migration, undo deployment migration, annuler deploiement migration, retour arriere apres migration',
    'Column or relation already exists':
      'already exists migration, relation already exists, column already exists, table already exists migration, duplicate column name, 42p07, 42701, mark migration as applied, fake migration, migration already applied by hand, la table existe deja, _prisma_migrations already exists, duplicate column name alembic, 1060 duplicate column',
    'A view depends on the column':
      'cannot alter type of a column used by a view, used by a view or rule, other objects depend on it, drop cascade view, view depends on column, vue depend colonne, cannot drop column because other objects',
    'pgroll: start or complete was interrupted':
      'pgroll, pgroll start, pgroll rollback, pgroll complete, pgroll stuck, pgroll in progress, pgroll zero downtime, pgroll lock timeout, pgroll access exclusive',
    'Test migrations in CI':
      'test migrations, migrations in ci, ci check migrations, missing migration check, detect drift ci, check model and migrations in sync, test migration production copy, migration linter, lint migrations, tester les migrations',
    'Squash old migrations':
      'squash migrations, too many migrations, squashmigrations, collapse migrations, clean up old migrations, reset migration history, delete old migrations, fusionner les migrations, combine migrations into one',
    'Column with a computed value on a big MySQL table':
      'add computed column mysql, computed default mysql, 50m rows mysql column, generated column big table mysql, backfill mysql column, add column with computed default, colonne calculee mysql',
    'Schema change and data change apart':
      'data migration, data migrations, separate data and schema, update rows in migration, seed in migration, migration de donnees, lookup data migration',
  },
  'prisma-patterns': {
    'Baseline an existing database (P3005)':
      'prisma baseline, baseline existing database, p3005, database schema is not empty, existing production database prisma, add prisma to existing database, prisma migrate existing database, prisma 0_init, introspect existing database',
    'Shadow database: P3014, P3006, permission denied to create database':
      'shadow database, p3014, p3006, could not create the shadow database, permission denied to create database, shadowdatabaseurl, failed to apply cleanly to the shadow database, base fantome prisma',
    'Migration was modified after it was applied':
      'modified after it was applied, migration was modified, migration file changed, not manually changed, checksum prisma migration, haven t modified any migration file, migration files have not been changed',
    'Rename a field or a model without losing data':
      'rename prisma model, rename prisma field, prisma rename column, prisma rename table, renaming model data loss, renommer champ prisma, renommer modele prisma, prisma drop and add column rename',
    'Required field on a table with rows':
      'added the required column without a default value, required column without default prisma, not possible to execute this step, add required field prisma, make field required prisma, existing rows required field, rendre un champ obligatoire prisma',
    'migrate deploy in CI, Docker, Vercel, Kubernetes':
      'prisma migrate deploy, prisma migrate docker, prisma vercel migrate, prisma migrate ci, github actions prisma migrate, prisma advisory lock, p1002, migrate hangs prisma, timed out trying to acquire a postgres advisory lock, prisma production migration, deploy prisma migrations, prisma kubernetes',
    'Undo a Prisma migration':
      'prisma rollback, undo prisma migration, prisma down migration, revert prisma migration, prisma migrate down, annuler migration prisma, rollback migration prisma',
    'Change a Prisma enum':
      'prisma enum, add enum value prisma, rename enum value prisma, remove enum value prisma, unsafe use of new value, alter enum prisma',
    'Change the type of a Prisma field':
      'prisma change type, change field type prisma, prisma int to bigint, prisma bigint to int, prisma float to decimal, prisma string to enum, prisma alter column type, unable to migrate autoincrementing, changer le type prisma, cannot be cast automatically prisma',
    'Data migration with Prisma':
      'prisma data migration, prisma backfill, migrate data prisma, prisma seed production, update existing rows prisma migration, remplir colonne prisma',
    'db push, migrate dev or migrate deploy':
      'db push or migrate, prisma db push production, difference db push migrate, migrate dev or deploy, prisma db push vs migrate',
    'Upgrade to Prisma 7':
      'upgrade prisma 7, migrate to prisma 7, prisma 7 upgrade, prisma.config.ts, driver adapter prisma 7, passer a prisma 7, prisma 6 to 7',
    'upsert fails: unique constraint failed (P2002)':
      'prisma upsert race, upsert unique constraint failed, concurrent upsert, upsert p2002, upsert should never fail, upsert race condition, unique constraint failed upsert, concurrent relation upserts',
    'deleteMany and createMany in one $transaction fail':
      'deletemany createmany transaction, unique constraint transaction prisma, transaction isolation prisma, upsert in transaction deadlock, prisma deadlock, 1213 prisma, multiple upserts in transaction, p2034 deadlock, write conflict or a deadlock, niveau d isolation prisma, niveau isolation unique constraint',
    'N+1 queries in GraphQL resolvers':
      'prisma n+1 graphql, graphql resolver n+1, prisma dataloader, dataloader prisma, fluent api prisma, graphql prisma too many queries, nexus prisma n+1',
    'findMany is slow, hand-written SQL is fast':
      'prisma findmany slow, prisma slow query, mode insensitive slow, prisma insensitive, prisma slower than raw sql, prisma performance, prisma include slow, prisma takes seconds, inner join faster than prisma, prisma lent, requete prisma lente',
    'Cursor pagination returns nothing or skips rows':
      'prisma cursor, cursor pagination prisma, prisma pagination skips rows, order by relation count, orderby relation cursor, prisma cursor null, pagination returns 0 results, prisma pagination wrong, prisma skip take, prisma pagination duplicates',
    'Too many connections: serverless and hot reload':
      'prisma too many connections, prisma serverless, prisma lambda connections, hot reload connections, too many clients prisma, prisma next.js connections, exhausts postgres connections, prisma vercel connections, p2037, trop de connexions prisma',
    'prepared statement "s0" already exists':
      'prepared statement s0 already exists, prepared statement already exists prisma, pgbouncer prisma, supabase prisma pooler, prepared statement does not exist prisma',
    'Decimal, BigInt, Date and Bytes in JSON':
      'do not know how to serialize a bigint, prisma bigint json, prisma decimal json, serialize decimal, prisma decimal number, only plain objects can be passed, prisma date timezone, bigint serialize, prisma jsonnull',
    'Update many rows with different values':
      'prisma bulk update, update many different values, updatemany different, batch update prisma, prisma update multiple rows, mettre a jour plusieurs lignes prisma',
    'createMany with relations, and slow nested create':
      'prisma createmany relation, createmany nested, nested create slow, prisma bulk insert, prisma insert many relations, looping create prisma, prisma create slow, one insert per record prisma, prisma create 10000 records, createmanyandreturn, transaction array timeout prisma, request timeout transaction prisma, create in a loop too many connections, insertion en masse prisma',
    'Soft delete with a client extension':
      'prisma soft delete, soft delete extension, prisma middleware soft delete, deletedat prisma, suppression logique prisma, $use soft delete',
    'Many-to-many: implicit or explicit table':
      'prisma many to many, explicit many to many, implicit many to many, prisma join table, connectorcreate, relation table prisma, plusieurs a plusieurs prisma',
    'Delete fails: P2003, P2014 and onDelete':
      'p2003, p2014, foreign key constraint failed prisma, prisma cascade delete, ondelete cascade prisma, prisma delete relation, required relation violation, delete parent prisma, suppression en cascade prisma',
    "P1001: can't reach database server":
      'p1001, can t reach database server, can not reach database server, prisma docker localhost, prisma connection refused, p1000, p1003, p1010, p1017, prisma cannot connect',
    'Client is not generated, or the engine is missing':
      'prisma client did not initialize, run prisma generate, query engine could not be found, binarytargets, prisma generate error, prismaclient is unable to run in this browser, prisma types not updated, prisma alpine openssl, cannot find module generated prisma, prisma monorepo',
    'Optimistic locking and SELECT FOR UPDATE in Prisma':
      'prisma optimistic locking, prisma select for update, prisma lock row, prisma concurrency, prisma version column, prisma race condition, verrou prisma, prisma skip locked',
    'Multi-tenant with row-level security in Prisma':
      'prisma rls, prisma row level security, prisma multi tenant, prisma set_config, tenant isolation prisma, multi locataire prisma',
  },
  'orm-patterns': {
    'MissingGreenlet: greenlet_spawn has not been called':
      'missinggreenlet, greenlet_spawn has not been called, can t call await_only, async sqlalchemy lazy load, asyncsession lazy loading, fastapi sqlalchemy async, expire_on_commit async',
    'DetachedInstanceError: instance is not bound to a Session':
      'detachedinstanceerror, not bound to a session, lazy load operation of attribute cannot proceed, session closed sqlalchemy, concurrent operations are not permitted, parent instance is not bound',
    'StaleDataError: expected to update 1 row(s); 0 were matched':
      'staledataerror, expected to update 1 row, 0 were matched, with_for_update, sqlalchemy optimistic locking, version_id_col, sqlalchemy concurrent update, deux requetes se croisent',
    'PendingRollbackError and "current transaction is aborted"':
      'pendingrollbackerror, transaction has been rolled back due to a previous exception during flush, current transaction is aborted, infailedsqltransaction, session rollback sqlalchemy, integrityerror session, server closed the connection unexpectedly sqlalchemy',
    'QueuePool limit of size 5 overflow 10 reached':
      'queuepool limit, queuepool limit of size 5 overflow 10 reached, sqlalchemy pool, timeouterror queuepool, sqlalchemy connection leak, pool_size max_overflow, sqlalchemy too many connections',
    'SQLAlchemy: upsert and bulk insert':
      'sqlalchemy upsert, sqlalchemy on conflict, sqlalchemy bulk insert, bulk insert fast sqlalchemy, on_conflict_do_update, bulk_save_objects, bulk_insert_mappings, sqlalchemy copy, sqlalchemy insert many, sqlalchemy insertion en masse',
    'Alembic: multiple heads':
      'multiple heads, multiple head revisions, alembic heads, alembic merge heads, two heads alembic, multiple head revisions are present for given argument head, plusieurs heads alembic',
    "Alembic: can't locate revision identified by":
      'can t locate revision identified by, can not locate revision, alembic stamp, alembic_version, target database is not up to date, alembic existing database, alembic revision not found, lost revision alembic',
    'Alembic: SQL files, downgrade and offline SQL':
      'alembic sql file, alembic raw sql, alembic execute sql, alembic downgrade, alembic offline, alembic --sql, bulk_insert alembic, alembic data migration, alembic view function trigger, alembic multi tenant, alembic several databases, should downgrade be implemented',
    'Alembic: enums, NOT NULL and SQLite':
      'alembic enum, alembic add enum value, type already exists alembic, alembic sqlite alter, batch_alter_table, render_as_batch, cannot be cast automatically alembic, postgresql_using, alembic rename column, alembic not null, naming_convention',
    'Django: InconsistentMigrationHistory':
      'inconsistentmigrationhistory, is applied before its dependency, auth_user_model migration, custom user model migration, django_migrations table, inconsistent migration history django',
    'Django: conflicting migrations and tables that exist':
      'django column does not exist, django programmingerror column, django conflicting migrations, multiple leaf nodes, makemigrations merge, django table already exists, fake initial, migrate fake, no changes detected django, django relation already exists, showmigrations, conflit migration django, nodenotfounderror, unapplied migrations django',
    'Django: AddField locks a big table':
      'non-nullable field without a default, add a non-nullable field django, impossible to add a non-nullable field, django addfield lock, django add field default, django migration locks table, django zero downtime, django large table migration, addindexconcurrently, django not null large table, db_default, add a field with default table locked, separatedatabaseandstate, django migration lente',
    'Django: N+1, only, and big querysets':
      'django n+1, select_related, prefetch_related, django slow queryset, bulk_update, django queryset memory, get_or_create race, get_or_create duplicates, django iterator, drf n+1, django lent, select_for_update django, bulk_create',
    'TypeORM generates the same migration again and again':
      'typeorm generates same migration, migration generate same queries, drops and recreates constraints, drop create constraints every migration generate, typeorm migration without changes, keeps generating, migration generate repeats, typeorm drops and re-adds constraints',
    'TypeORM: a changed type or length drops the column':
      'typeorm change type data loss, typeorm drops column data loss, drops and creates columns instead of altering, typeorm varchar length drop column, typeorm deletes data in the column, text to longtext typeorm, changing column type deletes data, migration generation drops and creates columns, typeorm changecolumn, increased varchar length data loss, typeorm perte de donnees',
    'TypeORM: rename a column, change a relation':
      'typeorm rename column, typeorm change relation, onetoone manytoone migration, typeorm migration changed relation, typeorm not able to generate migration, typeorm drop column add column, renommer une colonne typeorm, typeorm relation changed',
    'TypeORM: no migrations are pending, or none found':
      'entitymetadatanotfounderror, no metadata for, relation does not exist typeorm, no migrations are pending, no migrations found typeorm, typeorm cli, typeorm datasource migration, cannot use import statement outside a module typeorm, missing required argument datasource, forbiddentransactionmodeoverrideerror, typeorm migration run not working, migration show typeorm',
    'TypeORM: slow find, save and N+1':
      'typeorm slow, typeorm save slow, typeorm n+1, typeorm upsert, typeorm relations slow, typeorm take skip, typeorm find relations, typeorm bulk insert, typeorm transaction manager, typeorm lent',
    'Drizzle: rename prompts, push and CI':
      'drizzle rename, drizzle-kit prompt, drizzle interactive, drizzle generate ci, drizzle push production, push or migrate drizzle, pushschema, drizzle renamed column, drizzle ci, drizzle-kit push or generate, drizzle rename table',
    'Drizzle on SQLite: a renamed column breaks the migration':
      'drizzle sqlite rename column, drizzle sqlite migration no such column, __new_ table drizzle, drizzle sqlite rebuild, drizzle d1 migration, drizzle libsql migration, wrong column names in migration sqlite',
    'Drizzle migrate fails: already exists':
      'drizzle migrate already exists, drizzle column already exists, drizzle relation already exists, __drizzle_migrations, drizzle migrate fails push works, drizzle migrations table, drizzle baseline, drizzle existing database',
    'Drizzle schema by engine':
      'drizzle schema, drizzle mysql schema, drizzle sqlite schema, drizzle pg schema, drizzle column types, pgtable, mysqltable, sqlitetable, drizzle decimal, drizzle timestamp, drizzle index, drizzle foreign key',
    'Drizzle: dates, Invalid Date, lost precision':
      'drizzle date, drizzle timestamp, invalid date drizzle, drizzle invalid date relation, value.gettime is not a function, drizzle defaultnow, drizzle timestamps null, drizzle date differs mysql, drizzle timezone, drizzle precision lost, drizzle updatedat, drizzle onupdate',
    'Drizzle: relations, upsert and dynamic filters':
      'not enough information to infer relation, drizzle relations, drizzle upsert, onconflictdoupdate, onduplicatekeyupdate, drizzle dynamic where, drizzle n+1, drizzle with relations, drizzle count, drizzle returning mysql, drizzle raw sql, drizzle relational query',
    'Sequelize: limit with include is off, wrong count':
      'sequelize limit include, findandcountall, findandcountall include, sequelize limit eager loaded, sequelize count wrong, subquery false, sequelize separate, sequelize pagination include, sequelize includes, missing from-clause entry sequelize',
    'Sequelize: sync, migrations and pool':
      'sequelize sync, sequelize alter true, sequelize migration, sequelizeconnectionacquiretimeouterror, sequelize pool, sequelize too many keys, sequelize transaction, sequelize timezone, sequelize enum, enum already exists sequelize, type enum_ already exists, sequelize change enum',
    'Knex: migration directory is corrupt, migration table is locked':
      'migration directory is corrupt, following files are missing, knex migration, knex_migrations, migration table is already locked, knex migrate unlock, timeout acquiring a connection knex, knex pool full, knex migration missing',
    'MikroORM, Kysely and other Node builders':
      'mikroorm, mikro-orm, global entitymanager, kysely, kysely migration, corrupted migrations, objection.js, withgraphfetched, requestcontext mikro-orm',
    'Rails: PG::LockNotAvailable, retry a migration':
      'locknotavailable, pg locknotavailable, lock timeout rails migration, retry rails migration, lock_timeout_retries, strong_migrations lock timeout, rails migration lock',
    'Rails: ConcurrentMigrationError':
      'concurrentmigrationerror, cannot run migrations because another migration process, another migration process is currently running, rails advisory lock, advisory_locks false',
    'Rails: safe form of each migration':
      'rails migration adding index times out, rails migration statement timeout, rails index large table, rails migration index million rows, strong_migrations, non-concurrently blocks writes, adding an index non-concurrently, safety_assured, add_foreign_key validate false, change_column_null, ignored_columns, unsafe migration rails, rails remove column safely, rails add index concurrently, rails zero downtime migration, add_reference',
    'Rails: N+1, includes, preload, eager_load':
      'rails n+1, rails includes, preload eager_load, strict_loading, bullet gem, counter_cache, rails slow query association, includes joins rails',
    'Rails: irreversible, pending and conflicting migrations':
      'irreversiblemigration, pendingmigrationerror, schema.rb conflict, no file db:migrate:status, rails rollback migration, duplicatemigrationnameerror, migrations are pending rails, structure.sql, rails db:rollback',
    'Rails: find_or_create_by races, upsert_all, update_all':
      'find_or_create_by race, recordnotunique, upsert_all, insert_all, create_or_find_by, validates uniqueness race, with_lock rails, staleobjecterror, lock_version, rails deadlock, activerecord deadlocked, update_all callbacks',
    'GORM: Updates does not save zero values':
      'gorm zero value, gorm omits zero, updates zero gorm, gorm updates false, gorm update 0 not saved, gorm where zero value, gorm save zero, gorm default value zero',
    'GORM: Preload, not found, pool and AutoMigrate':
      'gorm preload, errrecordnotfound, gorm n+1, gorm upsert, gorm connection pool, setmaxopenconns, gorm automigrate drop column, gorm soft delete unique, gorm createinbatches, gorm conditions reused, gorm automigrate production, too many sql variables, gorm preload too many, preload many entries empty, gorm placeholders, prepared statement contains too many placeholders',
    'EF Core: migrations, tracking and concurrency':
      'ef core, entity framework, dotnet ef migrations, pendingmodelchangeswarning, dbupdateconcurrencyexception, asnotracking, assplitquery, second operation was started on this context, ef core migration production, ef core rename column, ef core n+1',
  },
};
