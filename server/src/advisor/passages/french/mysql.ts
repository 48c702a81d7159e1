import type { FrenchLines } from './lines.ts';

/** MySQL's and MariaDB's error messages and everyday tasks. */
export const MYSQL_LINES: FrenchLines = {
  'mysql-patterns': {
    'GROUP BY refused: only_full_group_by, error 1055': 'GROUP BY refusé : corriger la requête plutôt que le mode.',
    'Zero dates: 1067 Invalid default value, 1292 Incorrect datetime value':
      'Dates à zéro refusées : corriger colonnes et valeurs.',
    'Reserved words: rank, groups, system, window (error 1064)':
      'Mots devenus réservés : les trouver, les citer, les renommer.',
    'Emoji: Incorrect string value, error 1366': 'Émojis refusés : tout passer en utf8mb4.',
    'Value too long or out of range: 1406, 1264, 1265, 1366':
      'Valeur trop longue ou hors bornes : corriger la valeur ou la colonne.',
    'No default value, NULL refused: 1364, 1048': 'Pas de valeur par défaut, ou NULL refusé.',
    'AUTO_INCREMENT full, or with gaps': 'AUTO_INCREMENT plein ou troué : mesurer et agir.',
    'Row size too large, error 1118 (and 1074)': 'Ligne trop grande : les deux limites et leurs remèdes.',
    'Duplicate entry, error 1062': "Doublon de clé : ce qu'il signifie et que faire.",
    'UPDATE or DELETE with a subquery on the same table: 1093':
      'Modifier une table que la sous-requête lit aussi : passer par une jointure.',
    'Time zones: hours are off, unknown time zone 1298': 'Heures décalées : accorder les fuseaux horaires.',
    'Packet bigger than max_allowed_packet, error 1153':
      'Paquet trop grand : relever la limite du serveur et du client.',
    'Import of a dump breaks off: 2013, 2006': "Un import qui s'interrompt : causes et remèdes.",
    'Dump from another server refused: definer, collation, privileges':
      "Un dump venu d'un autre serveur : DEFINER, interclassement, droits.",
    'Login fails: caching_sha2_password, 1045, 1698': "Connexion refusée : module d'authentification, compte, hôte.",
    'Cannot connect: 2002, 2003, root password lost': 'Serveur injoignable, ou mot de passe root perdu.',
    'Disk full: binary logs, ibdata1, 1114 The table is full': 'Disque plein : trouver ce qui a grossi, et le libérer.',
    'LOAD DATA LOCAL refused: 3948, 1290, 2068': "LOAD DATA refusé : ce qu'il faut autoriser, et comment charger.",
    'Upgrade from 5.7 to 8.0 or 8.4': 'Passer de MySQL 5.7 à 8.0 ou 8.4, étape par étape.',
    'Server does not start, table is corrupt': 'Le serveur ne démarre plus, ou une table est corrompue.',
    'CPU at 100 %, everything slow: find the query': 'Processeur à 100 % : trouver la requête fautive.',
    'Slow query log: find the slow queries': 'Trouver les requêtes lentes avec leur journal.',
    'GROUP BY report scans the whole table': 'Un rapport qui lit toute la table : lire moins, ou précalculer.',
    'Optimizer takes the wrong index, or none': "L'optimiseur prend le mauvais index, ou aucun.",
    'COUNT(*) and pages are slow in InnoDB': 'COUNT(*) et pagination lents dans InnoDB.',
    'Delete or update millions of rows': 'Supprimer ou modifier des millions de lignes par lots.',
    "Search inside text: LIKE '%word%' and FULLTEXT": 'Chercher un mot dans un texte avec FULLTEXT.',
    'JSON columns: index a value': "Indexer une valeur d'une colonne JSON.",
    'Memory: server killed, how large the buffer pool': 'Mémoire du serveur : taille du buffer pool et limites.',
    'A join is slow in MySQL: the missing index': "Une jointure lente dans MySQL : l'index qui manque.",
    'Replication stopped: 1062, 1032, 1236': 'Réplication arrêtée : réparer ou reconstruire, sans rien sauter.',
    'Read-only errors: 1290, 1836, Galera 1047': 'Écriture refusée : réplica, transaction en lecture seule, Galera.',
    "Table doesn't exist: 1146, upper and lower case, prefixes":
      'Table introuvable : casse, schéma, migration incomplète.',
    'Drop an index or key: 1553, 1091, 1025': 'Supprimer un index ou une clé que MySQL retient.',
  },
};
