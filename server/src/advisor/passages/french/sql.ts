import type { FrenchLines } from './lines.ts';

/** What goes wrong with queries and transactions, whatever the engine. */
export const SQL_LINES: FrenchLines = {
  'query-optimization': {
    'The index is not used': "L'index n'est pas utilisé : s'il ne peut pas l'être, ou si le parcours est meilleur.",
    'ORDER BY with LIMIT takes the wrong index':
      "ORDER BY avec LIMIT prend le mauvais index : l'index qui filtre et trie.",
    'OFFSET gets slow, and from some page on the index is dropped':
      'OFFSET profond : continuer depuis la dernière ligne vue.',
    "Contains search is slow: LIKE '%word%' and ILIKE":
      "Recherche « contient » : index trigramme pour LIKE '%mot%' et ILIKE.",
    'A join is slow': 'Jointure lente : lire le plan, côté interne, estimation, ordre.',
    'Deleting or updating a parent is slow: foreign keys without an index':
      'Supprimer un parent est lent : indexer les clés étrangères.',
    'Slow after an upgrade, a restore or a big load':
      "Lent après une montée de version ou une restauration : ANALYZE d'abord, puis comparer.",
    'Fast in the console or on the test system, slow in the application or in production':
      "Rapide en console ou en test, lent dans l'application ou en production : ce qui diffère.",
    'The same query is sometimes slow': 'La même requête est parfois lente : quand, et ce que fait le serveur alors.',
    'Find the slowest queries': 'Trouver les requêtes les plus lentes, par temps total.',
    'OR, IN and NOT IN that cannot use an index': 'OR, IN et NOT IN sans index : UNION, tableaux, NOT EXISTS.',
    'Latest row per group, DISTINCT and GROUP BY are slow':
      "Dernière ligne par groupe, DISTINCT, GROUP BY : l'index et la forme.",
    'Aggregates on a dashboard: materialised view or rollup': 'Tableau de bord : vue matérialisée ou table de cumul.',
    'UPDATE or DELETE of many rows is slow': 'Modifier ou supprimer beaucoup de lignes : par lots.',
    'A subquery, CTE or view is slow': "Sous-requête, CTE ou vue lente : ce qui empêche le filtre d'entrer.",
    'Inserts and upserts get slower as the table grows':
      'Insertions de plus en plus lentes : index, clés au hasard, GIN, upserts inutiles.',
    'A function or cast on the column: lower(), date(), ::text':
      "Fonction ou conversion sur la colonne : l'enlever, ou indexer l'expression.",
    'A query or a page is slow: the first five minutes':
      'Une requête ou une page est lente : les cinq premières minutes.',
    'Missing indexes: where to start': 'Index manquants : par où commencer.',
    'Is an unused index safe to drop?': 'Un index inutilisé : peut-on le supprimer sans risque ?',
  },
  transactions: {
    'Deadlock detected: read the log, mend the order': 'Interblocage : lire le journal, imposer un ordre, rejouer.',
    'One hot row: a counter that everybody updates':
      'Une ligne très disputée : le compteur en dernier, ou des écarts insérés.',
    'Double booking: two requests, one slot': "Double réservation : une contrainte décide, et l'autre reçoit 409.",
    'Claim a row: only if nobody has it yet': "Prendre une ligne seulement si personne ne l'a : UPDATE conditionnel.",
    'Paid twice, created twice: the same request again':
      "Payé deux fois, créé deux fois : clé d'idempotence et état conditionnel.",
    'Part was saved, part was not: the rollback undid nothing':
      "Une partie est enregistrée, l'autre non : qui commit, et sur quelle connexion.",
    'Current transaction is aborted, commands ignored until end of transaction block':
      'Transaction avortée (25P02) : trouver la première erreur, poser un savepoint.',
    'Insert if absent races: duplicate key in get-or-create':
      'Insérer si absent : ON CONFLICT, et lire la ligne du gagnant.',
    'Retry a transaction: code': "Rejouer une transaction : le code, et ce qu'on ne rejoue pas.",
    'SELECT FOR UPDATE waits, deadlocks, or protects nothing':
      'SELECT FOR UPDATE : pourquoi il attend, ou ne protège rien.',
    'Run a job only once: advisory lock': 'Un travail une seule fois : verrou consultatif.',
    'Violates foreign key constraint: on insert, on delete': "Clé étrangère violée : à l'insertion, à la suppression.",
    'Which isolation level, and how to set it': "Quel niveau d'isolation, et comment le poser.",
    'Stock and quotas: never below zero, at most N': 'Stock et quotas : jamais sous zéro, au plus N.',
    'Audit table by trigger: who changed what': "Journal d'audit par déclencheur : qui a changé quoi.",
    'Nested transactions and savepoints': 'Transactions imbriquées et savepoints, par framework.',
    'Lost update: read, compute in the code, write back':
      'Mise à jour perdue : calculer en SQL, ou comparer une version.',
    'Orphan rows, though there is a foreign key':
      "Lignes orphelines malgré une clé étrangère : d'où elles viennent, comment les nettoyer.",
    'An HTTP call or a long pause inside a transaction':
      'Un appel HTTP ou une longue pause dans une transaction : deux transactions courtes, un état entre elles.',
  },
};
