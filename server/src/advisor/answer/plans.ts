import { type Phase, type Plan, phase } from './plan.ts';
import { SYSTEM_PLANS } from './system-plans.ts';

const ENGINE =
  '(?:postgres(?:ql)?|mysql|mariadb|sqlite|oracle|sql server|mssql|mongo(?:db)?|dynamodb|firestore|cockroach(?:db)?)';

/** The phases of a move from one engine to another. */
const MOVE_PHASES: readonly Phase[] = [
  phase(
    'databases-data-core#Store choice',
    'Confirm the target: which access pattern or cost asks for it, and who decides.',
    'Confirmer la cible : quel accès ou quel coût la demande, et qui décide.',
  ),
  phase(
    'database-migrations#MySQL to PostgreSQL',
    'Map every type, key, default and collation; count the values that do not fit before anything is loaded.',
    'Faire correspondre types, clés, défauts et collations ; compter les valeurs qui ne passent pas avant tout chargement.',
  ),
  phase(
    'data-throughput-accelerator#Native load paths',
    'Load a consistent snapshot by the bulk path, repeatable, with a manifest of counts.',
    'Charger un instantané cohérent par le chemin de masse, rejouable, avec un manifeste des nombres.',
  ),
  phase(
    'data-throughput-accelerator#Change capture',
    'Stream the changes since the snapshot from its recorded position until the lag is near zero.',
    "Appliquer les changements depuis la position notée de l'instantané, jusqu'à un retard proche de zéro.",
  ),
  phase(
    'database-migrations#Verification queries',
    'Compare counts and checksums by key range; shadow-read with the real queries, rewritten for the target.',
    'Comparer nombres et sommes de contrôle par plage de clés ; lire en double avec les vraies requêtes réécrites.',
  ),
  phase(
    'database-migrations#Cutovers and fleets',
    'Cut over in a short read-only window, with reverse replication for as long as the way back is promised.',
    'Basculer dans une courte fenêtre en lecture seule, avec réplication inverse tant que le retour est promis.',
  ),
  phase(
    'observability#Baselines',
    'Watch the baseline of the old system against the new one; take a restore-tested backup of the new one.',
    "Comparer à la référence de l'ancien système ; sauvegarder le nouveau et tester la restauration.",
  ),
];

/** How a move from one engine to another is asked for, by the engines that it is from; all of them where none is given. */
const MOVE = (from: string, to: string): RegExp =>
  new RegExp(
    `\\b(?:migrat\\w*|migrer|move|moving|switch\\w*|port|convert|passer|basculer|away)\\b.{0,40}\\b${from}\\b.{0,30}\\b(?:to|into|vers|a|en)\\b.{0,20}\\b${to}|\\b${from} (?:to|vers) ${to} migration|\\bmigration\\b.{0,30}\\b${from}\\b.{0,20}\\b(?:to|vers|a)\\b.{0,10}\\b${to}`,
  );
const POSTGRES = '(?:postgres\\w*|pg ?sql|pg)\\b';

/** Plans for asks that span several spokes, with their phases in the order of a change's life. The first that is asked for applies. */
export const PLANS: readonly Plan[] = [
  ...movesToPostgres(),
  ...SYSTEM_PLANS,
  {
    asks: MOVE(ENGINE, `${ENGINE}\\b`),
    phases: MOVE_PHASES,
  },
  {
    asks: /\b(?:encrypt\w*|chiffr\w*)\b.{0,40}\b(?:all|every|entire|whole|everywhere|toutes?|tous|ensemble|pii|personal data|donnees personnelles|partout)\b|\b(?:all|every|toutes?|tous)\b.{0,30}\b(?:encrypted|chiffre\w*)\b/,
    lead: 'security-compliance#Search encrypted columns: blind index for email, unique and look-up',
    phases: [
      phase(
        'security-compliance#Personal data',
        'Inventory the personal columns, their copies (replicas, backups, logs, exports) and who reads each.',
        'Inventorier les colonnes personnelles, leurs copies (réplicas, sauvegardes, journaux, exports) et leurs lecteurs.',
      ),
      phase(
        'security-compliance#Encryption',
        'Decide the layer for each class: TLS and disks for all; fields only where a database reader must not see them. Choose key service, key id and blind index.',
        'Choisir la couche par classe : TLS et disques pour tout ; champs seulement là où un lecteur de la base ne doit rien voir. Choisir service de clés, identifiant de clé et index aveugle.',
      ),
      phase(
        'database-migrations#Expand and contract',
        'Per column: add the encrypted column beside the plain one and deploy code that writes both.',
        "Par colonne : ajouter la colonne chiffrée à côté de l'autre et déployer un code qui écrit les deux.",
      ),
      phase(
        'database-migrations#Backfill',
        'Encrypt the existing rows in batches by primary key, throttled by replica lag.',
        'Chiffrer les lignes existantes par lots de clé primaire, freinés par le retard des réplicas.',
      ),
      phase(
        'database-migrations#Rollback windows',
        'Verify that no row is left, switch reads, and drop the plain column after the soak; old backups and logs still hold it until they expire.',
        "Vérifier qu'aucune ligne ne reste, basculer les lectures, supprimer la colonne en clair après la période d'observation ; les vieilles sauvegardes la gardent jusqu'à expiration.",
      ),
      phase(
        'security-compliance#Audit trail',
        'Record who decrypts; rehearse key rotation and a restore with the old key.',
        "Tracer qui déchiffre ; répéter la rotation des clés et une restauration avec l'ancienne clé.",
      ),
    ],
  },
  {
    asks: /\b(?:introduce|plan|implement|start|move to|shard|mettre en place|passer au?)\b.{0,30}\bsharding\b|\bshard (?:our|the|my|all)\b|\bsharder\b|\bsharding (?:plan|strategy|our|the)\b/,
    lead: 'scaling-architecture#Shard key',
    phases: [
      phase(
        'scaling-architecture#Ladder',
        'Show with a number that indexes, caches, replicas, partitions and a larger primary are spent.',
        "Montrer par un chiffre qu'index, caches, réplicas, partitions et une plus grosse machine ne suffisent plus.",
      ),
      phase(
        'scaling-architecture#Shard key',
        'Choose the key: in 90 % of hot calls, never changing, evenly loaded.',
        'Choisir la clé : présente dans 90 % des appels chauds, jamais modifiée, charge égale.',
      ),
      phase(
        'scaling-architecture#Sharding worked example',
        'Simulate skew and the share of single-shard calls on real data.',
        "Simuler le déséquilibre et la part d'appels sur un seul shard avec les vraies données.",
      ),
      phase(
        'database-migrations#Expand and contract',
        'Make the schema ready: key in every primary and unique key, identifiers unique across shards.',
        'Préparer le schéma : la clé dans toute clé primaire et unique, identifiants uniques entre shards.',
      ),
      phase(
        'scaling-architecture#Plan',
        'Move cohort by cohort with change capture, verification and a way back.',
        'Déplacer cohorte par cohorte, avec capture des changements, vérification et retour.',
      ),
      phase(
        'observability#Thresholds',
        'Watch load, lag and size of each shard; restore one shard as a drill.',
        "Surveiller charge, retard et taille de chaque shard ; restaurer un shard à titre d'exercice.",
      ),
    ],
  },
  {
    // What is asked of a system that has events already is answered by its own section.
    asks: /^(?![\s\S]*\b(?:structure|shape|versions?|versioning|upcast\w*|rebuild\w*|stale|already stored)\b)[\s\S]*\b(?:cqrs|event[- ]sourc\w+)\b/,
    lead: 'scaling-architecture#CQRS and event sourcing',
    phases: [
      phase(
        'scaling-architecture#CQRS and event sourcing',
        'Name the one use case whose reads need another shape; keep all others as they are.',
        'Nommer le seul cas dont les lectures demandent une autre forme ; laisser les autres.',
      ),
      phase(
        'databases-data-core#Idempotent writes',
        'Write the outbox in the same transaction as the change.',
        "Écrire l'outbox dans la même transaction que le changement.",
      ),
      phase(
        'data-modeling#Hybrid: read models',
        'Build the read model with a version for each row, and a rebuild from scratch whose duration is known.',
        'Construire le modèle de lecture avec une version par ligne et une reconstruction complète de durée connue.',
      ),
      phase(
        'data-throughput-accelerator#Checkpoint and resume',
        'Project with a checkpoint in the same transaction; replays change nothing.',
        'Projeter avec un point de contrôle dans la même transaction ; rejouer ne change rien.',
      ),
      phase(
        'observability#Thresholds',
        'Agree the lag that users may see, and alert on it.',
        'Convenir du retard visible par les utilisateurs et alerter dessus.',
      ),
    ],
  },
  {
    asks: /\b(?:split|break up|extract|decouper|scinder|extraire|separate|move to|passer aux)\b.{0,40}\b(?:monolith\w*|microservices?|database per service|shared database|base partagee|base commune)\b|\bmicroservices?\b.{0,40}\b(?:share|shared|split|one database|same database)\b/,
    lead: 'scaling-architecture#Database per service',
    phases: [
      phase(
        'scaling-architecture#Database per service',
        'Find the seam: foreign keys and code that change together stay together.',
        'Trouver la couture : clés étrangères et code qui changent ensemble restent ensemble.',
      ),
      phase(
        'data-modeling#Invariants become constraints',
        'List the invariants that cross the seam; those that must never break keep the tables on one side.',
        'Lister les invariants qui traversent la couture ; ceux qui ne doivent jamais casser gardent les tables du même côté.',
      ),
      phase(
        'data-throughput-accelerator#Change capture',
        'Copy the tables and keep them in step by change capture.',
        'Copier les tables et les tenir à jour par capture des changements.',
      ),
      phase(
        'scaling-architecture#Saga',
        'Replace transactions across the seam by outbox and compensation.',
        'Remplacer les transactions qui la traversent par outbox et compensation.',
      ),
      phase(
        'database-migrations#Cutovers and fleets',
        'Switch reads, then writes, verify, and drop the old tables after the soak.',
        "Basculer les lectures, puis les écritures, vérifier, et supprimer les anciennes tables après l'observation.",
      ),
    ],
  },
  {
    asks: /\b(?:all|every|toutes?|tous)\b.{0,30}\b(?:tables?|primary keys?|ids?|cles primaires)\b.{0,40}\b(?:uuid\w*|bigint)\b|\b(?:uuid\w*|bigint)\b.{0,40}\b(?:all|every|toutes?|tous)\b.{0,20}\btables?\b/,
    lead: 'database-migrations#Change a type; primary key int to bigint',
    phases: [
      phase(
        'databases-data-core#ID strategy',
        'Decide the kind of key, and whether only the public identifier has to change.',
        "Décider du type de clé, et si seul l'identifiant public doit changer.",
      ),
      phase(
        'database-migrations#Change a type; primary key int to bigint',
        'Order the tables parents first; for each: new column, dual write, index CONCURRENTLY, swap of the constraint.',
        "Ordonner les tables, parents d'abord ; pour chacune : nouvelle colonne, double écriture, index CONCURRENTLY, échange de la contrainte.",
      ),
      phase(
        'database-migrations#Backfill',
        'Backfill each table and its foreign keys in batches.',
        'Remplir chaque table et ses clés étrangères par lots.',
      ),
      phase(
        'database-migrations#Verification queries',
        'Verify counts and orphans before each swap.',
        'Vérifier nombres et orphelins avant chaque échange.',
      ),
      phase(
        'database-migrations#Rollback windows',
        'Keep the old column until the way back has expired, then drop it.',
        "Garder l'ancienne colonne jusqu'à la fin du retour possible, puis la supprimer.",
      ),
    ],
  },
  {
    asks: /\b(?:optimi[sz]e|speed up|tune|optimiser|accelerer)\b.{0,30}\b(?:all|every\w*|whole|entire|toutes?|tout)\b/,
    lead: 'query-optimization#Optimise everything',
    phases: [
      phase(
        'observability#Collect',
        'Collect statements with calls, total and mean time over a representative day.',
        'Recueillir les requêtes avec appels, temps total et moyen sur un jour représentatif.',
      ),
      phase(
        'query-optimization#Optimise everything',
        'Rank by total time; take the first few, which hold most of it.',
        'Classer par temps total ; prendre les premières, qui en portent la plus grande part.',
      ),
      phase(
        'query-optimization#Method',
        'For each: plan with real parameters, one change, measured again.',
        'Pour chacune : plan avec de vrais paramètres, un changement, nouvelle mesure.',
      ),
      phase(
        'query-optimization#Regression guard',
        'Store the new baseline and guard it in the pipeline.',
        'Garder la nouvelle référence et la protéger dans la chaîne.',
      ),
    ],
  },
];

/** Moves to PostgreSQL, whose recipes differ by where the data comes from. */
function movesToPostgres(): readonly Plan[] {
  const recipe = (heading: string): string => `databases-data-orchestrator#${heading}`;
  const sources: readonly (readonly [from: string, heading: string])[] = [
    ['(?:mysql|mariadb)', 'MySQL to PostgreSQL: the whole move'],
    ['(?:sqlite\\d?|libsql|turso)', 'SQLite to PostgreSQL'],
    ['(?:mongo|mongodb)', 'MongoDB to PostgreSQL'],
    ['(?:oracle|sql server|mssql)', 'Oracle or SQL Server to PostgreSQL'],
  ];
  return sources.map(([from, heading]) => ({ asks: MOVE(from, POSTGRES), phases: MOVE_PHASES, lead: recipe(heading) }));
}
