import { type SpokeVocabulary, terms } from './terms.ts';

/** Document, search and wide-column stores. */
export const nosql: SpokeVocabulary = {
  spoke: 'nosql-patterns',
  names: terms(`
    mongodb; mongo; mongoose; documentdb; atlas cluster; dynamodb; dynamo; scylla; scylladb; firestore;
    firebase; firebase database; couchdb; couchbase; elasticsearch; elastic; opensearch; elastic search;
    cosmosdb; cosmos db; hbase; bigtable; pouchdb; rethinkdb; ravendb; solr; mongod; mongos; nosql; $lookup;
    $group; $unwind; aggregation pipeline; objectid; cqlsh; gsi; single table design; transactwriteitems;
    collscan; tombstone; allow filtering; mongoservererror; wiredtiger; cassandra; mongoengine; mongosh; mongo
    shell; pymongo; spring data mongodb; typegoose; mongo atlas; elasticsearch cluster; elastic cluster; es
    cluster; es index; es6; es7; logstash; filebeat; elassandra; sstable; nodetool; cassandra yaml; gocql;
    datastax; keyspace cassandra; materialized view cassandra; lightweight transaction; lwt; quorum read;
    consistency level; hinted handoff; compaction strategy; twcs; leveledcompaction; dynamodb streams; dax;
    appsync; amplify; firebase rtdb; realtime database; firestore rules; cloud firestore; onsnapshot; fauna;
    surrealdb; arangodb document; mongodb sharded; jumbo chunk; balancer; oplog window; gridfs; upsert mongo;
    findoneandupdate; $push; $set; $in; $or; $regex; $elemmatch; $ne; $project; $facet; lucene; shard
    allocation; unassigned shards; ingest pipeline; painless; query dsl; match_phrase; nested query; terms
    aggregation; fielddata; data stream; rollover; red cluster; cluster red; cluster rouge; e11000 duplicate
    key; mongoerror; atlas search; illegal_argument_exception; search_phase_execution_exception; shards non
    assignes; reindex api; analyzer; max_result_window; total fields limit; 16mb; rs initiate; hot partition;
    cle de partition; ilm policy; flood stage watermark; disk watermark; yellow status; cluster_block_exception;
    version_conflict_engine_exception
  `),
  errors: terms(`
    e11000; bsonobj size; transienttransactionerror; writeconflict; provisionedthroughputexceededexception;
    mapper_parsing_exception; limit of total fields; result window is too large; batch too large;
    query requires an index; too many shards; maximum normal shards open; unassigned shard;
    cluster health yellow; mongonetworktimeouterror; mongotimeouterror; conditionalcheckfailedexception;
    circuit_breaking_exception; no matching document found; index_not_found_exception; shard relocation;
    positional operator; array filters; arrayfilters; version conflict; resume token; connection pool paused;
    request units; delete by query; subcollection; sort exceeded memory limit;
    did not opt in to external sorting; allowdiskuse; too much data for sort; planexecutor; plan executor error;
    notwritableprimary; not master; serverselectiontimeouterror; server selection timed out; mongonetworkerror;
    buffering timed out; cast to objectid failed; document failed validation; bsonobjectoolarge;
    bson document too large; cursornotfound; cursor id not found; oplog; change stream; change streams;
    unassigned shards; shards non assignes; unassigned primary; shard lock; cluster_block_exception;
    index_read_only_allow_delete; flood stage; circuit breaker data too large; es_rejected_execution_exception;
    too_many_buckets; search_phase_execution_exception; fielddata is disabled; maximum shards open;
    transactioncanceledexception; nohostavailableexception; tombstone_overwhelming; query requires filtering;
    the query requires an index; missing or insufficient permissions; winning plan; multiplanner;
    bsonobjecttoolarge; not master and slaveok; mongoserverselectionerror; index read only allow delete;
    tombstoneoverwhelmingexception; unavailableexception; missing or insufficient permissions firestore;
    document exceeds maximum; pipeline length; exceeded memory limit for group; all shards failed
  `),
  tools: terms(`
    mongodump; mongorestore; mongoimport; $match; $expr; aggregation framework; cql; lsi; batchwriteitem;
    change stream; write concern; read concern; read preference; oplog; replica set; ixscan; bson; kibana;
    search_after; scroll api; bulk api; index template; ilm; dynamic mapping; nested mapping; security rules;
    collection group; provisioned throughput; allowdiskuse; partition key; clustering key; sort key;
    document store; versionkey; sparse index; partial filter expression; partialfilterexpression;
    global secondary index; batchgetitem; bulkwrite; ttl index; materialized views cassandra; index lifecycle;
    composite aggregation
  `),
  concerns: terms(`
    embed or reference; embedded document; subdocument; imbriquer; imbrique; tableau imbrique; partition size;
    wide column; shard key for a collection; distributed counter; sparse gsi; reindex; reindexer; schema
    versioning document; field explosion; mapping explosion; capped collection; denormalized document; sous
    collection; index composite mongo; lectures facturees; document database; nosql database; embedded array;
    array grows; growing array; nested document; nested documents; document model; no joins; denormalised
    document; secondary index cassandra; wide row; partition hot; read units; write capacity; on demand capacity;
    reads billed; replica set election; index rebuild elasticsearch; refresh interval
  `),
  hints: terms(`
    collection; table unique; populate; mapping; document size
  `),
};
