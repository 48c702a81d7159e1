import { type SpokeVocabulary, terms } from './terms.ts';

/** More than one server, and more than one service's data. */
export const scaling: SpokeVocabulary = {
  spoke: 'scaling-architecture',
  names: terms(`
    database into one per service; one database per service; split our monolith database; split the monolith database; une base par service;
    debezium; kafka; kafka connect; citus; vitess; maxwell; pglogical; materialize; trino; presto; flink cdc;
    eventstore; eventstoredb; axon; marten; shardingsphere; octopus; pgcat; pgpool ii; outbox relay; dms
    replication; yugabyte geo; nats jetstream; rabbitmq; zendesk maxwell; sequin; shard key; sharding key;
    sharding; read replica; read replicas; cqrs; event sourcing; multi region; active active; actif actif; change
    data capture; cdc; read your own writes; read your writes; stale replica; stale reads; read after write;
    database per service; database per tenant; dual write; dual writes; read write splitting; une base par
    microservice; une base par locataire; resharding; partitionnement horizontal; read models; eventually
    consistent; microservices data; shared database; database per microservice; data ownership; owns its data;
    sharing of databases; api composition; cross service query; cross service queries; distributed sql; multi
    master; multimaster; master master; master slave replication; bidirectional replication; replication topology;
    geo replication; cross region replication; data mesh; change stream to kafka; transactional messaging; event
    driven; event bus; projections; aggregate store; materialized read; materialised read; follower reads; sticky
    session reads; primary replica; reader endpoint; writer endpoint; reader instance; rw split; db router;
    database router; multi db routing; horizontal partitioning; partition by tenant; tenant sharding; shard by;
    sharded; sharded database; distributed database; scale reads; scale writes; connection to replica; logical
    replication between; cdc pipeline; binlog streaming; kafka topic; kafka topics; dead letter; inbox pattern;
    meilisearch sync; search index sync; sync to elasticsearch; sync data between; synchronisation entre;
    plusieurs serveurs de base; secondaire en retard; base secondaire
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
    moteur de recherche a jour; search engine up to date; keep the search index in step; keep search in sync;
    synchroniser le moteur de recherche; sharding keys; reshard; hot shard; stale read; replica aware;
    replicas en lecture; primary database; to the primary; primary and replica; event sourced; multi regions;
    multiregion; geo distributed; data residency; db per service; one database per service;
    shared database between services; base par service; base partagee; per tenant per db; db per tenant;
    owned by three microservices; data owned by; scale out; scale horizontally; horizontal scaling;
    vertical scaling; passage a l'echelle; distributed transaction across services; federated query; federation;
    keep both sides in sync; sync from; incremental sync; sync elasticsearch; eventual consistency;
    lag of replicas; replication lag users; conflict resolution; last write wins; exactly once between;
    leader region; single writer; outgrowing; saga across services; between microservices; replicas; lagging;
    cross region; when to shard; should we shard; on one node; hot tenant; outgrow; from the secondary;
    reads from the secondary; old value right after; two services; another service; other services;
    across services; several regions; second region; second data centre; merge two databases; bigger machine;
    single node; one server is not enough; load of the primary; hotspot; hot partition; rebalancing; caught up;
    catch up with the primary; pin to primary; pin them to the primary; up to date with the master; slaves;
    split over; over several nodes; over 4 nodes; several servers; plusieurs serveurs; several databases;
    own db; own database; each have their own; base par client; base par locataire; database per customer;
    modele de lecture; rejouer les evenements; replay events; keep in sync; garder synchronise; lost its offset;
    re reads everything; binlog connector; message was published; publish an event; both must accept writes;
    two datacenters; two regions; co located; colocated; writes saturate; saturates; next step after;
    lecture ecriture; lectures et ecritures; out of date; not up to date; pas a jour; search index;
    index de recherche; snapshotting; replaying; rejouer; slot grows; decoupler; break up; reader and writer;
    esclave; slave; esclave en retard; warehouse stream; staleness; stale data; stale reads; hit the primary;
    hits the primary; all queries hit; all reads; reads go to; read traffic; primary region; deux regions;
    reads get routed; route the reads; route reads; replica en lecture; replique en lecture; replica de lecture;
    lecture sur le replica; lectures sur le replica; read from a replica; read from replicas; readonly replica;
    replica has not caught up; read your writes; read your own writes; pin reads; split reads; continuous copy;
    continuously into; en continu vers; kept in sync; rester synchronise; database per tenant;
    schema par locataire; noisy tenant; noisy neighbour; scale writes; write scaling;
    read your own write;
    put read replicas; replicas behind;
    replication factor; acknowledged writes; lose acknowledged; node failure; quorum; leader election;
    split brain; event between services
  `),
  hints: terms(`
    replicate; scale; topic; connector; microservice; microservices; synchroniser; in sync; replica; shard; shards
  `),
};
