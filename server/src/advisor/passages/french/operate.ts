import type { FrenchLines } from './lines.ts';

/** The spokes about securing, watching and recovering a database, and moving data. */
export const OPERATE_LINES: FrenchLines = {
  'security-compliance': {
    'Scans of passports, contracts, images: in the database or outside':
      'Pièces d’identité et documents : dans la base ou dehors.',
    'Sensitive columns in SQL Server and Azure SQL: GRANT, DENY, masking':
      'Colonnes sensibles dans SQL Server et Azure SQL.',
    'Permission denied for table: only new tables fail':
      'Droit refusé sur les nouvelles tables : privilèges par défaut.',
    'Delete a user under GDPR when other rows refer to them':
      'Effacer un utilisateur (RGPD) auquel d’autres lignes renvoient.',
    'Crypto-shredding: one key for each person, destroyed on request': 'Une clé par personne, détruite sur demande.',
    'Search encrypted columns: blind index for email, unique and look-up':
      'Chercher dans une colonne chiffrée : l’index aveugle.',
    'Anonymise production data for staging and tests': 'Anonymiser la production pour la recette et les tests.',
    'Anonymise old records but keep statistics': 'Anonymiser les anciennes fiches en gardant les statistiques.',
    'Action logs and audit rows that are fit for privacy law': 'Des journaux d’actions conformes au RGPD.',
    'Who changed what: audit trigger that the application cannot edit':
      'Qui a changé quoi : un déclencheur que l’application ne peut modifier.',
    'pgaudit: switch it on for what matters': 'pgaudit : l’activer pour ce qui compte.',
    'SQL injection: is my query safe, numeric check, ORDER BY, LIKE, IN':
      'Injection SQL : la forme sûre à chaque endroit.',
    'Row-level security with SET LOCAL for each request': 'RLS avec SET LOCAL à chaque requête.',
    'A database password leaked or was committed to git':
      'Un mot de passe a fui ou est dans git : le remplacer d’abord.',
    'TLS to the database: no pg_hba.conf entry, self-signed certificate, verify-full':
      'TLS vers la base : messages et remèdes.',
    'Roles for an application: runtime, migrations, people':
      'Les rôles d’une application : exécution, migrations, personnes.',
    'Encrypt an existing database at rest: RDS, MySQL, PostgreSQL': 'Chiffrer au repos une base existante.',
    'Key rotation for encrypted columns': 'Changer la clé des colonnes chiffrées.',
    'Store card numbers, tokens, API keys, one-time codes': 'Cartes, jetons, clés d’API, codes : comment les garder.',
    'Data subject request: export everything about one person':
      'Demande d’accès : exporter tout ce qui concerne une personne.',
    Decide: 'Quel risque traiter en premier.',
    Access: 'Rôles et droits : le moindre privilège.',
    'Read-only access without some columns': 'Un accès en lecture sans certaines colonnes.',
    'Access review': 'Montrer qui a accès, et que c’est revu.',
    'Row-level security': 'Isoler les lignes par locataire ou par utilisateur (RLS).',
    Encryption: 'Chiffrer en transit, au repos et par champ.',
    'Password hashes': 'Hacher les mots de passe, et quitter MD5.',
    Injection: "Éviter l'injection SQL.",
    'Personal data': 'Données personnelles : inventaire, durée, effacement, copies.',
    'Erasure against a duty to keep': 'Effacer une personne quand la loi impose de garder ses factures.',
    Regimes: 'RGPD, PCI-DSS, HIPAA, SOC 2 : ce que la base doit montrer.',
    'Audit trail': "Le journal d'audit : qui a lu ou changé quoi.",
    Threats: 'Les menaces, et comment les voir.',
    'Audit checklist': "La liste de contrôle d'un audit de sécurité.",
    'What the advisor itself must keep': 'Ce que le conseiller lui-même doit respecter.',
  },
  observability: {
    'Guard query times in CI: fail the build when slower': 'Protéger les temps de requête dans la CI.',
    'Dashboard panels for a database: Grafana, PromQL': 'Les panneaux d’un tableau de bord de base de données.',
    'Measure PostgreSQL replication lag correctly: always 0, or growing overnight':
      'Mesurer le retard de réplication : pourquoi un seul chiffre ment.',
    'Seconds_Behind_Source, IO and SQL thread: charts and acceptable lag':
      'Réplication MySQL : fils IO et SQL, retard acceptable.',
    'Prometheus alert rules for PostgreSQL': 'Des règles d’alerte Prometheus pour PostgreSQL.',
    'Connections near max_connections: query and alert': 'Connexions proches de max_connections : requête et alerte.',
    'Set up postgres_exporter: user, queries of your own, missing metrics':
      'Installer postgres_exporter : utilisateur, métriques absentes.',
    'Watch table and index bloat without hurting the server':
      'Surveiller le gonflement des tables et index sans gêner.',
    'MySQL: alarm on fragmentation and slower queries': 'MySQL : alarmes sur la fragmentation et les requêtes.',
    'Disk is filling: what grew, how long is left': 'Le disque se remplit : ce qui a grossi, le temps restant.',
    'Slow query log: threshold to start with': 'Journal des requêtes lentes : le seuil de départ.',
    'Idle in transaction, long transactions: find and end them':
      'Transactions longues ou inactives : les trouver, les terminer.',
    'Health check for the database: what /health should ask': 'Contrôle de santé : ce que /health doit demander.',
    'Trace queries: OpenTelemetry, route and release on each statement':
      'Tracer les requêtes jusqu’à la route et la version.',
    'Transaction id wraparound alert': 'Alerte sur le bouclage des identifiants de transaction.',
    'What to monitor first: a minimal set': 'Que surveiller en premier : un ensemble minimal.',
    'Did the release make the database slower': 'La version livrée a-t-elle ralenti la base ?',
    Decide: 'Quoi mesurer selon la question.',
    'Service levels': 'Les objectifs de service, et leur calcul.',
    Thresholds: "Les indicateurs avec leurs seuils d'avertissement et d'alerte.",
    'More signals': "D'autres signaux à suivre.",
    'Four quadrants': 'Latence, trafic, erreurs et saturation.',
    Alerts: 'Écrire des alertes utiles, avec fenêtre et responsable.',
    Triage: 'Que regarder en premier pendant un incident.',
    'MySQL and MariaDB': "Les requêtes d'état de MySQL et MariaDB.",
    Collect: 'Quoi activer pour collecter les mesures.',
    'Slow query log on MySQL and MariaDB': 'Activer et lire le journal des requêtes lentes de MySQL et MariaDB.',
    Baselines: 'Des valeurs de référence pour comparer.',
    Capacity: 'Prévoir la croissance : disque, mémoire, connexions.',
  },
  'disaster-recovery': {
    'Volume snapshot while the database runs: is it consistent':
      'Instantané du volume pendant que la base tourne : cohérent ou non.',
    'Alarm when a backup did not run': 'Alerter quand une sauvegarde n’a pas tourné.',
    'Failover takes minutes: make it shorter': 'Bascule trop longue : où passent les minutes.',
    'MySQL: automated restore test, and errors when a full dump is restored':
      'MySQL : restauration testée automatiquement, et ses erreurs.',
    'Restore a dump over an existing database: nothing is overwritten':
      'Restaurer sur une base existante : rien n’est écrasé, sans erreur.',
    'Which rows are missing after the restore: verify the content':
      'Vérifier vraiment une restauration : comparer le contenu.',
    'Point-in-time restore misses the last rows, or ends before the target':
      'La restauration à un instant s’arrête trop tôt.',
    'Requested WAL segment has already been removed: the standby is too far behind':
      'Segment WAL supprimé : le réplica est trop en retard.',
    'Restore one table from a dump or a backup': 'Restaurer une seule table.',
    'Deleted rows, dropped table, and there is no backup': 'Données supprimées sans sauvegarde : où chercher.',
    'Undo an UPDATE or DELETE that was just run': 'Annuler un UPDATE ou DELETE qui vient de passer.',
    'Restore a managed database to a point in time: RDS, Aurora, Cloud SQL, Azure':
      'Restaurer un service géré à un instant donné.',
    'Database does not start: could not locate a valid checkpoint record, corruption':
      'La base ne démarre plus, données corrompues.',
    'Old primary cannot come back: timelines differ, split brain':
      'L’ancien primaire ne revient pas : historiques divergents.',
    'Failover lost data, or applications still write to the old primary':
      'Bascule avec perte, ou écritures vers l’ancien primaire.',
    'MongoDB: mongodump with the oplog, restore to a moment': 'MongoDB : mongodump avec l’oplog, retour à un instant.',
    'Nightly backup by cron: script, retention, restore test':
      'Sauvegarde chaque nuit par cron, et restauration testée.',
    'mysqldump: consistent, without locking, and its errors': 'mysqldump cohérent, sans bloquer, et ses erreurs.',
    'pg_dump is too slow, or the database is too large for it': 'pg_dump trop lent, base trop grande.',
    'Set up pgBackRest or WAL-G': 'Mettre en place pgBackRest ou WAL-G.',
    'archive_command fails, pg_wal grows': 'archive_command échoue, pg_wal grossit.',
    'Backup to S3: encrypted, immutable, with expiry': 'Sauvegarder vers S3 : chiffré, immuable, avec expiration.',
    'How long to keep backups: grandfather, father, son': 'Combien de temps garder les sauvegardes.',
    'Back up Redis, SQLite, ClickHouse, Elasticsearch': 'Sauvegarder Redis, SQLite, ClickHouse, Elasticsearch.',
    'Disaster recovery plan on one page': 'Un plan de reprise sur une page.',
    Decide: 'Par quoi commencer : donnée perdue, serveur perdu ou plan à faire.',
    Targets: 'RPO et RTO par niveau, et les moyens de les tenir.',
    'The standard table, annotated': 'Le tableau type des objectifs, annoté.',
    'Backup matrix': 'Quelle sauvegarde pour quel moteur, et sa preuve.',
    'Human error': 'Après une erreur humaine : arrêter, noter, restaurer une copie, fusionner.',
    'Point-in-time restore': 'Restaurer PostgreSQL à un instant donné.',
    'Point-in-time restore on MySQL and MariaDB':
      'Restaurer MySQL ou MariaDB à un instant donné avec les journaux binaires.',
    Failover: 'Basculer vers un réplica sans double écriture.',
    'Before a destructive change': 'À vérifier avant une opération destructrice.',
    Evidence: 'Prouver que les sauvegardes servent : la dernière restauration vérifiée.',
    'RPO and RTO worksheet': 'La feuille de calcul de RPO et RTO.',
    'Backup design review': 'Relire un plan de sauvegarde.',
    'PITR walk-through': 'La restauration à un instant, pas à pas.',
    'Drill form': "Le formulaire d'un exercice de restauration.",
    'Failover decision tree': "Décider d'une bascule.",
    'Losing a region': 'Perdre une région.',
    'Human error ladder': 'Les recours après une erreur, du plus léger au plus lourd.',
    'Ransomware or a hostile administrator': 'Rançongiciel ou administrateur malveillant.',
    'Evidence log': 'Le registre des preuves.',
  },
};
