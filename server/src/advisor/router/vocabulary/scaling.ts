import { type SpokeVocabulary, terms } from './terms.ts';

/** More than one server, and more than one service's data. */
export const scaling: SpokeVocabulary = {
  spoke: 'scaling-architecture',
  names: terms(`
    debezium; kafka; kafka connect; citus; vitess; maxwell; pglogical; materialize; trino; presto; flink cdc;
    eventstore; eventstoredb; axon; marten; shardingsphere; octopus; pgcat; pgpool ii; outbox relay; dms
    replication; yugabyte geo; nats jetstream; rabbitmq; zendesk maxwell; sequin; shard key; sharding key;
    sharding; read replica; read replicas; cqrs; event sourcing; multi region; active active; actif actif; change
    data capture; cdc; read your own writes; read your writes; stale replica; stale reads; read after write;
    database per service; database per tenant; dual write; dual writes; read write splitting; une base par
    microservice; une base par locataire; resharding; partitionnement horizontal
  `),
  errors: terms(`
    slot is recreated; connector lost; canceling statement due to conflict
  `),
  tools: terms(`
    vindex; cross shard; distribution column; reference table citus; fdw; postgres_fdw; logical replication;
    binlog to kafka; read model; write model; projection rebuild; rebuild projections; event store; snapshot of
    aggregates; upcasting; replica routing; read write split; consistent hashing; snapshot blocks; crdt
  `),
  concerns: terms(`
    sharding keys; reshard; hot shard; stale read; replica aware; replicas en lecture; primary database; to the
    primary; primary and replica; event sourced; multi regions; multiregion; geo distributed; data residency; db
    per service; one database per service; shared database between services; base par service; base partagee; per
    tenant per db; db per tenant; owned by three microservices; data owned by; scale out; scale horizontally;
    horizontal scaling; vertical scaling; passage a l'echelle; distributed transaction across services; federated
    query; federation; keep both sides in sync; sync from; incremental sync; sync elasticsearch; eventual
    consistency; lag of replicas; replication lag users; conflict resolution; last write wins; exactly once
    between; leader region; single writer; outgrowing; saga across services; between microservices; replicas;
    lagging; cross region; when to shard; should we shard; on one node; hot tenant; outgrow
  `),
  hints: terms(`
    replicate; scale; topic; connector; microservice; microservices; synchroniser; in sync; replica; shard; shards
  `),
};
