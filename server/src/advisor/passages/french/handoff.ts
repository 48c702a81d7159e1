import type { FrenchLines } from './lines.ts';

/** What the data side gives to the layers above and around the database. */
export const HANDOFF_LINES: FrenchLines = {
  'databases-data-orchestrator': {
    'detached entity passed to persist, TransientObjectException':
      'Entité détachée ou transitoire : qui cascade, et vers quoi.',
    'API contract when a column is renamed: old clients live on': 'Le contrat d’API quand une colonne est renommée.',
    'Tests are slow because the schema is made anew each time': 'Tests lents : créer le schéma une seule fois.',
    'save() or saveAll() is slow in Spring Data JPA': 'save() lent avec Spring Data JPA : compter les instructions.',
    'Eloquent is slow, the same query with DB::table is fast':
      'Eloquent lent, la même requête rapide : hors de la base.',
    'MySQL to PostgreSQL: the whole move': 'De MySQL à PostgreSQL : tout le déplacement, avec les commandes.',
    'SQLite to PostgreSQL': 'De SQLite à PostgreSQL.',
    'MongoDB to PostgreSQL': 'De MongoDB à PostgreSQL.',
    'Oracle or SQL Server to PostgreSQL': 'D’Oracle ou SQL Server à PostgreSQL.',
    'Major version upgrade of PostgreSQL without downtime: logical replication':
      'Changer de version majeure de PostgreSQL sans interruption.',
    'Major version upgrade of MySQL without downtime': 'Changer de version majeure de MySQL sans interruption.',
    'Make an existing system multi-tenant': 'Rendre multi-locataire un système existant.',
    'Change something in every table': 'Changer quelque chose dans toutes les tables.',
    'Move a database to another host, cloud or provider, same engine':
      'Déplacer une base vers un autre hôte, nuage ou fournisseur.',
    'Introduce migrations on an existing database': 'Introduire des migrations sur une base existante.',
    'High availability: from one server to no single point of failure':
      'Haute disponibilité : d’un serveur à aucun point unique de panne.',
    'Privacy compliance of the whole database: GDPR programme': 'Mettre toute la base en conformité RGPD.',
    'What the data side decides for Laravel':
      'Ce que la couche de données décide pour Laravel, et ce qu’il faut envoyer.',
    'Eloquent: with() loads, whereHas() filters': 'with() filtre les enfants chargés, whereHas() filtre les parents.',
    'whereHas or LIKE is slow in Laravel': 'whereHas ou LIKE lent dans Laravel : l’index, ou une autre forme.',
    'N+1 queries in Eloquent': 'Supprimer une requête par ligne dans Eloquent.',
    'Polymorphic relations and real foreign keys': 'Relations polymorphiques et vraies clés étrangères : trois formes.',
    'A relation stored in a JSON column': 'Une relation dans une colonne JSON : possible, mais sans clé étrangère.',
    'Laravel migration fails: errno 150, key too long, change()':
      'Migration Laravel en échec : errno 150, clé trop longue, change().',
    'Transactions, locks and queues in Laravel': 'Transactions, verrous et files dans Laravel.',
    'Large tables in Laravel: chunkById, cursor, upsert':
      'Grandes tables dans Laravel : par lots, sans saturer la mémoire.',
    'Doctrine and Symfony: N+1, memory, migrations': 'Doctrine et Symfony : N+1, mémoire, migrations.',
    'Soft deletes and unique keys in Eloquent': 'Suppression logique et clé unique dans Eloquent.',
    'What the data side decides for the JVM':
      'Ce que la couche de données décide pour la JVM, et ce qu’il faut envoyer.',
    'LazyInitializationException: no Session':
      'LazyInitializationException : charger dans la requête, pas après la transaction.',
    'MultipleBagFetchException: several collections': 'Plusieurs collections : une requête par collection.',
    'N+1 queries in JPA and Hibernate': 'Supprimer une requête par ligne dans JPA et Hibernate.',
    'Slow derived query: write it with @Query': 'Requête dérivée lente : l’écrire avec @Query et une projection.',
    'HikariPool: Connection is not available, request timed out':
      'HikariPool épuisé : trouver qui garde les connexions.',
    'Paging with a fetch join: HHH000104, HHH90003004': 'Paginer avec une jointure chargée : deux requêtes.',
    'Batch inserts and bulk updates in Hibernate': 'Insertions et mises à jour par lots avec Hibernate.',
    '@Transactional does not roll back, or does nothing': '@Transactional n’annule pas, ou ne fait rien : les causes.',
    'ddl-auto, Flyway and Liquibase in Spring Boot': 'ddl-auto, Flyway et Liquibase : un seul maître du schéma.',
    'Optimistic lock failed: ObjectOptimisticLockingFailureException':
      'Verrou optimiste en échec : rejouer ou demander.',
    'jsonb, enum and uuid columns in Hibernate': 'Colonnes jsonb, enum et uuid dans Hibernate.',
    'What the data side decides for the service layer': 'Ce que la couche de données décide pour la couche service.',
    'Who commits: repository, unit of work or service': 'Qui valide : le cas d’usage, une fois ; jamais le dépôt.',
    'Transfer between two aggregates, unit of work in hexagonal architecture':
      'Un virement entre deux agrégats : une unité de travail, verrous dans l’ordre.',
    'Where DTO mapping goes: service or controller': 'Où convertir en DTO : avant de quitter la transaction.',
    'Repository pattern: generic, per aggregate, or none': 'Dépôt générique, par agrégat, ou aucun.',
    'Passing the transaction through the layers': 'Faire passer la transaction à travers les couches.',
    'Publish an event after the commit': 'Publier un événement après la validation, sans le perdre.',
    'Which database error becomes which HTTP status': 'Quelle erreur de la base devient quel code HTTP.',
    'Tenant context in the service layer': 'Le locataire dans la couche service.',
    'Business logic in the database or in the application': 'Logique métier dans la base ou dans l’application.',
    'What the server promises a client': 'Ce que le serveur promet au client.',
    'Server data or client state: React Query, Redux, MobX, Zustand':
      'Données du serveur ou état du client : quel outil pour quoi.',
    'List is stale after a mutation: invalidate, optimistic update': 'Liste périmée après une écriture : invalider.',
    'Keep form or client state across a refresh': 'Garder un formulaire ou un état après un rafraîchissement.',
    'Infinite scroll and table paging: the contract': 'Défilement infini et pagination : le contrat.',
    'The screen is slow: how much of it is the database': 'Écran lent : quelle part revient à la base.',
    'Numbers, dates and ids over JSON': 'Nombres, dates et identifiants en JSON.',
    'Live updates: polling, server-sent events, websocket': 'Mises à jour en direct : quel moyen.',
    'Search box and filters from the browser': 'Recherche et filtres depuis le navigateur.',
    'What the data side puts on the table': 'Les faits de données à mettre sur la table avant de décider.',
    'Record the decision: ADR for stack or database': 'Écrire la décision sur la pile ou la base (ADR).',
    'Compare at least three options, and who decides': 'Comparer au moins trois options, et qui décide.',
    'Evaluate the stack before the project starts': 'Évaluer la pile avant le lancement du projet.',
    'Licence costs: leave Oracle or SQL Server': 'Coût des licences : quitter Oracle ou SQL Server.',
    'Managed service or run it yourselves': 'Service géré, ou exploité par l’équipe.',
    'Vendor lock-in: the way out': 'Dépendance au fournisseur : le plan de sortie.',
    'What does the database cost': 'Ce que coûte la base, et ce qui économise le plus.',
    'Put the data roadmap before management': 'Présenter la feuille de route des données à la direction.',
    'What the database needs from the platform': 'Ce dont la base a besoin de la plateforme.',
    'Data is gone after docker compose down or a restart':
      'Données perdues après docker compose down : le volume nommé.',
    'Permission denied or Operation not permitted on the data directory':
      'Droits refusés sur le répertoire de données : donner le volume à l’utilisateur de l’image.',
    'Pod runs but nothing listens on 5432, pg_isready no response': 'Le pod tourne, mais rien n’écoute sur 5432.',
    'Application starts before the database: wait for it': 'L’application démarre avant la base : attendre.',
    'Connection refused, could not translate host name': 'Connexion refusée, hôte inconnu : les causes.',
    'Password authentication failed after changing POSTGRES_PASSWORD':
      'Mot de passe refusé après un changement de POSTGRES_PASSWORD.',
    'Database in CI: service container': 'La base dans la CI : un conteneur de service.',
    'Migrations in the pipeline: once, before the rollout':
      'Migrations dans la chaîne : une fois, avant le déploiement.',
    'Provision a managed database per environment: Terraform, RDS':
      'Une base gérée par environnement : Terraform, RDS.',
    'Database files are incompatible with server: upgrade the image':
      'Fichiers incompatibles avec le serveur : changer de version majeure.',
    'Database container is OOMKilled, exit code 137, shared memory': 'Conteneur tué faute de mémoire (137).',
    'Volume or PVC is full: enlarge it': 'Volume plein : chercher la cause, puis agrandir.',
    'Operator, StatefulSet or managed database on Kubernetes': 'Opérateur, StatefulSet ou service géré sur Kubernetes.',
    'What the data side gives to tests': 'Ce que la couche de données donne aux tests.',
    'Isolate tests: rollback, truncate or template database': 'Isoler les tests : annuler, vider ou copier un modèle.',
    'Tests depend on each other, mocks are tedious: strategy': 'Tests qui dépendent les uns des autres : la stratégie.',
    'One Testcontainers database for all tests': 'Une seule base Testcontainers pour tous les tests.',
    'Seed data for staging that can be repeated': 'Des données de recette que l’on peut rejouer.',
    'Parallel tests: one database for each worker': 'Tests en parallèle : une base par processus.',
    'SQLite or H2 in memory instead of the real engine': 'SQLite ou H2 au lieu du vrai moteur.',
    'Test migrations in CI': 'Tester les migrations dans la CI.',
    'Volume for load tests: make a million rows': 'Fabriquer un million de lignes pour les tests de charge.',
    'Copy of production for tests': 'Une copie de la production pour les tests.',
  },
};
