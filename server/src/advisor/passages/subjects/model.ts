import type { Subjects } from './subjects.ts';

/** Subjects of the spokes about choosing a store, modelling and scaling. */
export const MODEL_SUBJECTS: Subjects = {
  'databases-data-core': {
    'Store choice':
      'which database, what database, choose database, which store, postgres or mysql, postgres or mongodb, postgres vs mysql, mongo vs postgres, sql or nosql, oltp olap, database for my app, need database, should we use mongodb, quelle base choisir, quelle base de donnees, choix base, quel sgbd',
    'Choix de la base (français)': 'quelle base choisir, quelle base de donnees, choix base, quel sgbd, choisir base',
    'Rules for a second store':
      'one postgres or several databases, one database or many, second store, polyglot persistence, add another database, add redis beside postgres, two databases, keep both in sync, postgres as queue, kafka or postgres, deuxieme base, ajouter une base',
    'Who decides': 'who decides database, adr, decision owner, qui decide base',
    'Schema and index conventions': 'conventions, varchar or text, text or varchar, naming types convention',
    'ID strategy':
      'uuid, ulid, uuidv7, uuidv4, snowflake id, bigint key, serial or identity, auto increment, primary key type, public id, nanoid, identifiant, cle primaire, sequential id exposed, id generation',
    'Pool budget':
      'connection pool, pool size, too many connections, too many clients, remaining connection slots, max_connections, connection limit, how many connections, connections per instance, trop de connexions, taille pool, hikari pool, pool exhausted, timeout acquiring connection',
    'Serverless and poolers':
      'serverless, lambda, vercel, edge function, pgbouncer, transaction pooling, pooler, rds proxy, supabase pooler, prepared statement already exists, prepared statement does not exist, sans serveur, cloud run',
    'Migration safety': 'schema change rules, migration safety',
    'Idempotent writes':
      'idempotent, idempotency key, webhook twice, delivered twice, charged twice, safe to retry, retry request, exactly once, outbox, double submit, duplicate request, duplicate order, idempotence, rejouable, double envoi, traite deux fois',
    'Outbox: no event lost, none too early':
      'outbox pattern, outbox table, outbox relay, transactional outbox, event published missing, event missing, saved in postgres event published to kafka, event not published, lost events, order saved event missing, publish event after commit, event sent before commit, evenement perdu, evenements perdus, boite d envoi',
    'What the replay does': 'replay answer, second request same key, idempotency replay',
    'Detect the version first': 'which version, detect version, server version, version du serveur',
    'SQLite: fit and settings':
      'sqlite, database is locked, sqlite_busy, wal mode, journal_mode, busy_timeout, better sqlite3, base verrouillee, litestream, sqlite production, sqlite foreign keys pragma',
    'SQLite: ALTER TABLE':
      'sqlite alter table, sqlite drop column, sqlite add column, sqlite change column, sqlite add constraint, sqlite rename column, near alter syntax error, cannot add a not null column with default value null, sqlite modifier colonne',
    'SQLite: queries and plans':
      'sqlite explain query plan, sqlite slow query, sqlite index, sqlite upsert, sqlite lent',
    'SQLite: full-text search':
      'sqlite full text search, sqlite fts, fts5, sqlite search, full text search notes sqlite, recherche plein texte sqlite, sqlite recherche',
    'SQL Server':
      'sql server, mssql, t sql, nolock, azure sql, read_committed_snapshot, rcsi, parameter sniffing, tempdb, merge sql server',
    'Distributed SQL':
      'cockroachdb, cockroach, yugabytedb, yugabyte, spanner, tidb, distributed sql, restart transaction readwithinuncertaintyinterval',
  },
  'data-modeling': {
    'Nine steps':
      'design schema from scratch, start modelling, domain to tables, steps of data modelling, new project schema, concevoir schema, modeliser application, model database for',
    'Normal forms':
      'normal form, 3nf, bcnf, 2nf, 1nf, normalize, normalise, comma separated list, forme normale, normaliser, phone1 phone2',
    'Denormalise or not':
      'denormalize, denormalise, denormalization, denormalise total, duplicate data for speed, store computed value, store total, denormaliser, denormalisation, copy column for performance, cached count column ok',
    Mechanisms:
      'keep denormalized column in sync, counter cache, generated column, trigger maintained total, summary table, materialised copy consistency',
    Relationships:
      'one to many, many to many, one to one, relationship, cardinality, join table, junction table, self reference, foreign key modelling, on delete cascade or restrict, on delete set null, relation plusieurs, table de jointure, cascade',
    'Invariants become constraints':
      'check constraint, exclusion constraint, unique constraint, overlap booking, no overlapping ranges, invariant, at most one default, partial unique, enforce in database, contrainte, unicite, chevauchement',
    Deletion:
      'soft delete, deleted_at, hard delete, archive rows, delete or mark, is_deleted, unique with soft delete, suppression logique, suppression douce, archiver, corbeille',
    'Multi-tenant':
      'multi tenant, multitenant, tenant_id, schema per tenant, database per tenant, saas isolation, multi locataire, locataire, un schema par client, one database per customer',
    'Types, names and NULL':
      'money float, float or decimal, store timezone, store time zone, timezones, timestamp without time zone, store timestamps, naming convention, column type, money type, float for money, timestamp type, nullable or not, singular or plural table name, camelcase snake_case, nommage, type pour montant, prix decimal, null or empty string, timezone column, several currencies, currency column, prices currencies, multi currency, plusieurs devises, devise',
    'Document or columns':
      'jsonb or columns, json column or table, flexible attributes, custom fields, dynamic fields, json ou colonnes, champs personnalises',
    Smells:
      'god table, too many columns, review my schema, schema smell, what is wrong with this schema, revue de schema, 200 columns, bad schema',
    'Physical checks': 'row width, column order, table size estimate, fill factor layout',
    Deliverables: 'er diagram, data dictionary, erd, dictionnaire de donnees, document schema',
    'One to one':
      'one to one, split user profile table, has_one relationship, has one, only one record per, only one row per parent, one to one unique foreign key, un a un, un pour un',
    'One to many': 'one to many, parent child table, orders and order lines',
    'Many to many':
      'many to many with extra attributes, many to many extra columns, association with attributes, join table with attributes, relation with attributes, table de liaison avec attributs, tags array or join table, store tags, tags on products, many to many, junction table, tags on posts, students courses, plusieurs a plusieurs, table de liaison',
    Trees:
      'tree, hierarchy, category tree, nested categories, closure table, ltree, nested set, materialized path, adjacency list, parent_id, unlimited depth, arbre, hierarchie, organisation chart, comment threads nested',
    'Polymorphic parents':
      'polymorphic, polymorphic association, commentable_type, belongs to several tables, exclusive arc, one table several parents, polymorphe, association polymorphe, can belong to',
    History:
      'history table, versioned rows, temporal table, scd type 2, slowly changing dimension, price history, valid_from valid_to, bitemporal, historique, as of date, versionner',
    'Soft delete': 'soft delete, deleted_at, unique with soft delete, restore deleted row, suppression logique',
    Tenancy: 'tenant tables, composite foreign key tenant, tenant_id in every key',
    'Audit trail':
      'audit table trigger, who changed row, audit log table, table audit, history of status changes, status history, who closed it, who changed status, keep history status, historique des statuts',
    'Event stream': 'event table, append only events, event store table, flux evenements',
    Counters: 'counter hot row, like count, view counter, sharded counter, compteur, increment contention',
    'Hybrid: JSON with typed columns': 'json typed columns, promote json key, generated column from jsonb',
    'Hybrid: read models': 'read model table, projection table, screen shaped table',
    Enumerations:
      'enum or lookup table, status column type, enum vs check, enum vs table, enumeration, statut enum, table de reference',
    'Generic attributes (EAV)':
      'eav, entity attribute value, attribute_name value table, generic attributes, product attributes',
    'Deleting a parent with its children':
      'on delete cascade, cascade or code, delete cascade, delete parent and children, delete with all its, delete customer with orders, delete organization with, cascade or restrict, supprimer avec ses enfants, suppression en cascade, delete account with data, delete children first',
  },
  'scaling-architecture': {
    Ladder:
      'scale database, when to shard, when should we shard, scaling steps, vertical or horizontal, database growing, handle more traffic, do we need sharding, monter en charge, passer a l echelle, 10x traffic, shard or partition, shard or not, should we shard, sharder ou partitionner, faut il sharder, before sharding, partition or shard',
    Replication:
      'replication mode, synchronous replication, asynchronous replica, logical replication, replication slot, streaming replication, multi master, active active, semi sync, set up replication, replication logique, conflict with recovery',
    'Reading from replicas':
      'replica behind, replica minutes behind, read replica, stale read, stale data after write, read your own writes, replica lag stale, route reads, reads go to replica, replica de lecture, lecture perimee, load balance reads, donnees perimees',
    'Shard key':
      'shard key, choose shard key, sharding key, citus, vitess, hot shard, distribute by, partition key for sharding, cle de sharding, cle de partitionnement shard',
    'Sharding worked example':
      'sharding example, consistent hashing, eight shards, simulate skew, resharding moved rows',
    'Share of single-shard calls': 'single shard queries, cross shard queries, scatter gather',
    Plan: 'sharding migration plan, move tenants to shards, shard cutover, reshard live',
    'Transactions across stores':
      'dual write, distributed transaction, two phase commit, 2pc, xa transaction, outbox, write to postgres and kafka, consistency between two databases, transaction distribuee, double ecriture deux bases, saga or 2pc, 2pc or saga, saga vs 2pc, saga vs two phase commit, order payment shipping services',
    Saga: 'saga, compensation, compensating transaction, order payment saga, choreography orchestration',
    'CQRS and event sourcing': 'cqrs, event sourcing, projection, read model, event store, rebuild projection',
    'Database per service':
      'microservices or one database, one postgres or microservices, database per service, microservices shared database, split monolith database, service owns its data, base par service, shared schema between services, extraire un service',
    Federation:
      'federation, fdw, foreign data wrapper, query across databases, trino, dblink, join two databases, requete entre bases',
    'Version upgrades':
      'major version upgrade zero downtime, zero downtime upgrade, version upgrade, major upgrade, pg_upgrade, upgrade postgres, upgrade mysql, blue green upgrade, montee de version, mise a jour majeure, 13 to 17, 14 to 16, 5.7 to 8',
  },
};
