import { type SpokeVocabulary, terms } from './terms.ts';

/** PostgreSQL, its poolers and its hosts. */
export const postgres: SpokeVocabulary = {
  spoke: 'postgres-patterns',
  names: terms(`
    bloat on; table bloat; bloated table; gonflement de la table; table gonflee;
    postgres; postgresql; postgre; postgress; pgsql; psql; pg; supabase; neon; neondb; pgbouncer; pgpool;
    psycopg2; psycopg; pg8000; aurora postgres; cloud sql postgres; timescaledb extension; odyssey pooler; jsonb;
    autovacuum; pg_trgm; pg_stat_activity; pg_terminate_backend; pg_repack; citext; tsvector; tstzrange; pg_cron;
    gin; brin; vacuum full; pg_class; pg_catalog; pg_partman; plpgsql; pg_upgrade; pg_wal; pg_stat;
    pg_stat_progress; postmaster; pgadmin; asyncpg; npgsql; pgx; pgjdbc; node postgres; postgis; pg_prewarm;
    pg_locks; pg_dropcluster; pg_ctl; initdb; pg_squeeze; pg_hint_plan; unaccent; ltree; plv8; pg_net; edge
    functions; supavisor; rds postgres; pgtune; template1
  `),
  errors: terms(`
    sorry too many clients already; remaining connection slots; prepared statement already exists;
    prepared statement does not exist; could not resize shared memory segment;
    invalid memory alloc request size; database is not accepting commands; wraparound;
    no unique or exclusion constraint matching; cached plan must not change result type;
    permission denied for schema public; out of shared memory; max_locks_per_transaction;
    connection terminated unexpectedly; server closed the connection unexpectedly;
    canceling statement due to conflict with recovery; invalid page in block; type does not exist;
    relation does not exist; maxpoolsize; deadlock detected; canceling statement due to statement timeout;
    terminating connection due to; could not open relation; pg_isready; no space left on device;
    could not extend file; permission denied for sequence; permission denied for relation;
    tuple concurrently updated; no pg_hba.conf entry; role does not exist; must be owner of;
    invalid byte sequence for encoding; cannot execute in a read only transaction; could not connect to server;
    could not translate host name; the database system is starting up; the database system is in recovery mode;
    password authentication failed for user; ssl connection has been closed unexpectedly; type jsonb;
    function does not exist; operator does not exist; syntax error at or near; column reference is ambiguous;
    value too long for type character varying; invalid input syntax for type; out of range for type integer;
    current transaction is aborted; no partition of relation found; missing chunk number;
    could not access status of transaction; violates foreign key constraint; violates not null constraint;
    violates check constraint; could not open extension control file; permission denied for table;
    cannot drop because other objects depend on it; must appear in the group by clause; duplicateprepared;
    duplicatepreparedstatementerror; unnamed prepared statement; no pg_hba conf entry;
    password authentication failed; no space left on device pg_wal; sequence out of sync; setval; nextval;
    _pkey; out of sync sequence; cache lookup failed; index row size exceeds; payload string too long;
    missing chunk number for toast; peer authentication failed; must be superuser;
    query returned more than one row plpgsql; too many clients already; statement timeout; pg_advisory_lock;
    listen; on conflict; pg_settings; row estimate; analyze; reindex; cluster command; unlogged table;
    int4range; daterange; tsquery; to_tsvector; timescale; vacuumdb; pg_stat_user_tables; n_dead_tup;
    generate_series; jsonb_array_elements; lib pq; uuid_generate_v4; gen_random_uuid; invalid byte sequence;
    permission denied to create extension; uuid ossp; pg_extension; create extension; terminated by signal 9;
    edge function supabase; supabase auth; sqlstate 42p01; 42p01; 42703; 23505; 23502; 23503; 53300; 57014;
    57p01; 22p02; 42601; 42883; 42501; 25p02; xx000; bitmapand; could not find trigger;
    cannot alter type of a column used by a view; duplicate key value violates unique constraint pkey;
    cache lookup failed for type; unexpected chunk number; invalid page; could not open file base;
    recovery conflict; canceling autovacuum task; permission denied for schema;
    commands ignored until end of transaction block; collation version mismatch;
    not accepting commands to avoid wraparound; remaining connection slots are reserved;
    could not open relation with oid; requested wal segment has already been removed; tupdesc reference;
    function uuid_generate_v4 does not exist; type vector does not exist
  `),
  tools: terms(`
    vacuum; gist; toast; work_mem; shared_buffers; maintenance_work_mem; statement_timeout;
    idle_in_transaction_session_timeout; max_connections; pg_hba; row_security; bytea; timestamptz; hstore;
    listen notify; foreign data wrapper; wal; relfrozenxid; datfrozenxid; pg_advisory; pg_notify;
    identity column; serial column; postgresql conf; transaction mode; session mode;
    superuser_reserved_connections; postgrest; effective_cache_size; random_page_cost; checkpoint; bgwriter;
    wal files; wal segments; tablespace; ctid; xmin; regclass; returning clause; lateral join; array_agg;
    json_agg; jsonb_set; to_tsquery; ilike; dollar quoting; cidr; inet; oid; large object; sequence; sequences;
    idle connections; enum type; search_path; schema public; publication; subscription; multixact; freeze;
    hash index; parallel workers; jit; autoanalyze; reindex concurrently; pgstattuple;
    default_statistics_target; max_wal_size; on conflict do nothing; partman; exclude using gist; tsrange;
    logical replication slot; publication and subscription
  `),
  concerns: terms(`
    partial index; expression index; exclusion constraint; skip locked; dead tuple; table bloat; index bloat;
    bloat; partition table; declarative partitioning; materialized view refresh; refresh materialized view;
    logical decoding; replication slot; hot update; fillfactor; extended statistics; upsert on conflict; on
    conflict do update; generated column; collation version; partitionner une table; partitioning;
    partitionnement; generated identity; identity versus serial; serial or identity; identity or serial;
    generated always as identity
  `),
};
