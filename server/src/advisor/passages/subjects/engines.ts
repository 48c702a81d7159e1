import type { Subjects } from './subjects.ts';

/** Subjects of the spokes of one engine or kind of store. */
export const ENGINE_SUBJECTS: Subjects = {
  'postgres-patterns': {
    'Types and keys':
      'is of type but expression is of type, expression is of type text, column is of type uuid, operator does not exist uuid text, store files bytea, store pdf, bytea, store images database, stocker fichiers, timestamptz or timestamp, text or varchar, numeric or float, postgres type, serial or identity, uuid postgres, citext, jsonb or json, column type postgres, type de colonne, money type postgres, generated always identity',
    'Which changes rewrite the table':
      'rewrite table, table rewrite, alter type rewrite, does it rewrite, volatile default, change type rewrite',
    'Which index':
      'which index, gin, gist, brin, hash index, index type, jsonb index, containment, index for jsonb, trigram index, partial index, expression index, covering index, include index, index on lower, quel index, jsonb_path_ops, array index, index json',
    'Catalogue queries':
      'pg_stat_statements, find slow queries, pg_stat_activity, who is blocking, catalogue query, table size query, blocking pid, invalid indexes, cache hit, requetes les plus lentes, qui bloque',
    'Upsert, paging, queue':
      'upsert sequence gaps, gaps in ids upsert, upsert increments sequence, on conflict, upsert postgres, skip locked, job queue postgres, queue table, for update skip locked, no unique or exclusion constraint matching the on conflict, merge postgres, insert or update, file de taches, on conflict do update command cannot affect row a second time',
    'Locks of everyday DDL':
      'lock alter table postgres, which lock, access exclusive, share update exclusive, ddl lock, lock of add column, lock create index, verrou ddl, add column lock postgres',
    'Row-level security':
      'row level security, rls, rls policy, create policy, new row violates row-level security policy, tenant isolation policy, current_setting, bypassrls, force row level, securite par ligne, politique rls, supabase policy, rls slow, auth.uid',
    'Pooling and timeouts':
      'pgbouncer, transaction pooling, statement_timeout, idle_in_transaction_session_timeout, idle in transaction, pgbouncer prepared statements, tcp keepalive, timeouts postgres, delais postgres, set local pooler',
    'Autovacuum and statistics':
      'autovacuum, vacuum, bloat, dead tuples, wraparound, analyze statistics, transaction id wraparound, vacuum full, autovacuum_vacuum_scale_factor, table bloat, pg_repack, stale statistics, create statistics, gonflement, n_dead_tup, vacuum verrou, table grows after delete, freeze',
    Partitioning:
      'partition by range, partition table, attach partition, detach partition, partition pruning, default partition, unique constraint on partitioned table must include all partitioning columns, partition key, partitionnement, purge old partitions, drop partition retention, shard or partition, should we partition, partition or index, when to partition, events table by month, faut il partitionner',
    Versions: 'postgres version, new in postgres, new in postgres 18, feature version, since which version',
    'Locks and long transactions':
      'kill query, kill long running query, cancel query postgres, who is blocking, blocking query, pg_blocking_pids, kill session, pg_terminate_backend, long running transaction, find locks, pg_locks, qui bloque, session bloquante, idle in transaction find',
    Indexes:
      'unused indexes postgres, duplicate indexes, invalid index, index size, pg_stat_user_indexes, index usage, idx_scan',
    'Vacuum and wraparound': 'wraparound, age datfrozenxid, last autovacuum, vacuum progress, to prevent wraparound',
    'Sequences near their end':
      'sequence exhausted, nextval reached maximum, sequence out of sync, integer out of range id, sequence limit, setval, duplicate key after import sequence',
    'An anti-wraparound vacuum is running':
      'to prevent wraparound, autovacuum to prevent wraparound, wraparound running, vacuum running for days, vacuum two days, is wraparound dangerous, cancel wraparound vacuum, not accepting commands to avoid wraparound data loss, must be vacuumed within transactions, vacuum anti bouclage, vacuum tourne depuis',
    'A slot that fills the disk':
      'replication slot disk, slot filling disk, pg_wal disk, pg_wal full, pg_wal grows, wal disk full, slot retains wal, drop replication slot, inactive slot, pg_wal gb, pg_drop_replication_slot, max_slot_wal_keep_size, slot replication disque, pg_wal plein, pg_wal enfle, debezium slot disk',
  },
  'mysql-patterns': {
    'MySQL is not MariaDB':
      'mysql or mariadb, mysql vs mariadb, mariadb difference, move from mysql to mariadb, mariadb syntax, mariadb returning, mysql 8 mariadb compatibility, mariadb json, utf8mb4_0900_ai_ci, unknown collation',
    Collations:
      'collation, illegal mix of collations, change collation, convert to utf8mb4, utf8mb4 migration, error 1267, 1267, utf8mb4_general_ci, utf8mb4_unicode_ci, utf8mb4_0900_ai_ci, interclassement, changer collation, charset conversion, convert charset, convertir utf8mb4, all tables to utf8mb4',
    'Case and accents':
      'case insensitive mysql, accent insensitive mysql, accents equal, utf8mb4_0900_ai_ci same account, ai_ci as_ci, case sensitive mysql, sensible a la casse mysql, accents mysql, jose and jose, unique ignores accents, duplicate entry accent, insensible aux accents',
    'Schema defaults':
      'specified key was too long, key was too long, error 1071, storage engine, innodb or myisam, moteur de stockage, innodb myisam, utf8mb4, emoji, incorrect string value, charset, auto_increment, innodb engine, datetime or timestamp mysql, binary(16) uuid, mysql type, row size too large, index column size too large, strict mode, sql_mode, zero date, encodage, latin1',
    'Online DDL':
      'create index mysql lock, create index rows mysql, create index table mysql, mysql index lock, mysql online ddl, algorithm instant, mysql add column, mysql alter table big, algorithm=inplace lock=none, add index mysql, mysql instantly, drop column mysql, alter table mysql lent, mysql change type, ajouter colonne mysql',
    'Online DDL on MariaDB': 'mariadb online ddl, mariadb alter table, mariadb instant, nocopy',
    'Metadata locks':
      'waiting for table metadata lock, metadata lock, mdl, alter table stuck mysql, mysql alter hangs, lock wait metadata, verrou metadonnees',
    Queries:
      'duplicate entry for key, error 1062, 1062 duplicate entry primary insert, mysql query slow, group by only_full_group_by, sql_mode=only_full_group_by, row constructor pagination, mysql explain, mysql window function, on duplicate key update, mysql upsert, replace into, filesort, using temporary, mysql cte, insert ignore, mysql pagination, mysql derived table, mysql or condition, requete mysql lente',
    'Locks and deadlocks':
      'deadlock, deadlock insert, interblocage, deadlock found, mysql deadlock, error 1213, lock wait timeout exceeded, error 1205, gap lock, next key lock, innodb status, innodb locks, repeatable read mysql, interblocage mysql, show engine innodb status, insert intention',
    'Large table changes: gh-ost and pt-osc':
      'gh-ost, gh ost, pt-online-schema-change, pt osc, pt online schema change, large alter mysql, mysql big table alter copy',
    'Replication and configuration':
      'replica lag seconds_behind_source, mysql replica lag grows, mysql replication, gtid, binlog, seconds_behind_master, seconds_behind_source, innodb_buffer_pool_size, buffer pool, mysql replica lag, row based replication, mysql configuration, max_allowed_packet, innodb_flush_log, my.cnf',
    'Key too long: error 1071':
      'specified key was too long, key was too long, error 1071, max key length is bytes, max key length, 3072 bytes, 767 bytes, index column size too large, index long varchar mysql, unique long url mysql, cle trop longue',
    'Replica lag: find the cause':
      'replica lag mysql, replica behind master, replica minutes behind, replica behind source, slave lag, seconds_behind_master, seconds_behind_source, replica lag nightly batch, replica lag cause, why replica lag, retard replica, replica en retard, replication delay mysql, replica_parallel_workers',
    'Deadlocks of upserts':
      'deadlock on duplicate key update, deadlock insert on duplicate, upsert deadlock, deadlock workers insert, deadlock upsert, insert on duplicate key update deadlock, interblocage upsert, interblocage insertion, bulk upsert deadlock',
    'Connections: 1040, 2006, 2013':
      'error 1040, mysql too many connections, server has gone away, error 2006, lost connection to mysql server, error 2013, host is blocked, wait_timeout, max_connect_errors, le serveur mysql a disparu',
    'Lock wait timeout: who holds the lock':
      'lock wait timeout exceeded, error 1205, who holds the lock mysql, blocking transaction mysql, innodb_lock_waits, find blocking query mysql, who blocks mysql, innodb_trx, qui bloque mysql, verrou mysql qui, lock wait mysql find',
    'Foreign key errors: 1452, 1451, 3780':
      'error 1452, cannot add or update a child row, error 1451, cannot delete or update a parent row, foreign key constraint fails, error 3780, incompatible foreign key, error 1822, error 1215, cannot add foreign key constraint, contrainte de cle etrangere echoue, errno 150',
  },
  'clickhouse-io': {
    Engines:
      'replacingmergetree, mergetree, summingmergetree, aggregatingmergetree, collapsingmergetree, which engine clickhouse, final duplicates, clickhouse duplicates, dedup clickhouse, replicatedmergetree, clickhouse upsert',
    'Duplicates and FINAL':
      'replacingmergetree duplicates, duplicates after insert replacingmergetree, final everywhere, need final, select final, final slow, argmax, optimize final, duplicates clickhouse, doublons replacingmergetree, deduplicate clickhouse, same row twice clickhouse',
    'ORDER BY, PRIMARY KEY, PARTITION BY':
      'clickhouse order by, clickhouse primary key, clickhouse partition by, sorting key, order by key choice, too many partitions, clickhouse partition, cle de tri, change order by clickhouse',
    Inserts:
      'too many parts, clickhouse insert, async_insert, async insert, insert batch clickhouse, small inserts, merges are processing significantly slower than inserts, kafka clickhouse, insertion clickhouse, code 252',
    'Retries and deduplication':
      'duplicates retry, retried insert, doublons reprise, clickhouse insert retry, insert deduplication, insert_deduplication_token, duplicate block',
    'Updates, deletes, erasure':
      'clickhouse delete, clickhouse update, alter table delete, mutation, lightweight delete, clickhouse gdpr, erase clickhouse, mutations stuck, supprimer clickhouse, ttl clickhouse, clickhouse rgpd',
    Reads:
      'clickhouse slow query, prewhere, skip index, memory limit exceeded, clickhouse join, projections, clickhouse explain, granules, memory_limit_exceeded, clickhouse lent, code 241, lowcardinality, clickhouse query',
    'Caps for people and agents':
      'clickhouse limits, max_execution_time, max_memory_usage, readonly clickhouse, limit users clickhouse',
    'Materialized views':
      'clickhouse materialized view, clickhouse rollup, sumstate, aggregatefunction, populate materialized view, vue materialisee clickhouse, pre aggregate clickhouse',
    'Changes from a transactional database':
      'postgres to clickhouse, cdc clickhouse, sync mysql to clickhouse, materializedpostgresql, replicate to clickhouse, debezium clickhouse, peerdb',
    Watch: 'monitor clickhouse, system.parts, system.query_log, clickhouse metrics, parts count',
  },
  'redis-patterns': {
    'Version before command': 'redis version, valkey or redis, getdel, hexpire, valkey, redis 7, unknown command',
    Structures:
      'redis data structure, hash or string, sorted set, leaderboard, bitmap, hyperloglog, redis hash, zset, structure redis, geo redis, unique visitors',
    'Memory and eviction':
      'redis oom, maxmemory, eviction policy, allkeys-lru, volatile-lru, redis memory, big keys, command not allowed when used memory, memoire redis, eviction, redis fragmentation, noeviction',
    Cache:
      'redis cache, cache aside, cache invalidation, ttl cache, cache stale, write through, invalider cache, cache redis, cache ttl jitter, invalidate cache',
    Stampede:
      'cache stampede, thundering herd, key expires, dogpile, hot key expires, hot key, cache expire meme temps',
    Locks:
      'redis lock, lockerror, cannot release an unlocked lock, lock expired before release, redlock, distributed lock, set nx, setnx, lock expires, verrou redis, verrou distribue, lock released by another',
    Fencing: 'fencing token, lock for stock, lock for money, redlock safe, redlock',
    'Rate limits':
      'rate limit, rate limiter, ratelimiter is not initialized, redisson rate limiter, rate limiter not atomic, rate limit key no expiration, sliding window, token bucket, throttle, fixed window, limiteur, limitation de debit, limiter requetes',
    Streams:
      'redis stream, xreadgroup, consumer group, xack, xautoclaim, redis queue, pending entries, redis pub sub, bullmq, file redis, xadd, pubsub, lost messages',
    Atomicity:
      'redis transaction, multi exec, watch, lua script, atomic redis, crossslot, keys in request don t hash to the same slot, pipeline redis, race condition redis, script atomique',
    'Persistence and failover':
      'redis persistence, aof, rdb, appendfsync, redis data lost, sentinel, redis failover, redis cluster, redis restart lost, persistance redis, misconf, redis durable, bgsave',
    'Operate safely':
      'keys *, scan instead of keys, slowlog, flushall, redis production, redis slow, redis security, latency redis, redis lent, redis-cli, exposed redis',
  },
  'nosql-patterns': {
    'MongoDB: model':
      'mongodb schema, embed or reference, embedding, mongo model, document growth, 16mb, bsonobj size, unbounded array, mongodb design, mongoose schema, modeliser mongodb, imbriquer ou referencer, array too large',
    'MongoDB: query and index':
      'mongodb index, mongo slow, collscan, esr rule, $lookup slow, aggregation pipeline, mongodb explain, sort exceeded memory limit, mongodb pagination, index mongodb, mongo lent, regex mongo, $lookup, e11000 duplicate key, skip limit mongo',
    '$lookup that is slow':
      'lookup slow, $lookup slow, aggregation lookup slow, mongodb join slow, mongo lookup, aggregation slow, foreignfield index, mongodb aggregation slow, jointure mongodb lente',
    'MongoDB: transactions and durability':
      'mongodb transaction, write concern, read concern, majority, transienttransactionerror, mongo replica set, writeconflict, retryable writes, mongodb data loss',
    'MongoDB: change and shard':
      'mongodb migration, shard mongodb, shard key mongo, mongodb schema change, rename field mongodb, schema version, mongodb ttl index, change stream, jumbo chunk, migrer mongodb, add field all documents',
    Firestore:
      'firestore limits, firestore design, offline sync, firestore best practices, firestore document size, collection group, firebase hotspot',
    'Elasticsearch and OpenSearch':
      'elasticsearch, opensearch, elasticsearch best practices, elasticsearch design, shard size elasticsearch, elasticsearch system of record, refresh interval, elasticsearch mapping design, bulk size elasticsearch',
    'Change a mapping without downtime':
      'reindex alias, change mapping, mapper cannot be changed, mapper_parsing_exception, reindex elasticsearch, change field type elasticsearch, changer mapping, alias swap',
    'Cassandra and ScyllaDB':
      'cassandra data model, cassandra table design, query first, cassandra best practices, clustering key, lightweight transaction, time series cassandra',
    DynamoDB:
      'dynamodb single table, single table design, dynamodb multiple tables, dynamodb keys design, gsi, global secondary index, begins_with, table unique dynamodb, dynamodb access patterns, dynamodb limits',
    'Messages, feeds and hot keys':
      'dynamodb chat, chat app messages rooms, dynamodb messages, dynamodb feed, dynamodb timeline, partition key sort key, hot partition, dynamodb busy, hot key dynamodb, dynamodb hot partition, write sharding, partition key and sort key, dynamodb sort key, dynamodb time series, cle de partition, throttled partition, dynamodb throttling',
    'Consistency by store':
      'eventual consistency, consistency level, quorum, consistency of mongodb cassandra, dynamodb consistent read, coherence eventuelle',
    'Look before advising': 'inspect mongodb, check sizes mongodb',
    'Keep a first version in PostgreSQL':
      'mongodb or postgres jsonb, start with jsonb, flexible schema, schemaless, do we need mongodb',
  },
  'specialized-stores': {
    pgvector:
      'pgvector, vector index, embeddings, recherche vectorielle, rag postgres, embedding, vecteurs, nearest neighbour, pgvector operator, pgvector limits',
    'Too few rows':
      'filter vector, too few rows, filtered vector search, iterative_scan, ef_search, hnsw filter tenant, moins de resultats, fewer results, hnsw where, pgvector where limit, returns only rows, returns fewer rows, pgvector filter, tenant_id order by embedding, vector where tenant, query returns only 3 rows, limit not reached, renvoie moins de lignes, hnsw missing results, vector search missing results',
    'Quality and traps':
      'recall, recall measure, vector quality, exact vs approximate, rebuild hnsw, hybrid search, change embedding model, chunk size, maintenance_work_mem hnsw, rappel, embedding model change, re-embed, re embed rows, reembed, new embedding model, changer de modele embedding, embedding model upgrade',
    'Vector engines':
      'weaviate, qdrant, milvus, pinecone, vector database, base vectorielle, pgvector or qdrant, chroma, pgvector vs pinecone',
    'Time series':
      'sensor readings, store sensor readings, readings per second, time series, sensor data, iot metrics, timeseries, series temporelles, downsampling, retention metrics, capteurs, hypertable or partitions, metrics per second, mesures',
    TimescaleDB:
      'timescaledb continuous aggregates and retention, timescaledb set up, timescale hypertable, timescaledb best practices, create hypertable with policies',
    InfluxDB: 'influxdb 3 core, influxdb limits, line protocol, influxdb choose',
    Graphs:
      'neo4j or recursive, neo4j or sql, neo4j or postgres, graph or sql, org chart, organigramme, graph in postgres, recursive cte graph, closure table, friends of friends, shortest path, cycle recursive, graphe, amis d amis, graph database or postgres, recommandations',
    Neo4j:
      'neo4j data model, neo4j best practices, supernode, variable length path, merge neo4j, apoc, neo4j constraints',
    'Keeping a copy in step':
      'sync search index, keep vector store in sync, sync postgres to elasticsearch, rebuild copy, synchroniser copie, stale search results, index out of sync, change data capture to search',
  },
};
