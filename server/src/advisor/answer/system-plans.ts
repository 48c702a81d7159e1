import { type Plan, phase } from './plan.ts';

const recipe = (heading: string): string => `databases-data-orchestrator#${heading}`;

/** An error is asked about, or an image of a container: its own section answers, no plan. */
const NO_ERROR = '^(?!.*\\b(?:errors?|fail\\w*|docker|image|incompatible|erreur|echoue\\w*)\\b)';

/** A version before and one behind, of an engine. */
const upgradeOf = (engine: string): RegExp =>
  new RegExp(
    `${NO_ERROR}.*(?:\\b(?:upgrad\\w*|updat\\w*|migrat\\w*|migrer|mettre a jour|montee de version|passer|move|go)\\b.{0,40}\\b${engine}\\b.{0,30}\\d+(?:\\.\\d+)? ?(?:to|vers|a|en|->|→) ?(?:version |${engine} ?)?\\d+|\\b${engine}\\b.{0,40}\\b(?:major (?:version )?upgrade|montee de version majeure|upgrade (?:from|to|strategy|plan|without|with zero))|\\b(?:major|zero[- ]downtime) (?:version )?upgrade\\b.{0,40}\\b${engine}\\b)`,
  );

/** Plans for asks that change what every table, every tenant or the whole server is. */
export const SYSTEM_PLANS: readonly Plan[] = [
  {
    asks: /\b(?:make|turn|convert|become|add|introduce|rendre|passer|transformer|mettre en place)\b.{0,60}\bmulti[- ]?(?:tenan\w*|locataire\w*|client\b)|\btenant isolation\b.{0,40}\b(?:every|all|each)\b|\b(?:every|all|each|toutes?)\b.{0,40}\b(?:tenant_id|tenant isolation)\b|\bsingle[- ]tenant (?:to|into)\b/,
    lead: recipe('Make an existing system multi-tenant'),
    phases: [
      phase(
        'data-modeling#Multi-tenant',
        'Choose the form: shared tables by default; list every table with how it reaches its tenant.',
        'Choisir la forme : tables partagées par défaut ; lister chaque table et son chemin vers le locataire.',
      ),
      phase(
        'database-migrations#Expand and contract',
        'Add the tenant column, nullable, and deploy code that writes it.',
        'Ajouter la colonne du locataire, nullable, et déployer un code qui l’écrit.',
      ),
      phase(
        'database-migrations#Backfill',
        'Backfill through the parents in batches, parents first; count what is left.',
        'Remplir par les parents, par lots, parents d’abord ; compter ce qui reste.',
      ),
      phase(
        'data-modeling#Invariants become constraints',
        'NOT NULL, composite foreign keys and unique keys with the tenant in front, each validated apart.',
        'NOT NULL, clés étrangères et uniques composites avec le locataire en tête, validées à part.',
      ),
      phase(
        'security-compliance#Row-level security with SET LOCAL for each request',
        'Set the tenant in each transaction, then switch row-level security on, table by table.',
        'Fixer le locataire dans chaque transaction, puis activer la RLS table par table.',
      ),
      phase(
        'security-compliance#Row-level security',
        'Prove it: wrong tenant and no tenant give no row; caches, files, search, jobs and exports too.',
        'Le prouver : mauvais locataire ou aucun ne donnent aucune ligne ; caches, fichiers, recherche, tâches aussi.',
      ),
    ],
  },
  {
    asks: upgradeOf('(?:postgres\\w*|pg)'),
    lead: recipe('Major version upgrade of PostgreSQL without downtime: logical replication'),
    phases: upgradePhases(),
  },
  {
    asks: upgradeOf('(?:mysql|mariadb|percona)'),
    lead: recipe('Major version upgrade of MySQL without downtime'),
    phases: upgradePhases(),
  },
  {
    asks: /\b(?:migrat\w*|move|moving|migrer|deplacer|transfer\w*)\b.{0,50}\b(?:database|db|base|postgres\w*|mysql|mariadb|rds|heroku)\b.{0,50}\b(?:to|vers|into|onto|sur)\b.{0,25}\b(?:rds|aurora|cloud sql|aws|gcp|azure|supabase|neon|another (?:server|host|provider|region|cloud|account)|(?:a )?new (?:server|host|provider)|(?:un )?autre (?:serveur|hebergeur|region)|nouveau serveur|on[- ]prem\w*|hetzner|ovh|scaleway|digitalocean|render|railway)\b/,
    lead: recipe('Move a database to another host, cloud or provider, same engine'),
    phases: [
      phase(
        'disaster-recovery#Targets',
        'Name the downtime that is allowed, the way back, and who decides on the day.',
        'Nommer l’interruption permise, le retour arrière, et qui décide le jour même.',
      ),
      phase(
        'data-throughput-accelerator#Native load paths',
        'Check version, extensions, collation and network; rehearse the copy and time it.',
        'Vérifier version, extensions, collation et réseau ; répéter la copie et la chronométrer.',
      ),
      phase(
        'data-throughput-accelerator#Change capture',
        'Keep the new one in step by replication until the lag is near zero.',
        'Tenir le nouveau à jour par réplication jusqu’à un retard proche de zéro.',
      ),
      phase(
        'database-migrations#Cutovers and fleets',
        'Read-only, catch up, sequences, compare, switch the endpoint, watch.',
        'Lecture seule, rattraper, séquences, comparer, basculer l’adresse, surveiller.',
      ),
      phase(
        'disaster-recovery#Evidence',
        'Restore-test a backup of the new one before the old one is deleted.',
        'Tester une restauration du nouveau avant de supprimer l’ancien.',
      ),
    ],
  },
  {
    asks: /\b(?:introduce|adopt|start (?:using|with)|add|baseline|mettre en place|introduire)\b.{0,40}\b(?:flyway|liquibase|alembic|prisma migrate|migrations?)\b.{0,50}\b(?:existing|legacy|existante?s?|already)\b|\bbaseline\b.{0,40}\bexisting (?:database|schema)\b/,
    lead: recipe('Introduce migrations on an existing database'),
    phases: [
      phase(
        'database-migrations#Tool hygiene',
        'Take production’s schema as version 1; mend the drift of the other environments.',
        'Prendre le schéma de production comme version 1 ; corriger les écarts des autres environnements.',
      ),
      phase(
        'database-migrations#Checksum mismatch and failed files',
        'Tell the tool that production has it already: baseline, stamp, resolve.',
        'Dire à l’outil que la production l’a déjà : baseline, stamp, resolve.',
      ),
      phase(
        'database-migrations#Lock discipline',
        'From now on only the pipeline changes the schema, with a lock limit.',
        'Désormais seule la chaîne modifie le schéma, avec une limite de verrou.',
      ),
    ],
  },
  {
    asks: /\b(?:set ?up|design|introduce|want|need|plan|build|mettre en place|concevoir)\b.{0,40}\b(?:high(?:ly)?[- ]availab\w+|haute disponibilite)\b|\bno single point of failure\b|\bmake\b.{0,40}\bhighly available\b/,
    lead: recipe('High availability: from one server to no single point of failure'),
    phases: [
      phase(
        'disaster-recovery#Targets',
        'RTO and RPO with their owner: a quick restore may be enough.',
        'RTO et RPO avec leur responsable : une restauration rapide peut suffire.',
      ),
      phase(
        'disaster-recovery#Evidence',
        'Backups with a tested restore first: a replica repeats every mistake.',
        'D’abord des sauvegardes restaurées : un réplica répète chaque erreur.',
      ),
      phase(
        'scaling-architecture#Replication',
        'A standby in another zone, lag watched; synchronous only with two.',
        'Un réplica dans une autre zone, retard surveillé ; synchrone seulement à deux.',
      ),
      phase(
        'disaster-recovery#Failover',
        'Automatic failover with three voters and fencing; one endpoint that follows the primary.',
        'Bascule automatique avec trois votants et isolement ; une adresse qui suit le primaire.',
      ),
      phase(
        'disaster-recovery#Drill form',
        'Kill the primary and cut the network each quarter; time it.',
        'Tuer le primaire et couper le réseau chaque trimestre ; chronométrer.',
      ),
    ],
  },
  {
    asks: /\b(?:make|bring|get|become|rendre|mettre)\b.{0,50}\b(?:gdpr|rgpd)\b.{0,20}(?:complian\w*|conform\w*)|\b(?:rendre|mettre|etre)\b.{0,50}\bconform\w*\b.{0,15}\b(?:gdpr|rgpd)\b|\bmise en conformite (?:au )?rgpd\b|\b(?:complian\w*|conform\w*)\b.{0,15}\b(?:with|avec|au)\b.{0,15}\b(?:gdpr|rgpd)\b/,
    lead: recipe('Privacy compliance of the whole database: GDPR programme'),
    phases: [
      phase(
        'security-compliance#Personal data',
        'Inventory every column: class, purpose, period, readers, copies.',
        'Inventorier chaque colonne : classe, finalité, durée, lecteurs, copies.',
      ),
      phase(
        'security-compliance#Access',
        'Roles and row policies; masked copies instead of production data.',
        'Rôles et politiques ; copies masquées au lieu de données de production.',
      ),
      phase(
        'data-throughput-accelerator#Purge old rows',
        'Retention as daily jobs or partitions, with a report of the oldest row.',
        'Durées appliquées chaque jour ou par partitions, avec la plus vieille ligne.',
      ),
      phase(
        'security-compliance#Delete a user under GDPR when other rows refer to them',
        'Erasure and export as tested functions that reach every copy.',
        'Effacement et export en fonctions testées qui atteignent chaque copie.',
      ),
      phase(
        'security-compliance#Encryption',
        'TLS verified, disks and backups encrypted, fields where needed.',
        'TLS vérifié, disques et sauvegardes chiffrés, champs si nécessaire.',
      ),
      phase(
        'security-compliance#Regimes',
        'Evidence or “unknown” for each duty; questions for the lawyer.',
        'Preuve ou « inconnu » pour chaque obligation ; questions au juriste.',
      ),
    ],
  },
  {
    asks: /\b(?:all|every|each|whole|entire|toutes?|tous)\b.{0,40}\b(?:tables?|columns?|colonnes?|timestamps?|database|base)\b.{0,60}\b(?:utf8mb4|timestamptz|innodb|charset|collation)\b/,
    lead: recipe('Change something in every table'),
    phases: [
      phase(
        'database-migrations#Lock discipline',
        'List what is concerned from the catalogue, with sizes; small tables first.',
        'Lister depuis le catalogue, avec les tailles ; petites tables d’abord.',
      ),
      phase(
        'database-migrations#Change a type; primary key int to bigint',
        'Large tables by a new column or an online tool; joined columns together.',
        'Grandes tables par nouvelle colonne ou outil en ligne ; colonnes jointes ensemble.',
      ),
      phase(
        'database-migrations#Verification queries',
        'Count what is left by the same query; done at 0.',
        'Compter ce qui reste par la même requête ; fini à 0.',
      ),
    ],
  },
];

function upgradePhases(): Plan['phases'] {
  return [
    phase(
      'scaling-architecture#Version upgrades',
      'Choose the path by the downtime allowed: in place with links, or replication and a switch.',
      'Choisir la voie selon l’interruption permise : sur place avec liens, ou réplication et bascule.',
    ),
    phase(
      'disaster-recovery#Before a destructive change',
      'Backup younger than 24 h whose restore was tested; rehearse on a copy and time it.',
      'Sauvegarde de moins de 24 h à la restauration testée ; répéter sur une copie et chronométrer.',
    ),
    phase(
      'observability#Baselines',
      'Store the baseline of plans and times; run the frequent queries on the new version.',
      'Garder la référence des plans et des temps ; jouer les requêtes fréquentes sur la nouvelle version.',
    ),
    phase(
      'database-migrations#Cutovers and fleets',
      'Freeze DDL, catch up, pause writes, sequences, compare, switch.',
      'Geler le DDL, rattraper, suspendre les écritures, séquences, comparer, basculer.',
    ),
    phase(
      'database-migrations#Rollback windows',
      'Say until when the way back exists; ANALYZE, extensions, jobs and backups on the new one.',
      'Dire jusqu’à quand le retour existe ; ANALYZE, extensions, tâches et sauvegardes sur la nouvelle.',
    ),
  ];
}
