import type { Subjects } from './subjects.ts';

/** Subjects of the spokes about moving data, and securing, watching and recovering a database. */
export const OPERATE_SUBJECTS: Subjects = {
  'data-throughput-accelerator': {
    'Find the slow stage':
      'import slow, etl slow, pipeline slow, never catches up, bottleneck etl, import lent, etl lent, rows per second, consumer lag, rattrape jamais, load takes hours, throughput',
    'Native load paths':
      'copy from, load data infile, bulk insert, bulk load, import csv, fast insert, insert million rows, import 50 gb, mass insert, charger csv, importer csv, insertion de masse, bcp, import rapide, insert slow rows, copy binary, load json file, million de lignes',
    'PostgreSQL: stage, clean, upsert':
      'staging table, copy then upsert, unlogged table, import csv duplicates, copy on conflict, load and upsert, table de staging, copy upsert, csv import clean, invalid rows csv',
    'Batch size and workers':
      'rows per insert, rows per batch, combien de lignes par lot, batch size, how many workers, chunk size, parallel load, taille de lot, batch insert size, parallel workers, concurrency import',
    'Idempotency and the manifest':
      'etl duplicates, duplicates after restart, rerun import, idempotent import, manifest, doublons import, file imported twice, restart duplicates, exactly once load',
    'Checkpoint and resume':
      'resume import, restart from zero, checkpoint, crash during import, resume after crash, reprendre import, reprise, watermark, incremental load, restarts from zero',
    Backpressure:
      'backpressure, replica lag during import, throttle load, import slows production, queue grows, contre pression, import ralentit production, slow down batch, overload primary',
    'Backfill inside the primary':
      'backfill, backfill column, backfill primary, update in pages, fill column in place, backfill throttle',
    'Purge old rows':
      'purge, purge old rows, delete old rows, delete old data, rows older than, older than years, retention delete, purger, purger anciennes, supprimer anciennes lignes, plus de 10 ans, delete millions of old rows, clean up old data, archive old rows, nettoyer anciennes donnees, purge without locking, purge sans bloquer',
    Export:
      'export, copy to, unload table, dump table to csv, pg_dump parallel, consistent export, exporter, export csv, export parquet, export large table, mysqldump, copy table to another server, exporter table, out of memory export, stream rows, server side cursor',
    'Change capture':
      'cdc, change data capture, debezium, logical decoding, wal2json, sync tables between databases, replication to warehouse, capture changements, kafka connect, binlog stream, initial snapshot, move data while live, sync to warehouse',
    Guardrails:
      'disable indexes for import, drop indexes before load, disable triggers import, disable constraints load',
  },
  'security-compliance': {
    Access:
      'limit support see emails, hide column, mask emails, who can see customer, read only access tables, give team access, analytics team access, roles, grant, permission denied, least privilege, read only user, app user privileges, who may do what, role matrix, permission denied for table, droits, privileges, utilisateur lecture seule, revoke, masking, superuser application, readonly role, analyst access, dynamic masking, permission denied for schema public',
    'Read-only access without some columns':
      'read only access, read only but not emails, bi team access, analysts access, read access except column, column grant, hide emails from, without customer emails, acces lecture seule, equipe bi, sans voir les emails, select on some columns, reporting user, read only except',
    'Access review':
      'access review, who has access, who has access to production, prove access, review of access, list users and roles, revue des acces, qui a acces, auditor access list, access reviewed, list of accounts',
    'Row-level security': 'audit rls, rls audit, tables without rls, bypassrls audit, check rls coverage',
    Encryption:
      'encrypt column, encryption, pgcrypto, encrypt ssn, tls database, ssl connection, at rest, key rotation, field level encryption, chiffrer, chiffrement, encrypt pii, encrypt credit card, kms, tde, blind index, sslmode, chiffrer colonne, chiffrer donnees, encrypt backups, self signed certificate',
    'Password hashes':
      'password hash, hash passwords, passwords md5, md5 passwords, migrate password hashes, argon2, argon2id, bcrypt, plain text passwords, passwords stored in plain text, mot de passe md5, mots de passe en md5, mots de passe utilisateurs, hacher mots de passe, sha1 passwords, store passwords',
    Injection:
      'sql injection, injection, queryrawunsafe, string concatenation sql, order by user input, dynamic order by, prepared parameters, dynamic table name, format %i, injection sql, concatenation, raw sql user input, escape quotes, sanitize, f-string sql, executerawunsafe, column name from user, user supplied column, sort column from user, column name for sorting, queryrawunsafe ok, dynamic sort column, nom de colonne utilisateur, orderby user input',
    'Personal data':
      'gdpr erase, right to erasure, right to be forgotten, delete user data, personal data, pii inventory, anonymize, pseudonymize, retention personal, rgpd, donnees personnelles, droit a l effacement, droit a l oubli, anonymiser, effacer client, data retention, delete account, anonymise production data, which columns are pii',
    'Erasure against a duty to keep':
      'forgotten keep invoices, erase but keep invoices, right to be forgotten invoices, must keep invoices, legal retention, legal obligation to keep, keep for 10 years, erasure request invoices, conserver factures, effacement et conservation, droit a l oubli factures, obligation de conservation, anonymise customer keep orders, delete user keep orders, forgotten',
    Regimes:
      'card numbers allowed, store card numbers, numero de carte, gdpr compliance, hipaa, pci, pci dss, soc 2, iso 27001, compliance evidence, auditor asks, conformite, card numbers store, cvv, data residency',
    'Audit trail':
      'audit log, audit trail, pgaudit, who read data, who did what, log access, journal audit, piste audit, tamper proof, qui a modifie, qui a consulte, log queries audit, immutable log',
    Threats:
      'data exfiltration, leaked credentials, data breach, stolen dump, mass export detection, suspicious queries, fuite de donnees, compromised, password in git, secret committed, database exposed internet, someone copied data, insider',
    'Audit checklist':
      'audit my database, audit our database, audit the database, auditer la base, security audit, security review, security checklist, harden database, audit securite, revue securite, hardening, durcir',
    'What the advisor itself must keep': 'paste production data, send data to ai, advisor privacy',
  },
  observability: {
    'Service levels':
      'slo, sla, service level, error budget, objectif de service, latency objective, niveau de service',
    Thresholds:
      'alert threshold, what to alert, alert on, replication lag alert, warn critical, threshold, cache hit ratio alert, seuil alerte, seuils, quand alerter, connections alert, what value alert, alerter sur, replication lag threshold',
    'More signals':
      'what else to monitor, wraparound alert, replication slot alert, disk alert, signals, xid age alert, monitor slots, what to monitor, que surveiller, quoi surveiller, which metrics, database metrics, quelles metriques',
    'Four quadrants': 'load latency errors saturation, use method, golden signals, dashboard layout, dashboard panels',
    Alerts:
      'alert rules, prometheus alert, alert fatigue, paging, alertmanager, write alert, regle alerte, too many alerts, on call, false alarms, grafana alert',
    Triage:
      'report blocks inserts, nightly report blocks, latency since this morning, latency doubled, timeouts since this morning, p99 latency doubled, database slow now, incident slow, sudden slowdown, what is happening now, triage, slow since this morning, lent depuis ce matin, incident en cours, cpu 100 now, connections spike, latency spike, suddenly slow, active sessions, database hangs, everything is stuck, soudain lent, p99 spike, lentes depuis ce matin, lent depuis',
    'MySQL and MariaDB':
      'kill query mysql, kill long running query mysql, kill long query, mysql monitor, performance_schema, mysql slow now, show processlist, mysql triage, sys schema, innodb status monitor, surveiller mysql',
    'Slow query log on MySQL and MariaDB':
      'slow query log, slow_query_log, long_query_time, enable slow log, log slow queries, activer journal requetes lentes, journal requetes lentes, mysqldumpslow, pt-query-digest, journaliser requetes lentes, slow log',
    Collect:
      'collect metrics, pg_stat_statements enable, slow query log, postgres_exporter, log_min_duration_statement, collecter metriques, enable slow log, opentelemetry database, datadog postgres, exporter prometheus, track_io_timing, activer journal requetes lentes, log slow queries',
    Baselines:
      'baseline, before and after release, did the release make it worse, compare release, reference avant apres, regression after deploy, benchmark',
    Capacity:
      'capacity, disk full, when disk full, forecast growth, disk space, capacity planning, disque plein, espace disque, croissance, how much storage, storage growth, table growth, no space left, sizing',
  },
  'disaster-recovery': {
    Targets: 'rpo, rto, rpo rto, recovery targets, how much data may we lose, objectif reprise, tier',
    'The standard table, annotated': 'rpo rto tiers table, standard tiers',
    'Backup matrix':
      'backup method, pg_dump or basebackup, backup strategy, how to back up, pgbackrest, snapshot or dump, mysqldump or xtrabackup, which backup, backup schedule, sauvegarde, strategie de sauvegarde, wal archiving, backup mongodb, backup redis, pg_dump too slow, backup 2tb, sauvegarder, barman, incremental backup, logical or physical backup',
    'Human error':
      'restore single table, restaurer seule table, recover one table, deleted by mistake, delete without where, dropped table, accidental delete, truncate by mistake, updated all rows, wrong update, oops, supprime par erreur, suppression accidentelle, efface par erreur, undo delete, recover deleted rows, drop table production, overwritten, update sans where, delete sans where, ran delete, table supprimee, restore one table, ran migration on production by mistake',
    'Point-in-time restore':
      'instant precis, restauration instant precis, pitr, point in time, restore to time, restore yesterday, recovery_target_time, restore to, restauration a un instant, restaurer a hier, remonter dans le temps, timeline, restore postgres, restauration',
    'Point-in-time restore on MySQL and MariaDB':
      'restaurer base hier, restaurer hier, restaurer a hier, restore to yesterday, pitr, point in time, binlog restore, mysqlbinlog, binary log restore, restore to time, restauration a un instant, restaurer instant, instant donne, instant precis, restore yesterday, replay binary log, restore mysql, restaurer mysql, restaurer mariadb',
    Failover:
      'failover, primary down, promote standby, promote replica, split brain, patroni, primary is gone, primary dead, bascule, maitre tombe, promouvoir, switchover, fencing old primary, pg_rewind, high availability, haute disponibilite, serveur principal',
    'Before a destructive change':
      'before risky migration, before drop table, restore point, backup before migration, avant migration risquee, before delete, before truncate, savepoint before, sauvegarde avant migration',
    Evidence:
      'tester sauvegarde, tester backup, test backups, test disaster recovery, test our recovery, tester reprise, backup works, is my backup ok, test restore, verify backup, restore drill, backup verification, backups actually work, tester restauration, sauvegarde fonctionne, verifier sauvegarde, know backups, last restore, pg_verifybackup, prove backups, prove that backups can be restored, prove backups restorable, sauvegardes restaurables, prouver sauvegardes, restore test, preuve de restauration, backups can be restored',
    'RPO and RTO worksheet': 'rpo worksheet, calculate rpo, calculate rto, compute rto, calculer rpo',
    'Backup design review':
      'review backup design, backup retention, backup plan review, 3-2-1, retention sauvegardes, immutable backup',
    'PITR walk-through':
      'pitr steps, pitr walkthrough, archive_command, restore_command, set up pitr, pitr pas a pas, base backup wal replay',
    'Drill form': 'restore drill form, dr test form, exercice de restauration, drill',
    'Failover decision tree': 'failover decision, should we fail over, decide failover, faut il basculer',
    'Losing a region':
      'region down, multi region disaster, losing a region, region loss, perte de region, cross region',
    'Human error ladder': 'recover deleted data options, human error ladder, delayed replica, flashback',
    'Ransomware or a hostile administrator':
      'ransomware, hostile admin, rancongiciel, attacker deleted backups, encrypted by attacker',
    'Evidence log': 'evidence log, recovery log',
  },
};
