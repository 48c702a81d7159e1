import type { Subjects } from './subjects.ts';

/** Subjects of PostgreSQL's error messages and everyday tasks. */
export const POSTGRES_SUBJECTS: Subjects = {
  'postgres-patterns': {
    'Permission denied for schema, table or sequence':
      'permission denied for schema public, permission denied for schema, permission denied for table, permission denied for relation, permission denied for sequence, must be owner of table, must be owner of, create table permission denied, 42501 permission, droit refuse pour le schema, droit refuse schema public, grant usage on schema, default privileges, alter default privileges, droits sur le schema',
    'Out of shared memory: max_locks_per_transaction':
      'out of shared memory, max_locks_per_transaction, increase max_locks_per_transaction, lock table full, memoire partagee epuisee, mémoire partagée épuisée, hot standby is not possible max_locks',
    'Could not resize shared memory segment: No space left on device':
      'could not resize shared memory segment, resize shared memory segment, shm_size, dev shm, shm-size, docker shared memory postgres, segment de memoire partagee, shared memory segment no space left',
    'Collation version mismatch, or duplicates in a unique index':
      'collation version mismatch, refresh collation version, created using collation version, operating system provides version, glibc upgrade, glibc index corruption, duplicate rows unique index, duplicates despite unique index, unique index duplicates, index corrupted after os upgrade, doublons malgre index unique, could not create unique index duplicated, upgraded ubuntu duplicates, upgraded debian index, version de collation, index corruption collation, reindex after os upgrade',
    'Duplicate key on the primary key after a restore or import: the sequence is behind':
      'duplicate key value violates unique constraint pkey, duplicate key pkey, sequence out of sync, sequence behind, reset sequence, setval, fix sequence, sequence after import, sequence after restore, sequence not updated, cannot insert a non-default value into column, generated always insert id, overriding system value, la cle id existe deja, sequence decalee, duplicate key id already exists after import, pk already exists after restore, all sequences reset, resynchroniser sequence, remettre sequence',
    'No space left on device: the disk of the server is full':
      'no space left on device, disk full postgres, postgres disk full, could not write to file no space left, could not extend file, disque plein postgres, disque sature, plus de place sur le disque, disk full now, disk full 100, pg_wal no space, panic could not write to file, database went read only disk, volume full',
    'Canceling statement due to conflict with recovery':
      'conflict with recovery, canceling statement due to conflict with recovery, replica query canceled, standby query cancelled, hot_standby_feedback, max_standby_streaming_delay, user query might have needed to see row versions, annulation de la requete conflit restauration',
    'Canceling statement due to statement timeout or lock timeout':
      'statement timeout, canceling statement due to statement timeout, canceling statement due to lock timeout, lock timeout postgres, 57014, 55p03, canceling statement due to user request, query cancelled timeout, annulation de la requete delai, supabase timeout, statement timeout migration, increase statement timeout',
    'Cached plan must not change result type; prepared statement does not exist':
      'cached plan must not change result type, prepared statement already exists, prepared statement does not exist, prepared statement s0 already exists, bind message supplies parameters, pgbouncer prepared statement, 26000 prepared, 42p05, statement_cache_size, preparethreshold, max_prepared_statements, instruction preparee existe deja',
    'Database is being accessed by other users':
      'database is being accessed by other users, drop database in use, cannot drop database, drop database force, terminate all connections database, source database is being accessed, rename database connections, there are other sessions using the database, base en cours d utilisation, supprimer base connexions',
    'Cannot connect: authentication failed, no pg_hba.conf entry, connection refused':
      'password authentication failed, no pg_hba.conf entry, pg_hba, connection refused 5432, econnrefused 5432, could not connect to server, could not translate host name, peer authentication failed, ident authentication failed, role does not exist, database does not exist fatal, ssl off pg_hba, no encryption pg_hba, scram authentication requires, server does not support ssl, authentification par mot de passe echouee, connexion refusee postgres, cant connect postgres docker, is the server running on host, role root does not exist, pg_isready, 28p01',
    'Server closed the connection unexpectedly; in recovery mode':
      'server closed the connection unexpectedly, ssl syscall error eof, connection reset by peer postgres, database system is in recovery mode, database system is starting up, terminated by signal 9, terminated by signal 11, server process was terminated, terminating connection due to administrator command, connection terminated unexpectedly, connection terminated, postgres crash, postgres restarts, le serveur a ferme la connexion, another server process exited abnormally, terminating connection because of crash',
    'Relation does not exist, though the table is there':
      'relation does not exist, relation does not exist table exists, table does not exist postgres, 42p01, relation n existe pas, la relation n existe pas, search_path wrong, case sensitive table name, function does not exist postgres, type does not exist extension, quoted table name, uppercase table name',
    'Cannot execute INSERT in a read-only transaction':
      'cannot execute insert in a read-only transaction, cannot execute update in a read-only transaction, cannot execute in a read only transaction, read-only transaction, read only transaction, 25006, database read only mode, default_transaction_read_only, transaction en lecture seule, target_session_attrs, connects to standby',
    'Invalid byte sequence for encoding "UTF8"':
      'invalid byte sequence for encoding, encoding utf8 error, 0x00 invalid byte, null byte postgres, unsupported unicode escape sequence, character with byte sequence has no equivalent, sequence d octets invalide, encodage utf8 import, win1252, latin1 import postgres, mojibake',
    'Index row size exceeds btree maximum; value too long for type':
      'index row size exceeds, exceeds btree version 4 maximum, index row requires bytes maximum size, value too long for type character varying, 22001, valeur trop longue pour le type, index on long text, index row size exceeds maximum 2712, unique long text postgres',
    'ON CONFLICT: no unique constraint matches; cannot affect row a second time':
      'no unique or exclusion constraint matching the on conflict specification, on conflict no unique constraint, cannot affect row a second time, on conflict do update command cannot affect row, 42p10, 21000 on conflict, upsert partial unique index, on conflict partial index, upsert multiple unique constraints, on conflict two columns',
    'Cannot drop: other objects depend on it':
      'cannot drop because other objects depend on it, other objects depend, cannot drop column view depends, cannot alter type of a column used by a view, role cannot be dropped because some objects depend, drop role objects depend, reassign owned, drop owned, cannot drop type, cannot truncate a table referenced in a foreign key, d autres objets en dependent, 2bp01, drop view cascade',
    'pg_dump and pg_restore errors':
      'pg_dump error, pg_restore error, server version mismatch, unsupported version in file header, unrecognized configuration parameter transaction_timeout, input file appears to be a text format dump, must be owner of extension, role does not exist pg_restore, pg_restore errors ignored on restore, restore dump fails, pg_dump version mismatch, erreur pg_restore, restaurer un dump, dump and restore database',
    'Extension not available, or permission denied to create extension':
      'extension is not available, could not open extension control file, permission denied to create extension, must be loaded via shared_preload_libraries, type vector does not exist, extension control file, create extension fails, create extension permission, extension introuvable, gen_random_uuid does not exist, uuid_generate_v4 does not exist, postgis not available',
    'New row violates row-level security policy; infinite recursion in policy':
      'new row violates row-level security policy, violates row level security, infinite recursion detected in policy, rls insert denied, rls returns no rows, supabase insert rls, rls update not working, policy recursion, rls select empty, politique rls insertion refusee, 42p17, rls policy join same table',
    'Invalid page, missing chunk, could not read block: corruption':
      'invalid page in block, missing chunk number for toast value, could not read block, could not access status of transaction, checksum verification failed, database corruption postgres, corrupted table postgres, corruption postgres, base corrompue, table corrompue, could not open file pg_xact, unexpected chunk number, page verification failed, index contains unexpected zero page',
    'A table keeps growing though vacuum runs':
      'table keeps growing, rapid growth of table, tuple accumulation, dead tuples not removed, dead tuples accumulate, dead but not yet removable, dead row versions cannot be removed, vacuum does not remove dead rows, vacuum not cleaning, autovacuum insufficient, autovacuum not running, autovacuum cannot keep up, autovacuum never, table size grows updates, small table huge size, bloat over time, table grossit, la table gonfle, lignes mortes, vacuum sans effet, xmin horizon, hot table updates bloat, n_dead_tup grows',
    'Give disk space back after bloat':
      'give disk space back, get disk space back, reclaim disk space, reclaim space, free disk space after delete, deleted rows disk size same, delete rows size unchanged, shrink table, shrink database, vacuum full lock, index bloat after deleting, vacuum does not clean indexes, rebuild index without downtime, index bloat rebuild, rebuild bloated index, vacuum full alternative, pg_repack, pg_squeeze, table bloat, index bloat, bloat postgres, reduce table size, liberer espace disque, recuperer espace disque, recuperer de la place, espace apres delete, gonflement des tables',
    'What takes the space':
      'table size, database size, size of tables, biggest tables, largest tables, what takes the space, which table is biggest, disk usage postgres, taille des tables, taille de la base, plus grosses tables, pg_total_relation_size, toast size, index size larger than table',
    'A statement hangs: find the blocker and end it':
      'statement hangs, query hangs, query stuck, alter table hangs, alter table stuck, migration hangs, who is blocking, find blocking query, blocked query, kill query, cancel query, pg_cancel_backend, pg_terminate_backend, pg_blocking_pids, waiting for lock, lock not released, table locked, unlock table, requete bloquee, qui bloque, verrou bloque, tuer une requete, accessexclusivelock, waits for accesssharelock, drop table hangs, truncate hangs',
    'Idle and idle in transaction connections':
      'idle in transaction, many idle connections, idle connections, connections stay idle, connection leak, leaked connections, idle in transaction aborted, idle_in_transaction_session_timeout, connexions idle, connexions inactives, too many idle, transaction left open, fuite de connexions, connections not released',
    'jsonb: read, change and index one key':
      'update jsonb key, jsonb_set, index jsonb key, jsonb index key, query jsonb slow, jsonb query slow, jsonb filter slow, jsonb array contains, jsonb containment, index one key inside jsonb, remove key jsonb, jsonb merge, jsonb nested, requete jsonb lente, index sur jsonb, modifier une cle json, gin jsonb, jsonb column slow, ->> slow',
    'Unique among live rows, case-insensitive, or with NULL':
      'unique soft delete, unique deleted_at, unique partial index, only one active, one default per, only one default, unique where, unique per user active, case insensitive unique, unique email case insensitive, unique null, nulls not distinct, unique constraint null duplicates, unicite soft delete, unique insensible a la casse, un seul actif, contrainte unique partielle, duplicates exist already unique, unique but duplicates exist, swap unique values, one primary per, only per organization, only per user, only per customer, only owner per, may be owner, one owner per organization, exactly one default',
    'updated_at kept by a trigger':
      'updated_at trigger, updated_at automatically, auto update timestamp, on update current_timestamp postgres, last modified column, trigger updated_at, mettre a jour updated_at, date de modification automatique, moddatetime',
    'Times are off by hours: timestamp and timestamptz':
      'time off by hours, timestamp off by one hour, timezone wrong postgres, timestamp without time zone, timestamp to timestamptz, convert timestamp to timestamptz, at time zone, dates shifted, date off by one day, decalage horaire, heure decalee, fuseau horaire postgres, timestamptz or timestamp, dst hour, utc local time column',
    'Full text search: column, index, query':
      'full text search postgres, add full text search, tsvector column, tsvector, websearch_to_tsquery, to_tsquery, plainto_tsquery, ts_rank, gin tsvector, recherche plein texte postgres, search words in text, search title and body, autocomplete postgres, search accents unaccent',
    'Import a CSV file':
      'import csv, copy from csv, copy csv postgres, could not open file for reading, copy permission denied, extra data after last expected column, missing data for column, invalid input syntax copy, importer csv, charger csv postgres, \\copy, copy from stdin csv, load csv into table',
    'Enum types: add, rename, remove a value':
      'add value to enum, alter type add value, remove enum value, rename enum value, unsafe use of new value of enum, invalid input value for enum, enum postgres change, ajouter une valeur enum, enum type already exists, drop enum value, alter type cannot run inside a transaction block',
    'Partitions: make them ahead, prune, drop old ones':
      'no partition of relation found for row, create partitions automatically, pg_partman, partition pruning not working, scans all partitions, every partition scanned, detach partition concurrently, drop old partitions, default partition rows, partition maintenance, partition missing, creer les partitions, supprimer anciennes partitions, partition elagage, too many partitions postgres',
    'Memory: how much, and why it was killed':
      'postgres memory usage, memory grows postgres, out of memory postgres, oom killer postgres, oom killed, oomkilled, high memory usage postgres, memory leak postgres, 53200, memoire postgres, postgres consomme memoire, ram usage postgres, failed on request of size',
    'CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY fails, hangs, or leaves an invalid index':
      'create index concurrently hangs, create index concurrently stuck, create index concurrently fails, create index concurrently waiting, create index concurrently takes, concurrently invalid index, invalid index, reindex concurrently fails, reindex concurrently stuck, reindex concurrently does not finish, reindex concurrently lock, ccnew index, _ccnew, index creation stuck, index build slow, index build progress, index invalide, index concurrently bloque, drop invalid index, pg_stat_progress_create_index',
    'Vacuum is slow, stuck, or does not come':
      'vacuum slow, vacuum stuck, vacuum takes hours, vacuum running for hours, autovacuum not running, autovacuum never runs, autovacuum does not run, autovacuum not triggered, autovacuum workers busy, canceling autovacuum task, vacuum progress, last_autovacuum null, last_autovacuum empty, speed up vacuum, autovacuum too slow, vacuum lent, vacuum bloque, autovacuum ne tourne pas',
    'Switch triggers or foreign keys off for a load or a migration':
      'disable triggers, disable trigger lock, disable trigger session, session_replication_role, disable foreign keys, disable foreign key checks postgres, turn off triggers, skip triggers, without firing triggers, desactiver les triggers, desactiver trigger, desactiver contraintes, desactivation des triggers, disable constraints load',
  },
};
