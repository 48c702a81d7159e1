import { type SpokeVocabulary, terms } from './terms.ts';

/** ClickHouse and the words that only its users say. */
export const clickhouse: SpokeVocabulary = {
  spoke: 'clickhouse-io',
  names: terms(`
    clickhouse; clickhouse client; clickhouse keeper; chproxy; clickhouse cloud; chdb; mergetree;
    replacingmergetree; summingmergetree; aggregatingmergetree; collapsingmergetree;
    versionedcollapsingmergetree; replicatedmergetree; replicatedreplacingmergetree; lowcardinality; argmax;
    uniqstate; uniqmerge; uniqcombined; uniqhll12; prewhere; index_granularity; async_insert;
    ttl_delete; merge ttl; ttl merge; ttl group by; deduplication_window; insert_deduplicate; parts_to_throw_insert; too many parts; lightweight delete; clickhouse local; clickhouse server; clickhouse
    driver; clickhouse connect; clickhouse operator; clickhouse jdbc; clickhouse odbc; simpleaggregatefunction;
    aggregatefunction; graphitemergetree; null engine; buffer engine; materialize column; on cluster; insert
    quorum; insert_quorum; system merges; system mutations; max_insert_threads; max_partitions_per_insert_block;
    input_format; arrayjoin; array join; grouparray; quantiletdigest; tofixedstring; tostartofhour; toyyyymm;
    lowcardinality string; dictget; asof join; limit by; sample by; ttl move; zero copy replication; s3queue;
    mergetreesettings; part_log; query_log; optimize final; optimize table; too many partitions; low
    cardinality; summap; clickhouse_driver; is_done; projection; table is in readonly mode
  `),
  errors: terms(`
    memory limit total exceeded; memory limit exceeded; db exception;
    merges are processing significantly slower; is in readonly mode; code 241; code 252; unknown_identifier;
    joiningtransform; mergetreethread; aggregatingtransform; overcommittracker; table_is_read_only;
    keeper_exception; no_zookeeper; unknown_status_of_insert; too_many_simultaneous_queries;
    replica_is_already_active; cannot_parse_text; cannot_parse_input_assertion_failed; checksum_doesnt_match;
    joinget; join engine table; cannot reserve; all connection tries failed; coordination keeper;
    selectexecutor; code 60; code 47; code 62; code 159; code 202; code 210; code 242; code 386; db::exception;
    system.mutations; memory limit for query exceeded; memory_limit_exceeded; not enough memory for;
    unfinished mutation; part is broken; coordination::exception; zookeeper session expired
  `),
  tools: terms(`
    distributed table; optimize table final; max_memory_usage; datetime64; peerdb; clickpipes;
    internal_replication; max_bytes_before_external_group_by; global join; system parts; projections clickhouse;
    data skipping index; summing engine; select final; codec zstd
  `),
  concerns: terms(`
    order by key; sorting key; sort key; cle de tri; design the order by; choose the order by;     columnar analytics; olap engine; skip index; data skipping; mutation stuck; part merges; base en colonnes;
    trop de parts; sparse primary index; refreshable materialized view
  `),
};
