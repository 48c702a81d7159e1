import { type SpokeVocabulary, terms } from './terms.ts';

/** Document, search and wide-column stores. */
export const nosql: SpokeVocabulary = {
  spoke: 'nosql-patterns',
  names: terms(`
    mongodb; mongo; mongoose; documentdb; atlas cluster; dynamodb; dynamo; scylla; scylladb; firestore; firebase;
    firebase database; couchdb; couchbase; elasticsearch; elastic; opensearch; elastic search; cosmosdb; cosmos
    db; hbase; bigtable; pouchdb; rethinkdb; ravendb; solr; mongod; mongos; nosql; $lookup; $group; $unwind;
    aggregation pipeline; objectid; cqlsh; gsi; single table design; transactwriteitems; collscan; tombstone;
    allow filtering; mongoservererror; wiredtiger; cassandra
  `),
  errors: terms(`
    e11000; bsonobj size; transienttransactionerror; writeconflict; provisionedthroughputexceededexception;
    mapper_parsing_exception; limit of total fields; result window is too large; batch too large; query requires
    an index; too many shards; maximum normal shards open; unassigned shard; cluster health yellow;
    mongonetworktimeouterror; mongotimeouterror; conditionalcheckfailedexception; circuit_breaking_exception; no
    matching document found; index_not_found_exception; shard relocation
  `),
  tools: terms(`
    mongodump; mongorestore; mongoimport; $match; $expr; aggregation framework; cql; lsi; batchwriteitem; change
    stream; write concern; read concern; read preference; oplog; replica set; ixscan; bson; kibana; search_after;
    scroll api; bulk api; index template; ilm; dynamic mapping; nested mapping; security rules; collection group;
    provisioned throughput; allowdiskuse; partition key; clustering key; sort key; document store; versionkey
  `),
  concerns: terms(`
    embed or reference; embedded document; subdocument; imbriquer; imbrique; tableau imbrique; partition size;
    wide column; shard key for a collection; distributed counter; sparse gsi; reindex; reindexer; schema
    versioning document; field explosion; mapping explosion; capped collection; denormalized document; sous
    collection; index composite mongo; lectures facturees
  `),
  hints: terms(`
    collection; table unique; populate; mapping; document size
  `),
};
