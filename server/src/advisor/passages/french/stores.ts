import type { FrenchLines } from './lines.ts';

/** French lines of the references on single stores. */
export const STORE_LINES: FrenchLines = {
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
  },
};
