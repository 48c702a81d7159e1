import { type SpokeVocabulary, terms } from './terms.ts';

/** PostgreSQL, its poolers and its hosts. */
export const postgres: SpokeVocabulary = {
  spoke: 'postgres-patterns',
  names: terms(`
    postgres; postgresql; postgre; postgress; pgsql; psql; pg; supabase; neon; neondb; pgbouncer; pgpool;
    psycopg2; psycopg; pg8000; aurora postgres; cloud sql postgres; timescaledb extension; odyssey pooler; jsonb;
    autovacuum; pg_trgm; pg_stat_activity; pg_terminate_backend; pg_repack; citext; tsvector; tstzrange; pg_cron;
    gin; brin; vacuum full; pg_class; pg_catalog; pg_partman; plpgsql
  `),
  errors: terms(`
    sorry too many clients already; remaining connection slots; prepared statement already exists; prepared
    statement does not exist; could not resize shared memory segment; invalid memory alloc request size; database
    is not accepting commands; wraparound; no unique or exclusion constraint matching; cached plan must not change
    result type; permission denied for schema public; out of shared memory; max_locks_per_transaction; connection
    terminated unexpectedly; server closed the connection unexpectedly; canceling statement due to conflict with
    recovery; invalid page in block; type does not exist; relation does not exist; maxpoolsize; deadlock detected;
    canceling statement due to statement timeout; terminating connection due to; could not open relation;
    pg_isready
  `),
  tools: terms(`
    vacuum; gist; toast; work_mem; shared_buffers; maintenance_work_mem; statement_timeout;
    idle_in_transaction_session_timeout; max_connections; pg_hba; row_security; bytea; timestamptz; hstore; listen
    notify; foreign data wrapper; wal; relfrozenxid; datfrozenxid; pg_advisory; pg_notify; identity column; serial
    column; postgresql conf; transaction mode; session mode; superuser_reserved_connections; postgrest
  `),
  concerns: terms(`
    partial index; expression index; exclusion constraint; skip locked; dead tuple; table bloat; index bloat;
    bloat; partition table; declarative partitioning; materialized view refresh; refresh materialized view;
    logical decoding; replication slot; hot update; fillfactor; extended statistics; upsert on conflict; on
    conflict do update; generated column; collation version; partitionner une table; partitioning; partitionnement
  `),
};
