import type { FrenchLines } from './lines.ts';

/** PostgreSQL's error messages and everyday tasks. */
export const POSTGRES_LINES: FrenchLines = {
  'postgres-patterns': {
    'CPU at 100 %, or which queries cost most right now':
      'Processeur à 100 % : ce qui tourne maintenant, et les requêtes les plus chères au total.',
    'Invalid input syntax for type uuid, integer, date or json':
      'La valeur envoyée ne peut pas être de ce type : la lire dans le message, puis la corriger à la source.',
    'Permission denied for schema, table or sequence':
      'Droits refusés sur un schéma, une table ou une séquence : les GRANT qui manquent.',
    'Out of shared memory: max_locks_per_transaction':
      'La table des verrous est pleine : quoi régler, et qui en prend tant.',
    'Could not resize shared memory segment: No space left on device':
      "/dev/shm est trop petit dans le conteneur : l'agrandir.",
    'Collation version mismatch, or duplicates in a unique index':
      'La bibliothèque de tri a changé : reconstruire les index, puis confirmer la version.',
    'Duplicate key on the primary key after a restore or import: the sequence is behind':
      'La séquence est en retard sur la table : la remettre derrière le plus grand identifiant.',
    'No space left on device: the disk of the server is full':
      'Le disque est plein : ne rien effacer dans pg_wal, et où gagner de la place.',
    'Canceling statement due to conflict with recovery':
      'Une requête sur le réplica a été annulée par la réplication : choisir quoi céder.',
    'Canceling statement due to statement timeout or lock timeout':
      'Une requête annulée par un délai : lequel, et où il est réglé.',
    'Cached plan must not change result type; prepared statement does not exist':
      'Instructions préparées et pooler : quel réglage de chaque côté.',
    'Database is being accessed by other users': 'Supprimer ou renommer une base encore utilisée.',
    'Cannot connect: authentication failed, no pg_hba.conf entry, connection refused':
      'Connexion impossible : lire le message, couche par couche.',
    'Server closed the connection unexpectedly; in recovery mode':
      "Le serveur a coupé les connexions : lire son journal, et ce qu'il dit.",
    'Relation does not exist, though the table is there':
      'La table existe, mais « relation does not exist » : nom, schéma ou base.',
    'Cannot execute INSERT in a read-only transaction':
      'Écriture refusée en lecture seule : réplica, réglage, ou transaction.',
    'Invalid byte sequence for encoding "UTF8"': 'Encodage : dire celui du fichier, ou réparer le texte.',
    'Index row size exceeds btree maximum; value too long for type':
      "Valeur trop longue pour l'index ou la colonne : que changer.",
    'ON CONFLICT: no unique constraint matches; cannot affect row a second time':
      "ON CONFLICT refusé : la contrainte unique qu'il faut, et les doubles dans un lot.",
    'Cannot drop: other objects depend on it': 'Suppression refusée : trouver ce qui en dépend.',
    'pg_dump and pg_restore errors': 'Erreurs de pg_dump et de pg_restore : versions, propriétaires, ordre.',
    'Extension not available, or permission denied to create extension':
      "Extension absente ou interdite : où l'installer, et qui peut la créer.",
    'New row violates row-level security policy; infinite recursion in policy':
      'Politiques RLS : insertion refusée, rien de visible, récursion.',
    'Invalid page, missing chunk, could not read block: corruption':
      "Données abîmées : copier d'abord, puis restaurer.",
    'A table keeps growing though vacuum runs':
      'La table grossit malgré vacuum : chercher qui retient les lignes mortes.',
    'Give disk space back after bloat':
      "Rendre l'espace disque : pg_repack, REINDEX CONCURRENTLY, ou VACUUM FULL et son verrou.",
    'What takes the space': 'Ce qui prend la place : bases, tables, index, TOAST, journal.',
    'A statement hangs: find the blocker and end it': 'Une requête attend : trouver qui bloque, et le terminer.',
    'Idle and idle in transaction connections':
      "Connexions « idle in transaction » : d'où elles viennent, comment les finir.",
    'jsonb: read, change and index one key': 'jsonb : lire, changer et indexer une clé.',
    'Unique among live rows, case-insensitive, or with NULL':
      'Unicité parmi les lignes actives, sans casse, ou avec NULL.',
    'updated_at kept by a trigger': 'updated_at tenu par un déclencheur.',
    'Times are off by hours: timestamp and timestamptz': 'Heures décalées : timestamp, timestamptz et fuseaux.',
    'Full text search: column, index, query': 'Recherche plein texte : colonne, index, requête.',
    'Import a CSV file': 'Importer un fichier CSV avec \\copy.',
    'Enum types: add, rename, remove a value': 'Types énumérés : ajouter, renommer, retirer une valeur.',
    'Partitions: make them ahead, prune, drop old ones':
      "Partitions : les créer à l'avance, les élaguer, retirer les anciennes.",
    'Memory: how much, and why it was killed': 'Mémoire de PostgreSQL : qui la prend, et pourquoi il a été tué.',
    'CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY fails, hangs, or leaves an invalid index':
      'CREATE INDEX CONCURRENTLY échoue, attend, ou laisse un index invalide.',
    'Vacuum is slow, stuck, or does not come': 'Vacuum lent, bloqué, ou qui ne vient pas.',
    'Switch triggers or foreign keys off for a load or a migration':
      'Couper déclencheurs ou clés étrangères pour un chargement ou une migration.',
    'Find and remove duplicate rows, keep one': 'Trouver et supprimer les doublons, en garder un.',
    'Arrays: search and index them': 'Tableaux (array) : chercher et indexer.',
    'Search without accents or case: unaccent, citext, collations':
      'Chercher sans accents ni casse : unaccent, citext, collations.',
  },
};
