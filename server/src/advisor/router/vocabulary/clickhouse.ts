import { type SpokeVocabulary, terms } from './terms.ts';

/** ClickHouse and the words that only its users say. */
export const clickhouse: SpokeVocabulary = {
  spoke: 'clickhouse-io',
  names: terms(`
    clickhouse; clickhouse client; clickhouse keeper; chproxy; clickhouse cloud; chdb; mergetree;
    replacingmergetree; summingmergetree; aggregatingmergetree; collapsingmergetree;
    versionedcollapsingmergetree; replicatedmergetree; replicatedreplacingmergetree; lowcardinality; argmax;
    uniqstate; uniqmerge; uniqcombined; uniqhll12; prewhere; index_granularity; async_insert;
    parts_to_throw_insert; too many parts; lightweight delete; clickhouse local; clickhouse server; clickhouse
    driver; clickhouse connect; clickhouse operator; clickhouse jdbc; clickhouse odbc; simpleaggregatefunction;
    aggregatefunction; graphitemergetree; null engine; buffer engine; materialize column; on cluster; insert
    quorum; insert_quorum; system merges; system mutations; max_insert_threads; max_partitions_per_insert_block;
    input_format; arrayjoin; array join; grouparray; quantiletdigest; tofixedstring; tostartofhour; toyyyymm;
    lowcardinality string; dictget; asof join; limit by; sample by; ttl move; zero copy replication; s3queue;
    mergetreesettings; part_log; query_log; optimize final; optimize table; too many partitions; low
    cardinality; summap; clickhouse_driver; is_done; projection; table is in readonly mode
  `),
  errors: terms(`
    memory limit total exceeded; memory limit exceeded; db exception; merges are processing significantly slower;
    is in readonly mode; code 241; code 252; unknown_identifier
  `),
  tools: terms(`
    distributed table; optimize table final; max_memory_usage; datetime64; peerdb; clickpipes;
    internal_replication; max_bytes_before_external_group_by; global join; system parts
  `),
  concerns: terms(`
    columnar analytics; olap engine; skip index; data skipping; mutation stuck; part merges; base en colonnes;
    trop de parts; sparse primary index; refreshable materialized view
  `),
};
