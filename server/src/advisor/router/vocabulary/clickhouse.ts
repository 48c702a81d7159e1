import { type SpokeVocabulary, terms } from './terms.ts';

/** ClickHouse and the words that only its users say. */
export const clickhouse: SpokeVocabulary = {
  spoke: 'clickhouse-io',
  names: terms(`
    clickhouse; clickhouse client; clickhouse keeper; chproxy; clickhouse cloud; chdb; mergetree;
    replacingmergetree; summingmergetree; aggregatingmergetree; collapsingmergetree; versionedcollapsingmergetree;
    replicatedmergetree; replicatedreplacingmergetree; lowcardinality; argmax; uniqstate; uniqmerge; uniqcombined;
    uniqhll12; prewhere; index_granularity; async_insert; parts_to_throw_insert; too many parts; lightweight
    delete
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
