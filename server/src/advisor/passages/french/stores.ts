import type { FrenchLines } from './lines.ts';

/** French lines of the references on single stores. */
export const STORE_LINES: FrenchLines = {
  'clickhouse-io': {
    'ORDER BY with LIMIT is slow': "ORDER BY … LIMIT lent : lire dans l'ordre de la clé de tri.",
    'Memory limit exceeded: GROUP BY, ORDER BY, JOIN':
      'Mémoire dépassée : faire déborder sur disque, réduire jointures et agrégats.',
    'Kafka engine: stops, skips or doubles messages': 'Moteur Kafka de ClickHouse : arrêt, messages perdus ou doublés.',
    'Table is in readonly mode': 'Table répliquée en lecture seule : Keeper, session, métadonnées.',
    'Change the ORDER BY of a table with data':
      "Changer la clé de tri d'une table ClickHouse qui contient des données.",
    'Delete or update on a Distributed or Replicated table':
      'Supprimer ou modifier derrière une table Distributed : tables locales, ON CLUSTER.',
    'Materialized view: no data, wrong data, duplicates': 'Vue matérialisée vide, fausse ou en double.',
    'Add, rename or change a column': 'Ajouter, renommer ou changer une colonne dans ClickHouse.',
    'Disk is full, TTL does not delete, DROP is refused': 'Disque plein, TTL sans effet, DROP refusé dans ClickHouse.',
    'Joins and IN over Distributed tables': 'Jointures et IN sur tables Distributed : GLOBAL, dictionnaires.',
    'Insert errors: parse, types, time zones, too many partitions':
      "Erreurs d'insertion ClickHouse : formats, dates, partitions.",
    'Find one row, search in text, page through results': 'Chercher une ligne, du texte, paginer dans ClickHouse.',
    'Shards and replicas: how many, and how to create the tables':
      'Shards et réplicas ClickHouse : combien, et comment créer les tables.',
    'Projections, TTL changes and mutations that hang': 'Projections, changement de TTL et mutations bloquées.',
    'Too many simultaneous queries': 'Trop de requêtes simultanées dans ClickHouse.',
    'Copy tables from MySQL or PostgreSQL into ClickHouse': 'Copier des tables de MySQL ou PostgreSQL vers ClickHouse.',
    'Nullable, defaults, LowCardinality: which column type':
      'Nullable, valeur par défaut, LowCardinality : quel type de colonne.',
    'Load a large CSV or Parquet file': 'Charger un gros fichier CSV ou Parquet dans ClickHouse.',
  },
  'nosql-patterns': {
    'Query does not use the index: COLLSCAN': "MongoDB n'utilise pas l'index : lire explain et en trouver la cause.",
    'Count is slow': 'Compter vite dans MongoDB.',
    'Pages with skip and limit are slow': 'Paginer dans MongoDB sans skip.',
    'E11000 duplicate key error': 'E11000 : valeur en double, null, index oublié, upserts simultanés.',
    'Rename, add or change a field in all documents':
      'Renommer, ajouter ou changer un champ dans tous les documents, par lots.',
    'Cannot connect: server selection timed out, buffering timed out':
      'Connexion impossible à MongoDB : sélection du serveur, DNS, authentification, pool.',
    'Transaction errors: replica set needed, WriteConflict, TransientTransactionError':
      'Transactions MongoDB : réplica set requis, conflits, reprise.',
    'Document too large, arrays that grow': 'Document trop grand (16 Mo) ou tableau sans borne.',
    'TTL index does not delete': "L'index TTL ne supprime pas : type du champ, options, délai.",
    'Disk or memory is full': 'MongoDB : disque ou mémoire pleins.',
    'Member is stale, lagging or not primary': 'Membre en retard, périmé ou sans primaire dans un réplica set.',
    'Find slow queries and kill one': 'Trouver les requêtes lentes de MongoDB et en arrêter une.',
    'Build an index on a large collection': 'Créer un index sur une grosse collection MongoDB en production.',
    'Mongoose: populate and find are slow': 'Mongoose lent : lean, populate, CastError, VersionError.',
    'Change streams stop or miss changes': 'Change streams : reprise, oplog trop court, doublons.',
    'Shards are uneven, jumbo chunks, reshard': 'Shards MongoDB inégaux, chunks géants, changer de clé.',
    'Upgrade MongoDB to a newer version': 'Monter de version MongoDB, une majeure à la fois.',
    'Throttled although on demand: ThrottlingException, ProvisionedThroughputExceeded':
      'DynamoDB bride les requêtes : clé chaude, index global, montée en charge.',
    'Query errors: missing key schema element, reserved keyword':
      'Erreurs de requête DynamoDB : clé manquante, mot réservé, pages vides.',
    'Conditional check failed, transaction cancelled': 'Condition refusée ou transaction annulée dans DynamoDB.',
    'Add an access pattern: new index, new key, backfill':
      'Ajouter un accès à DynamoDB : index global, nouvelle clé, rattrapage.',
    'DynamoDB is expensive: scans, counts, capacity mode':
      'Réduire le coût de DynamoDB : parcours, comptages, mode de capacité.',
    'Cluster is yellow: unassigned replicas': 'Cluster Elasticsearch jaune : répliques sans place.',
    'Cluster is red: primary shards unassigned': 'Cluster Elasticsearch rouge : retrouver les shards primaires.',
    'Index is read-only: disk watermark exceeded': "Index en lecture seule : disque plein, seuils d'Elasticsearch.",
    'Too many shards: maximum shards open': 'Trop de shards dans Elasticsearch.',
    'Limit of total fields has been exceeded': 'Trop de champs : explosion du mapping, flattened, dynamic strict.',
    'Fielddata is disabled, mapper_parsing_exception, type conflicts':
      "Erreurs de types d'Elasticsearch : fielddata, conflits, formats.",
    'Search does not find it: analyzers, parts of words, accents':
      'La recherche ne trouve pas : analyseurs, parties de mots, accents.',
    'Search is slow': 'Recherche Elasticsearch lente : profil, filtres, shards.',
    'Result window is too large: page deeper': 'Pagination profonde dans Elasticsearch : search_after et PIT.',
    'circuit_breaking_exception, rejected execution, 429':
      'Elasticsearch saturé : disjoncteurs, files pleines, mémoire.',
    'Version conflict 409, update by query conflicts': 'Conflits de version dans Elasticsearch.',
    'Old data: ILM, rollover and deletion': "Purger l'ancien dans Elasticsearch : ILM, rollover, data streams.",
    'Restart or replace nodes without shards moving about':
      'Redémarrer ou remplacer des nœuds Elasticsearch sans déplacer les shards.',
    'Too many tombstones, reads time out': 'Trop de tombstones dans Cassandra : lectures qui expirent.',
    'Cannot execute this query: ALLOW FILTERING, ORDER BY, IN':
      'Requête refusée par Cassandra : filtrage, ordre, clés.',
    'Partition too large, one node is hot': 'Partition trop grande ou nœud surchargé dans Cassandra.',
    'Timeouts and consistency errors': 'Délais et niveaux de cohérence dans Cassandra.',
    'Compaction is behind, disk is full, repair': 'Cassandra : compaction en retard, disque plein, réparation.',
    'The query requires an index': 'Firestore demande un index composite.',
    'Missing or insufficient permissions: security rules': 'Règles de sécurité Firestore : accès refusé.',
    'Too much contention, counters, hot documents': 'Firestore : contention, compteurs, documents chauds.',
    'Reads are expensive, pages and lists': 'Firestore : lectures coûteuses, pagination, structure.',
    'Aggregation is slow: $group, $lookup, $sort': 'Agrégation MongoDB lente : ordre des étapes, index, cumul.',
    'Bulk inserts and updates are slow': 'Insertions et mises à jour en masse lentes dans MongoDB.',
    'Read all rows of a large table, count them': 'Parcourir ou compter toute une table Cassandra.',
    'Query by date across all items, latest N, sort by another attribute':
      'DynamoDB : requête par date sur tous les éléments, derniers N, tri.',
    'Mongoose: unique: true lets duplicates in': 'Mongoose : unique: true laisse passer des doublons.',
    'Change part of an item atomically: list, set, counter, nested field':
      "DynamoDB : modifier une partie d'un élément (liste, compteur, champ imbriqué).",
    'TTL: expired items are still returned': 'DynamoDB : le TTL supprime tard, filtrer les éléments expirés.',
    'Sort exceeded memory limit': 'MongoDB : tri trop grand pour la mémoire, index de tri.',
    'Upgrade a major: indices of an old version must be reindexed':
      'Monter Elasticsearch de majeure : réindexer les vieux index.',
    'Everyday queries: group and count, like, dates, join':
      'Requêtes courantes MongoDB : groupes, like, dates, jointure.',
    'Nested, object, flattened or parent-child': 'Elasticsearch : nested, object, flattened ou parent-enfant.',
    'Update arrays, maps and single fields': 'Firestore : modifier tableaux, maps et champs.',
    'Choose a partition key: timeline, chat, events, latest first':
      'Choisir une clé de partition Cassandra : fil, messages, événements.',
  },
  'redis-patterns': {
    'Memory grows: which keys take it': 'Trouver les clés qui remplissent la mémoire de Redis, puis les borner.',
    'RSS is far above used_memory':
      'La mémoire du processus dépasse celle des données : fragmentation, tampons, pic passé.',
    'Killed by the OOM killer although maxmemory is set':
      'Redis tué par le noyau malgré maxmemory : fork, tampons, limite du conteneur.',
    'MISCONF: unable to persist to disk': 'Écritures refusées car la sauvegarde échoue : disque, droits, fork.',
    'Client cannot connect, times out or reconnects for ever':
      "Client qui n'arrive pas à se connecter, expire ou se reconnecte sans fin : délais, file hors ligne, mode dégradé.",
    'max number of clients reached': 'Trop de connexions : un client par processus, trouver celui qui fuit.',
    'Redis is slow or blocks': 'Redis lent : une commande bloque toutes les autres, la trouver.',
    "READONLY You can't write against a read only replica":
      'Écriture refusée : le client parle à un réplica après une bascule.',
    'MOVED, CROSSSLOT, CLUSTERDOWN': 'Erreurs de Redis Cluster : client, étiquettes de clé, emplacements sans nœud.',
    'NOAUTH, WRONGPASS, NOPERM, protected mode': 'Authentification et droits refusés par Redis.',
    'Redis is exposed, or keys vanish': 'Clés qui disparaissent : éviction, vidage, redémarrage, ou serveur exposé.',
    'Keys never expire': 'Clés sans expiration : ce qui efface le TTL, et comment le remettre par lots.',
    'Delete or count keys by pattern': 'Supprimer ou compter des clés par motif sans bloquer.',
    'Job queues: BullMQ, Celery, Sidekiq':
      'Files de tâches sur Redis : mémoire, éviction, tâches bloquées ou doublées.',
    'Messages are missed: Pub/Sub or Streams':
      "Messages perdus en Pub/Sub : tampons, reconnexions, événements d'expiration.",
    'Replica does a full resync again and again':
      'Le réplica recopie tout sans cesse : tampon de réplication trop petit.',
    'AOF: switch it on, repair it, disk full': "Activer l'AOF sans perdre les données, le réparer, le réduire.",
    'Move to another server or version': 'Déplacer Redis vers un autre serveur, une autre version ou Valkey.',
    'Sentinel, Cluster or one node': 'Sentinel, Cluster ou un seul nœud Redis ; sessions qui disparaissent.',
    'WRONGTYPE Operation against a key holding the wrong kind of value':
      'WRONGTYPE : une clé existe déjà avec un autre type.',
    'Leaderboard: rank, ties, this week': 'Classement avec un ensemble trié : rang, égalités, semaine.',
    'Sessions of users: key, expiry, logout': "Sessions d'utilisateurs dans Redis : clé, expiration, déconnexion.",
    'Store an object: JSON string, hash or JSON type':
      'Ranger un objet dans Redis : chaîne JSON, hash ou type JSON ; Redis ou Memcached.',
  },
  'scaling-architecture': {
    'Publish table changes to Kafka without losing any':
      "Publier les changements d'une table vers Kafka sans en perdre.",
    'Debezium: slot missing or recreated after a failover, data loss':
      'Debezium : slot absent ou recréé après bascule, combler le trou.',
    'Debezium: WAL or lag grows': 'Debezium : WAL ou retard qui grandit.',
    'Debezium: values missing, schema changes, connector fails':
      'Debezium : valeurs absentes, changements de schéma, connecteur en échec.',
    'Duplicates after a rebalance: write each message once':
      "Messages Kafka en double : rendre l'écriture idempotente.",
    'Consumer lag grows, rebalances again and again': 'Retard du consommateur Kafka, rééquilibrages sans fin.',
    'A message that always fails: order, retries, dead letters':
      'Message qui échoue toujours : ordre, reprises, file des rebuts.',
    'Two databases in one operation: dual write': 'Écrire dans deux bases à la fois : double écriture.',
    'Send reads to a replica, writes to the primary': 'Lire sur un réplica, écrire sur le primaire.',
    'Set up a PostgreSQL read replica': 'Mettre en place un réplica PostgreSQL.',
    'Logical replication stops: conflict, missing key, schema differs':
      "La réplication logique s'arrête : conflit, clé, schéma.",
    'Schema per tenant: run migrations for all tenants': 'Un schéma par client : passer les migrations sur tous.',
    'From schema per tenant to shared tables': "Passer d'un schéma par client à des tables partagées.",
    'Database per tenant or per service: connections, migrations, reports':
      'Une base par client ou par service : connexions, migrations, rapports.',
    'Join and foreign keys across services': 'Jointures et clés étrangères entre services.',
    'Move one tenant or shard to another server': 'Déplacer un client ou un shard vers un autre serveur.',
    'Citus and distributed SQL: common errors': 'Citus, Vitess, CockroachDB : erreurs courantes.',
    'CQRS: stale screen, rebuild a read model, change an event':
      'CQRS : écran périmé, reconstruire une projection, changer un événement.',
    'Does CQRS need two databases?': 'CQRS demande-t-il deux bases ? Par petits pas.',
    'Debezium: snapshot locks, no tables to capture, a further table':
      "Debezium : verrous de l'instantané, aucune table, ajouter une table.",
    'Change the shape of an event that is already stored': "Changer la structure d'un événement déjà enregistré.",
  },
  'specialized-stores': {
    'HNSW build is slow: graph no longer fits into maintenance_work_mem':
      'Index HNSW long à construire : mémoire, parallélisme, halfvec.',
    'How much memory an HNSW index needs': 'Combien de mémoire demande un index HNSW.',
    'Vector query does a sequential scan, is slow': "Requête vectorielle qui n'utilise pas l'index, ou lente.",
    'HNSW or IVFFlat, and which m and ef': 'HNSW ou IVFFlat, et quels m, ef_construction, ef_search.',
    'Dimension errors, type vector does not exist':
      'Erreurs pgvector : dimensions, type vector absent, changement de modèle.',
    'Add semantic search to an existing table': 'Ajouter une recherche sémantique à une table existante.',
    'Results are bad: chunks, hybrid, ranking':
      'Recherche vectorielle peu pertinente : découpage, hybride, reclassement.',
    'Qdrant, Milvus, Weaviate, Chroma, Pinecone: common troubles':
      'Qdrant, Milvus, Weaviate, Chroma, Pinecone : ennuis courants.',
    'Timescale: query scans all chunks or does a Seq Scan':
      'TimescaleDB lit tous les chunks : exclusion, index, dernière valeur.',
    'Timescale: writes into compressed chunks are slow':
      'TimescaleDB : écritures lentes dans des chunks compressés, rattrapage.',
    'Timescale: compression saves little, chunks grow':
      'TimescaleDB : compression inefficace, choisir segmentby et orderby.',
    'Timescale: continuous aggregate is stale or wrong': 'Agrégat continu TimescaleDB en retard ou faux.',
    'Timescale: turn a table into a hypertable, unique index error':
      'Convertir une table en hypertable, clé unique, mise à jour.',
    'InfluxDB: slow queries, cardinality, memory': 'InfluxDB : requêtes lentes, cardinalité, agrégats continus.',
    'Neo4j: MATCH is slow': 'Requête Cypher lente : PROFILE, index, affichage.',
    'Neo4j: out of memory, transaction memory limit': 'Neo4j : mémoire dépassée, transactions trop grosses.',
    'Neo4j: delete many nodes, or everything': 'Supprimer beaucoup de nœuds dans Neo4j, par lots.',
    'Neo4j: duplicates, MERGE, deadlocks, slow import': 'Neo4j : doublons, MERGE, interblocages, import lent.',
    'Full text: PostgreSQL, Elasticsearch, Meilisearch or Typesense':
      'Recherche plein texte : PostgreSQL, Elasticsearch, Meilisearch ou Typesense.',
    'Keep the search index in step with the database': "Garder l'index de recherche synchronisé avec la base.",
    'Nearest places, distance, inside an area: PostGIS': 'Lieux proches, distance, zone : PostGIS et index spatial.',
    'Vector engine is slow with a filter, or from disk': 'Moteur vectoriel lent avec un filtre ou depuis le disque.',
  },
};
