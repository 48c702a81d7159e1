import type { SiblingId, SpokeId } from '../router/route-ids.ts';

/** What a card says, in French: the same decision, gates and next action as the English card, gate by gate. */
export interface FrenchCard {
  readonly decision: string;
  readonly gates: readonly string[];
  readonly nextAction: string;
}

export const FRENCH_SPOKES: Readonly<Record<SpokeId, FrenchCard>> = {
  'databases-data-core': {
    decision: 'Quelle base, quels identifiants et quel budget de connexions portent la tâche.',
    gates: [
      'base choisie, avec les alternatives écartées et pourquoi',
      "stratégie d'identifiants",
      'ligne du budget de connexions qui tombe juste',
      'condition de justesse : ce qui doit être vrai avant, et comment on le vérifie après',
      'fiche suivante et action suivante',
    ],
    nextAction:
      "Notez la base et les alternatives écartées, la stratégie d'identifiants et le budget de connexions ; ouvrez ensuite la fiche du moteur choisi.",
  },
  'data-modeling': {
    decision: 'Comment le domaine devient des tables : entités, cardinalités, clés et contraintes.',
    gates: [
      'entités et cardinalités confirmées par le responsable du domaine',
      'chaque invariant écrit comme contrainte, ou désigné comme impossible à tenir par la base',
      'principaux accès reliés à une requête et à un index',
      'multi-location, données personnelles, conservation et suppression décidées ; identifiants choisis',
      'chaque dénormalisation justifiée : gain mesuré, mécanisme de cohérence, plan de migration',
      'chemin de migration depuis le schéma actuel',
    ],
    nextAction:
      'Listez les entités, leurs cardinalités et les trois accès les plus fréquents ; dessinez ensuite les tables avec leurs contraintes.',
  },
  'scaling-architecture': {
    decision:
      "Quelle marche de l'échelle (réplica, partition, shard, autre base) est nécessaire, et quelle cohérence elle garde.",
    gates: [
      'marche atteinte, avec le chiffre qui prouve que les précédentes sont épuisées',
      'clé et topologie, avec déséquilibre et part des requêtes à un seul shard simulés',
      "contrat de cohérence pour chaque cas d'usage",
      'tableau des pannes et compensations, avec responsables',
      'bascule par cohorte, vérification, point de retour',
      'coût, responsable et dossier pour devops : nœuds, CPU, mémoire, stockage, IOPS, réseau',
    ],
    nextAction:
      'Donnez le chiffre qui prouve que les marches précédentes sont épuisées ; choisissez ensuite la clé ou la topologie et écrivez le contrat de cohérence.',
  },
  'database-migrations': {
    decision: 'En quelles phases la modification arrive en production, et combien de temps le retour reste possible.',
    gates: [
      'schéma de changement et phases, chacune déployable seule',
      'niveau de verrou et durée attendue de chaque instruction',
      'sauvegarde ou position de restauration notée',
      'requête de vérification et sa réponse attendue',
      'instruction de retour et sa fenêtre de validité',
      "critères d'arrêt et un responsable",
    ],
    nextAction:
      'Écrivez la première phase (étendre) dans sa propre migration, avec lock_timeout, sa requête de vérification et son instruction de retour.',
  },
  'prisma-patterns': {
    decision:
      "Comment le schéma, l'appel client ou la migration Prisma doit changer, pour la version majeure utilisée.",
    gates: [
      'version majeure de Prisma, générateur, fournisseur et adaptateur',
      "SQL généré vu, et s'il est le problème",
      'contrôle des commandes destructrices : commande, cible, données en jeu',
      'verdict du pool : instances × max dans le budget de la base',
      'migration.sql relu pour ses verrous',
    ],
    nextAction:
      'Notez la version majeure et le fournisseur de Prisma, regardez le SQL généré ou migration.sql, et changez une seule chose.',
  },
  'orm-patterns': {
    decision:
      "Comment l'ORM doit charger, enregistrer ou migrer, et quelle synchronisation automatique reste désactivée.",
    gates: [
      'ORM, version et outil de migration',
      'SQL généré montré et ses verrous vérifiés',
      'sync, push et AutoMigrate interdits hors des bases jetables',
      "renommage ou suppression et ajout : confirmé par l'utilisateur",
      'index de clé étrangère et chemin des index concurrents',
      'nombre de requêtes de la page en question',
    ],
    nextAction: "Notez l'ORM et sa version, affichez le SQL qu'il génère, et changez une seule chose.",
  },
  'postgres-patterns': {
    decision: "Le type, l'index, le réglage ou le DDL PostgreSQL exact, avec le verrou qu'il prend.",
    gates: [
      'verdict sur type, clé et index avec le DDL exact',
      "niveau de verrou de chaque DDL et lock_timeout sous lequel il s'exécute",
      'preuve EXPLAIN, ou EXPLAIN (ANALYZE, BUFFERS) encore à exécuter',
      'version de PostgreSQL supposée',
    ],
    nextAction:
      'Notez la version du serveur, exécutez EXPLAIN (ANALYZE, BUFFERS) ou la requête de catalogue de la fiche, et changez une seule chose.',
  },
  'mysql-patterns': {
    decision: "Le DDL, le réglage ou l'index MySQL ou MariaDB exact, avec ALGORITHM et LOCK.",
    gates: [
      'produit et version du serveur, jeu de caractères et collation',
      "chaque ALTER avec ALGORITHM et LOCK, et ce qui se passe s'ils sont refusés",
      "lock_wait_timeout pour le DDL, niveau d'isolation et reprise sur interblocage pour le DML",
      'index utilisé : key, key_len, rows de EXPLAIN',
      'sûreté des réplicas',
    ],
    nextAction: 'Notez produit et version, lisez EXPLAIN ou SHOW ENGINE INNODB STATUS, et changez une seule chose.',
  },
  'clickhouse-io': {
    decision: "Moteur, ORDER BY, clé de partition et mode d'insertion de la table ClickHouse.",
    gates: [
      'la charge est analytique, sinon retour au choix de la base',
      'moteur et ORDER BY justifiés par la liste des requêtes',
      'clé de partition au service du cycle de vie des données, ou absente',
      "mode d'insertion, taille de lot et jeton de dédoublonnage",
      "stratégie de modification, de suppression et d'effacement",
      'plan de remplissage des vues matérialisées',
      "plafonds de lecture pour toute requête d'une personne ou d'un agent",
    ],
    nextAction:
      "Listez les requêtes que la table sert, puis confrontez-y ORDER BY, les lots d'insertion et les limites de mémoire.",
  },
  'redis-patterns': {
    decision:
      'Si Redis convient, et quelle structure, quelle expiration et quelle tolérance à la perte ont les données.',
    gates: [
      'usage (cache, verrou, limite, file, session) et si les données peuvent disparaître',
      "maxmemory, politique d'éviction, TTL avec variation aléatoire",
      'parade à la ruée pour un cache ; jeton de clôture, ou les mots « efficacité seulement », pour un verrou',
      'réponse à la question : FOR UPDATE SKIP LOCKED suffirait-il',
      'version du serveur vérifiée pour chaque commande utilisée',
      'comportement quand Redis est en panne : laisser passer ou refuser',
    ],
    nextAction:
      'Dites si les données peuvent disparaître, fixez maxmemory, éviction et TTL, et comparez une file ou un verrou avec SKIP LOCKED dans la base.',
  },
  'nosql-patterns': {
    decision: 'La conception des documents, partitions ou mappings qui sert les accès.',
    gates: [
      "liste des accès, et le document, la table ou l'index qui sert chacun",
      'borne de croissance de chaque tableau, partition et shard ; contrôle des clés chaudes',
      'cohérence et durabilité énoncées pour chaque usage',
      'source de vérité désignée ; chemin de reconstruction ou de sauvegarde et sa durée',
      'plan de versions de schéma : comment anciennes et nouvelles formes cohabitent',
      'note de coût : lectures, écritures, index',
    ],
    nextAction: 'Listez les accès avec leur croissance, puis confrontez-y clés, index et réglages de cohérence.',
  },
  'specialized-stores': {
    decision:
      'Si une structure vectorielle, temporelle, de graphe ou de recherche est nécessaire, et comment elle suit sa source.',
    gates: [
      'pourquoi la base existante ne suffit pas, en un chiffre',
      'source de vérité, synchronisation, reconstruction complète et sa durée',
      'cible : rappel et latence, ou conservation et cardinalité, ou longueur de chemin bornée',
      'stratégie de filtre et de locataire',
      'estimation de mémoire et de disque',
      'chemin de suppression, effacement des données personnelles compris',
    ],
    nextAction:
      "Mesurez ce que la base existante n'atteint pas (rappel, latence, conservation), puis réglez l'index ou la base sur cette cible.",
  },
  queries: {
    decision: "La requête juste sur les NULL, doublons et égalités, et l'index dont elle dépend.",
    gates: [
      'texte de la requête avec paramètres liés, et dialecte visé',
      'index dont elle dépend et EXPLAIN à exécuter',
      'comportement sur NULL, doublons, égalités et ensemble vide',
      'verrous et isolation quand elle écrit',
    ],
    nextAction:
      'Écrivez la requête avec des paramètres liés pour le dialecte utilisé et exécutez EXPLAIN sur des données réalistes.',
  },
  'query-optimization': {
    decision: "Le seul changement (index, réécriture, statistiques ou réglage) que le plan d'exécution justifie.",
    gates: [
      'empreinte avec appels, total, moyenne et p99 si connus',
      'plan avant, avec de vrais paramètres',
      'un changement, son hypothèse et ce qui la réfuterait',
      'coût en écriture et en stockage ; effet attendu présenté comme une estimation',
      'requête de vérification et retour arrière',
    ],
    nextAction:
      'Obtenez le plan avec de vrais paramètres : EXPLAIN (ANALYZE, BUFFERS) sur PostgreSQL, EXPLAIN ANALYZE sur MySQL 8 ; changez ensuite une seule chose.',
  },
  transactions: {
    decision:
      "Ce qui tient l'invariant : une contrainte, une instruction, un verrou, un niveau d'isolation ou une reprise.",
    gates: [
      "l'invariant en une phrase, et la contrainte qui l'impose sans l'application",
      "niveau d'isolation et pourquoi",
      'qui réessaie, sur quels codes, combien de fois',
      'ordre des verrous et délais',
      'effets de bord sortis de la transaction',
    ],
    nextAction:
      "Énoncez l'invariant en une phrase et essayez d'abord une contrainte ; choisissez ensuite le verrou ou le niveau d'isolation, et qui réessaie.",
  },
  'data-throughput-accelerator': {
    decision: 'Chemin de chargement, taille de lot, point de contrôle et comptabilité des données déplacées.',
    gates: [
      'étape la plus lente, avec son chiffre',
      'chemin de chargement natif, taille de lot et nombre de travailleurs',
      "clé d'idempotence et point de contrôle",
      'signaux et limites de contre-pression',
      "bloc de comptabilité : source et cible s'accordent, sinon le travail n'est pas fini",
    ],
    nextAction:
      'Mesurez les lignes par seconde à chaque étape, passez la plus lente au chemin natif, et comptez source et cible.',
  },
  'security-compliance': {
    decision: 'Qui peut voir et modifier quelles données, et comment on le prouve.',
    gates: [
      'classes de données touchées',
      'matrice des rôles et son changement',
      'état du chiffrement de chaque chemin',
      "constats d'injection",
      "couverture de l'audit",
      'lignes du régime avec preuve ou « inconnu »',
      'ce que seul un humain ou un juriste peut décider',
    ],
    nextAction:
      'Nommez les classes de données touchées, puis écrivez la matrice des rôles ou la politique et le test qui montre qu’elle tient.',
  },
  observability: {
    decision: 'Quelle métrique, quel seuil et quelle fenêtre avertissent, et lesquels réveillent quelqu’un.',
    gates: [
      'niveau de service choisi par son responsable',
      "métrique, fenêtre et taille d'échantillon de chaque alerte",
      'requête qui la confirme',
      'responsable et première action sûre',
      'référence enregistrée, avec la version livrée',
      "ce qui n'a pas pu être vu d'ici",
    ],
    nextAction:
      'Convenez du niveau de service avec son responsable, enregistrez une référence, et écrivez chaque alerte avec la requête qui la confirme.',
  },
  'disaster-recovery': {
    decision: 'Objectifs de reprise, et si les sauvegardes actuelles les tiennent.',
    gates: [
      'niveau avec RPO et RTO accepté par un responsable',
      'calcul qui montre que la méthode les tient',
      'date et durée de la dernière restauration vérifiée',
      'liste des manques',
      'emplacement du runbook, décideur et suppléant',
      'date du prochain exercice',
      'dossier pour devops',
    ],
    nextAction:
      "Si des données se perdent en ce moment, arrêtez les écritures et notez l'heure ; sinon restaurez la dernière sauvegarde sur un serveur à part et chronométrez.",
  },
};

export const FRENCH_SIBLINGS: Readonly<Record<SiblingId, Omit<FrenchCard, 'gates'>>> = {
  'backend-architecture': {
    decision: 'Dépôts, unités de travail et couches de service appartiennent à la couche au-dessus de la base.',
    nextAction:
      'Transmettez à backend-architecture les tables, les limites des transactions et les requêtes concernées.',
  },
  'php-laravel': {
    decision: 'Eloquent et artisan sont responsables de ce code.',
    nextAction: 'Transmettez à php-laravel le SQL généré, les tables et leurs index.',
  },
  jvm: {
    decision: 'JPA, Hibernate et Spring Data sont responsables de ce code.',
    nextAction: 'Transmettez à jvm le SQL généré, le mapping et les limites des transactions.',
  },
  'frontend-developer': {
    decision: "L'état dans le navigateur n'est pas l'affaire de la base.",
    nextAction: 'Transmettez à frontend-developer la forme et la fraîcheur des données que le serveur peut promettre.',
  },
  devops: {
    decision: 'Conteneurs, volumes, infrastructure et services de CI sont fournis ailleurs.',
    nextAction: 'Transmettez à devops ce dont la base a besoin : version, stockage, mémoire, connexions, sauvegardes.',
  },
  'testing-process': {
    decision: 'Jeux de données, fabriques et données de test ont leur propre responsable.',
    nextAction:
      'Transmettez à testing-process le schéma, ses contraintes et les classes de données qui ne doivent pas quitter la production.',
  },
  'direction-technique': {
    decision: "La pile, le fournisseur ou la plateforme est une décision que quelqu'un doit signer.",
    nextAction:
      'Transmettez à direction-technique les exigences de données : volumes, accès, cohérence, conservation, coût.',
  },
};
