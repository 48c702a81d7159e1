import type { Subjects } from './subjects.ts';

/** Subjects of the spokes about moving data, and securing, watching and recovering a database. */
export const OPERATE_SUBJECTS: Subjects = {
  'data-throughput-accelerator': {
    'Load JSON files (ndjson) into PostgreSQL':
      'ndjson, load json files, json files into postgres, jsonl, import json, import json file, json.loads insert, bulk load json, charger json, importer json, json lines, load jsonl, json dump import',
    'Export a CSV from MySQL or RDS: INTO OUTFILE refused':
      'into outfile, select into outfile, outfile permission, export csv mysql, csv export mysql, mysql export csv, rds export csv, export to csv accounting, monthly csv export, exporter csv mysql, export invoices csv, mysql csv header, outfile rds, export mensuel',
    'Export of many rows brings production down':
      'export production down, export fait tomber, export kills production, export slows production, weekly export partner, export partenaire, millions rows export production, export hebdo, big export load, export overloads, export ralentit la prod, tomber la prod',
    'Import of files that users upload: resumable, errors per line':
      'users upload csv, uploaded csv import, import contacts, import errors per line, resumable import, upload import progress, csv upload dedupe, bulk import feature, import utilisateurs csv, user import feature, import wizard, import progress, errors per row, dedupe by email import',
    'Pipeline was restarted: drop and recreate, or resume':
      'same day twice, airflow retried, task retried inserted, airflow duplicates, retried task duplicates, pipeline restarted, restart pipeline, full refresh or incremental, drop all records and recreate, rerun duplicates, after rerun duplicates, resume etl, etl resume, idempotent pipeline, rerun pipeline, checkpoint after each batch, checkpoint slows, saving the checkpoint, checkpoint frequency, relancer pipeline, reprise apres echec, backfill and incremental run, append duplicates, write disposition, etl rollback',
    'Import of a CSV is slow: one INSERT per row':
      'import csv slow, slow import csv, insert for each row, insert per row, import lent csv, new insert statement executed, executemany slow, pandas to_sql slow, to_sql, bulk insert from code, insert millions of records, importer csv lent, csv load command, bulk insert python, bulk insert java, bulk insert node, row by row insert, pg_copy_streams, execute_values, copymanager',
    'Load millions of rows into MySQL or RDS':
      'load rds mysql, rows per minute mysql, bulk insert mysql, load data infile rds, several connections load, many millions mysql, insert slow mysql import, mysql bulk load, rds import slow, rows rds mysql, csv load mysql, import mysql lent',
    'COPY of very many rows: memory, one transaction or batches':
      'copy out of memory, copy in batches, copy batches, copy memory, copy 200m rows, temp table memory copy, copy progress, split copy, copy one transaction, copy huge file, out of memory temp table',
    'COPY or LOAD DATA error: extra data, missing data, invalid byte, permission':
      'extra data after last expected column, missing data for column, invalid byte sequence, must be superuser copy, pg_read_server_files, unterminated csv quoted field, loading local data is disabled, secure-file-priv, secure_file_priv, local_infile, copy error, csv encoding error, invalid input syntax copy, copy permission denied, on_error ignore, copy skip bad rows, erreur copy',
    'Export large tables with little memory: stream, cursor, chunk size':
      'fetchall memory, fetchall memory error, memory error million rows, memoryerror query, streaming export, export large, export memory, out of memory export, chunk size export, export 1gb, memory limit export, server side cursor, stream query results, fetch size, setfetchsize, yield_per, heap out of memory query, query result too large memory, export gros volume, export csv memory, java heap space select, pg-query-stream, stream large result, large datasets export, unbuffered query',
    'Split a backfill of a derived table so that each query takes minutes':
      'split backfill, backfill derived, backfill slices, split query hours, backfill by day, chunk backfill, derived table, recompute aggregate table, each query finishes, backfill finishes minutes, decouper le backfill, rebuild rollup, backfill materialized, slice by date',
    'Warehouse load is slow: dbt seed, INSERT into Redshift, BigQuery, Snowflake':
      'dbt seed, redshift insert slow, redshift copy, snowflake load, copy into, bigquery load, warehouse load slow, parquet s3 copy, insert redshift, load data warehouse, snowpipe, charger entrepot, bigquery streaming insert, dbt slow',
    'Restore or import of a large SQL file takes hours':
      'import sql file slow, restore takes hours, mysql import dump slow, psql import slow, pg_restore slow, large sql file import, restaurer dump lent, sql dump import takes, import 50gb dump, speed up pg_restore, speed up restore, pg_restore parallel, mysqldump restore slow, import gros fichier sql',
    'Copy a table or rows to another server or database':
      'copy table to another, copy table between databases, copy table another server, transfer table, move table to another database, postgres_fdw copy, dblink copy, sync one table, cross database copy, copier table autre base, copy rows to another database, copy data between servers, insert from another database',
    'Debezium: WAL grows though the connector runs, offset does not advance':
      'debezium wal grows, wal disk space debezium, confirmed_flush_lsn, restart_lsn not advancing, heartbeat interval, heartbeat.interval.ms, slot does not advance, connector running wal, low traffic database debezium, debezium slot lag, replication slot growing debezium, flush lsn',
    'Debezium lost its position: change stream no longer available, new snapshot':
      'no longer available on the server, trying to read change stream, reconfigure the connector, use a snapshot, debezium data loss, slot recreated, slot dropped debezium, debezium offset lost, incremental snapshot, execute-snapshot, resnapshot, binlog no longer available, connector needs snapshot, wal_status lost, snapshot mode, debezium snapshot, replication slot is recreated, silent data loss debezium',
    'Kafka to database: batches, exactly once, bad messages':
      'kafka to database, kafka consumer insert, kafka sink, jdbc sink, kafka connect sink, exactly once kafka database, dead letter, poison message, consumer lag database, kafka upsert, kafka duplicates, consume kafka postgres, event hub database, message queue to database',
    'Incremental sync by updated_at misses rows':
      'incremental sync misses, updated_at misses, incremental load misses rows, missing rows sync, sync misses deletes, watermark misses, delta load, incremental extraction, late rows, high water mark, synchronisation incrementale, airbyte incremental, fivetran missing, cursor field updated_at',
    'Replace all rows of a table without a gap: reload and swap':
      'reload table, replace all rows, swap tables, truncate and reload, full refresh table, atomic swap, table swap, recharge complete, truncate reload readers, refresh lookup table, rename table swap, full reload',
    'Too many parameters, packet too large, statement too long':
      'too many parameters, too many bind variables, 65535 parameters, 32767 parameters, too many sql variables, 2100 parameters, ora-01795, bind message has, packet too large insert, maximum parameters, parametres trop nombreux, unnest insert, bulk upsert arrays, maximum number of expressions',
    'Archive old rows, and keep them searchable':
      'archive old, archive tickets, archive orders, archive rows, archive old data, move old rows, archiver, archivage, archiver anciennes donnees, archive table, cold storage, older than years archive, keep table small, historical data move, archive and search, deplacer anciennes lignes, pt-archiver, archive strategy, searchable archive, hot and cold data',
    'Find the slow stage':
      'backlog, catch up backlog, how to catch up, overstocked, files per minute, falls behind, takes days to process, import slow, etl slow, pipeline slow, never catches up, bottleneck etl, import lent, etl lent, rows per second, consumer lag, rattrape jamais, load takes hours, throughput',
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
      'retention policy, automatic deletion, implement retention, automatic deletion tables, suppression automatique, purge, purge old rows, delete old rows, delete old data, rows older than, older than years, retention delete, purger, purger anciennes, supprimer anciennes lignes, plus de 10 ans, delete millions of old rows, clean up old data, archive old rows, nettoyer anciennes donnees, purge without locking, purge sans bloquer',
    Export:
      'export, copy to, unload table, dump table to csv, pg_dump parallel, consistent export, exporter, export csv, export parquet, export large table, mysqldump, copy table to another server, exporter table, out of memory export, stream rows, server side cursor',
    'Change capture':
      'cdc, change data capture, debezium, logical decoding, wal2json, sync tables between databases, replication to warehouse, capture changements, kafka connect, binlog stream, initial snapshot, move data while live, sync to warehouse',
    Guardrails:
      'disable indexes for import, drop indexes before load, disable triggers import, disable constraints load',
  },
  'security-compliance': {
    'Scans of passports, contracts, images: in the database or outside':
      'passport scans, identity documents, store passport, scans bytea, kyc documents, store documents database, id card scan, piece d identite, documents personnels, contracts pdf database, sensitive files, passport bytea, protect documents',
    'Sensitive columns in SQL Server and Azure SQL: GRANT, DENY, masking':
      'azure sql sensitive columns, sql server column permission, deny select column, dynamic data masking, sensitivity classification, access sensitive columns, always encrypted, sql server masking, unmask, column level security sql server, controlling access sensitive columns',
    'Permission denied for table: only new tables fail':
      'permission denied for table, permission denied new tables, default privileges, alter default privileges, readonly user new tables, grant select on all tables, grant future tables, new tables created by migrations, 42501, permission denied for relation, droits nouvelles tables, privileges on future tables, permission denied for sequence, readonly user cannot read',
    'Delete a user under GDPR when other rows refer to them':
      'delete user gdpr, gdpr user deletion, anonymize user, anonymise user account, delete account, account deletion, user deletion foreign keys, marked as deleted, erase user, right to erasure, supprimer compte rgpd, effacement compte, user only marked deleted, self deletion, user identifiable data, anonymize instead of delete, gdpr compliant user deletion, supprimer un utilisateur, remove user personal data',
    'Crypto-shredding: one key for each person, destroyed on request':
      'crypto shredding, crypto-shredding, lost key pattern, key per user, delete the key, per user encryption key, forget key, right to be forgotten event store, event sourcing gdpr, cle par utilisateur, encryption key each user',
    'Search encrypted columns: blind index for email, unique and look-up':
      'blind index, search encrypted, encrypted email lookup, unique encrypted, lookup encrypted column, search by email encrypted, encrypted column unique constraint, deterministic encryption, hmac email, recherche colonne chiffree, index aveugle, encrypt email search, query encrypted data, look up users by email, encrypt pii application layer, field encryption unique',
    'Anonymise production data for staging and tests':
      'hide staging, mask staging, hide email staging, staging dump of production, anonymise production, anonymize production, mask production, anonymisation prod, anonymiser production, anonymisation donnees recette, masked copy staging, prod data staging gdpr, data masking staging, production dump developers, obfuscate data, scrub database, anonymizer, pseudonymise copy, donnees de prod en recette, sanitize production dump, fake data from production',
    'Anonymise old records but keep statistics':
      'anonymise after years, anonymisation entreprises, keep statistics, garder statistiques, anonymiser apres, retention anonymise, quels champs vider, anonymise old, plus de 3 ans, older than years anonymise, garder pour les stats, purge rgpd, aggregate keep anonymise, inactive accounts anonymise, comptes inactifs',
    'Action logs and audit rows that are fit for privacy law':
      'logs rgpd, gdpr logs, personal data in logs, logs actions bdd, logs d actions, action log gdpr, log retention personal, rgpd friendly, ip address log gdpr, pii in logs, anonymise logs, journaux rgpd, audit log gdpr, log personal data database',
    'Who changed what: audit trigger that the application cannot edit':
      'audit trigger, who changed what, who changed, audit table, history of changes, track changes table, not let app users edit, audit trail postgres, change log table, audit trail every row, trigger audit, qui a modifie quoi, historique modifications, immutable audit, log changes rows, audit trail application user, tamper proof audit, record changes user',
    'pgaudit: switch it on for what matters':
      'who touched the data, auditors ask who, database-level audit, audit ddl role grants, auth attempts audit, pgaudit, enable pgaudit, audit logging postgres, audit log reads, log select statements, log who reads, pgaudit log, mysql audit plugin, server_audit, audit database access, journaliser acces, audit queries by user',
    'SQL injection: is my query safe, numeric check, ORDER BY, LIKE, IN':
      'sql injection, numeric check, injection order by, injection like, where parameter concatenated, columns parameter concatenated, statement breakout, is this injectable, escape input sql, in list parameters, concatenated directly, injection sql, sanitize input sql, raw query injection, whitelist columns, injection in search, parameterized query, prepared statement injection, multiplestatements',
    'Row-level security with SET LOCAL for each request':
      'see other customers invoices, users can see other, changing the id in the url, idor, data of other tenants, tenant filter everywhere or rls, see invoices of other customers, who should be able to see records, only of their clinic, see only their own rows, users see only own, patient records clinic, set local app, set_config tenant, rls set local, tenant rls per request, row level security per request, app.tenant_id, app.current_tenant, current_setting rls, rls pgbouncer, rls connection pool, add row-level security, tenant isolation where, enforce tenant isolation, rls multi tenant, isolation locataire, where workspace_id tenant, tenant isolation rests',
    'A database password leaked or was committed to git':
      'password committed, password leaked, leaked credentials, secret in git, committed .env, database password github, rotate database password, mot de passe commite, fuite mot de passe, exposed password, credentials in repository, rotate credentials without downtime, connection string pushed',
    'TLS to the database: no pg_hba.conf entry, self-signed certificate, verify-full':
      'no encryption pg_hba, self-signed certificate, self signed certificate in certificate chain, ssl required, server does not support ssl, verify-full, sslmode, rejectunauthorized, ssl off, insecure transport, public key retrieval, certificate verify failed database, tls database, enable ssl postgres, ssl mysql, certificat base de donnees, require_secure_transport, ssl connection is required, unable to verify the first certificate',
    'Roles for an application: runtime, migrations, people':
      'devs read access to prod, developers access production, give devs access, developer access prod, acces developpeurs production, database roles, application role, roles for application, separate migration user, least privilege application, app user rights, role design, who owns tables, app connects as superuser, application connects as postgres, roles et droits, utilisateur applicatif, migration role, restrict application user, user cannot drop, app should not drop',
    'Encrypt an existing database at rest: RDS, MySQL, PostgreSQL':
      'encrypt at rest, encryption at rest, encrypt rds, encrypt existing database, tde, transparent data encryption, unencrypted rds, tablespace encryption, chiffrement au repos, chiffrer base existante, luks, encrypt database disk, encrypt mysql tables, pg_tde',
    'Key rotation for encrypted columns':
      'key rotation, rotate key, rotate encryption key, re-encrypt, reencrypt, rotation des cles, rotation cle, change encryption key, envelope encryption, rechiffrer, key id',
    'Store card numbers, tokens, API keys, one-time codes':
      'store card, card number, credit card store, api keys store, store tokens, store api key, hash api key, otp storage, refresh token store, reset token, numero de carte, stocker jetons, store secrets database, session tokens hash, totp secret, store otp, cles api',
    'Data subject request: export everything about one person':
      'data subject request, export user data, data portability, subject access request, dsar, gdpr export, droit d acces, portabilite, export personal data, download my data, exporter donnees personne',
    Access:
      'limit support see emails, hide column, mask emails, who can see customer, read only access tables, give team access, analytics team access, roles, grant, permission denied, least privilege, read only user, app user privileges, who may do what, role matrix, permission denied for table, droits, privileges, utilisateur lecture seule, revoke, masking, superuser application, readonly role, analyst access, dynamic masking, permission denied for schema public',
    'Read-only access without some columns':
      'masquer salaires, hide salaries, hide column from developers, masquer colonne developpeurs, cacher salaires, without some columns, read only access, read only but not emails, bi team access, analysts access, read access except column, column grant, hide emails from, without customer emails, acces lecture seule, equipe bi, sans voir les emails, select on some columns, reporting user, read only except',
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
    'Guard query times in CI: fail the build when slower':
      'query times ci, fail the build slower, performance regression ci, guard queries ci, query performance test ci, ci query regression, explain in ci, benchmark queries ci, compare query times, n+1 test ci, fail build slow query',
    'Dashboard panels for a database: Grafana, PromQL':
      'grafana dashboard, dashboard panels, which panels, grafana panel, promql database, dashboard database, tableau de bord grafana, dashboard postgres, dashboard mysql, query latency p95 dashboard, panels connections',
    'Measure PostgreSQL replication lag correctly: always 0, or growing overnight':
      'replication lag always 0, lag always 0, lag grows overnight, lag grows no commits, measure replication lag, pg_replication_lag, replication lag metric, lag frozen, lag metric wrong, heartbeat replication, replication lag grows idle, pg_last_xact_replay_timestamp, lag when idle, mesurer retard replication, replica lag postgres measure, streaming replication monitoring, lag 0 broken',
    'Seconds_Behind_Source, IO and SQL thread: charts and acceptable lag':
      'seconds_behind_master, seconds_behind_source, slave_sql_running, slave_io_running, replica_io_running, acceptable lag, mysql replication chart, mysql replication monitoring, acceptable replication lag, seconds behind null, monitor mysql replica, pt-heartbeat, show slave status monitor, retard mysql acceptable, mysql replication alert',
    'Prometheus alert rules for PostgreSQL':
      'prometheus alert rules, alert rules postgres, prometheus rules, alertmanager postgres, recommended alerts postgres, prometheus postgres alerts, grafana alerts postgres, regles prometheus, alerting rules, alert rules primary, alertes prometheus postgres, prometheus rules mysql',
    'Connections near max_connections: query and alert':
      'depasse 80 max_connections requete, quelle requete max_connections, max_connections alert, connections near max, 80 max_connections, 80% of max_connections, alert connections, connection count query, connections used percent, nombre de connexions alerte, connections alert postgres, alerte max_connections, depasse max_connections, monitor connections, connection usage metric, pg_stat_activity count, alerte connexions',
    'Set up postgres_exporter: user, queries of your own, missing metrics':
      'pg_up 0, pg_up exporter, exporter shows pg_up, postgres_exporter, set up exporter, exporter user, exporter permissions, custom queries exporter, metrics not found, queries.yaml, missing metrics, pg_monitor, exporter postgres 17, checkpoints_timed does not exist, expose postgres metrics, exporter setup, pg_stat_bgwriter column, installer exporter, postgres metrics prometheus, insufficient privilege exporter, mysqld_exporter',
    'Watch table and index bloat without hurting the server':
      'monitor bloat, identify bloat, table bloat, index bloat monitoring, bloat metrics, pgstattuple metrics, bloat alert, detect bloat, pgstattuple, bloat query, surveiller bloat, fragmentation postgres, proactive bloat, fragmentation increases, dead tuples alert, estimate bloat',
    'MySQL: alarm on fragmentation and slower queries':
      'mysql fragmentation, data_free, fragmented tables mysql, mysql slow queries alarm, innodb fragmentation, optimize table when, fragmentation mysql, mysql performance alarm',
    'Disk is filling: what grew, how long is left':
      'free storage dropped, storage dropped, eating storage, what is eating, rds storage, free storage space, storage space dropped, disk filling, what grew, disk usage growing, disk growing fast, disque se remplit, database size growing, storage keeps growing, which table grows, disk 90, disk usage alert, free storage low, storage full soon, why is disk full, espace disque augmente, what uses disk, days left disk',
    'Slow query log: threshold to start with':
      'slow query log threshold, slow log threshold, long_query_time value, log_min_duration_statement value, threshold slow query, seuil requetes lentes, which slow query threshold, log slow queries postgres, slow query threshold, log_min_duration, seuil slow query',
    'Idle in transaction, long transactions: find and end them':
      'idle in transaction, long transactions, long running transaction, kill idle, idle transactions, transaction open for hours, oldest transaction, transaction longue ouverte, end idle sessions, kill long transaction, stuck transaction, sessions inactives, innodb_trx',
    'Health check for the database: what /health should ask':
      'health check, healthcheck database, health endpoint, readiness database, liveness database, select 1 health, is database up, pg_isready health, sante base, ping database, health probe db',
    'Trace queries: OpenTelemetry, route and release on each statement':
      'opentelemetry, trace queries, tracing database, sqlcommenter, which endpoint runs query, query comment, span database, tag queries, apm database, correlate query request, tracer requetes, datadog apm query, find code of query, which code runs query',
    'Transaction id wraparound alert':
      'wraparound, transaction id wraparound, xid age, must be vacuumed within, not accepting commands, datfrozenxid, relfrozenxid, txid wraparound, autovacuum to prevent wraparound, bouclage, transaction ids exhausted',
    'What to monitor first: a minimal set':
      'what to monitor, monitor first, minimal monitoring, which metrics matter, what should we monitor, que surveiller, quoi surveiller, monitoring checklist, key metrics database, monitoring from scratch, start monitoring, metriques essentielles, what to alert on, monitoring primary replicas, surveiller en premier',
    'Did the release make the database slower':
      'release slower, slower after release, release made database slower, compare before after release, deploy slower database, regression release queries, plus lent depuis la mise en production, slower since deploy, compare pg_stat_statements, query performance after deploy, performance degrades release',
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
      'when will disk full, when disk full, will be full, run out of disk, out of space when, when will disk be full, our disk full, capacity, disk full, when disk full, forecast growth, disk space, capacity planning, disque plein, espace disque, croissance, how much storage, storage growth, table growth, no space left, sizing',
  },
  'disaster-recovery': {
    'Volume snapshot while the database runs: is it consistent':
      'snapshot volume, volume snapshot, ebs snapshot, ec2 snapshot, snapshot running database, consistent snapshot backup, lvm snapshot, zfs snapshot backup, vm snapshot database, crash consistent, disk snapshot, pg_backup_start, snapshot consistent, snapshot disque',
    'Alarm when a backup did not run':
      'backup did not run, alert backup, backup alert, backup failed alert, sauvegarde pas tourne, alerte sauvegarde, backup job missed, monitor backups, alert when backup, backup monitoring, sauvegarde echouee alerte, missed backup, surveiller sauvegardes, backup not running',
    'Failover takes minutes: make it shorter':
      'failover slow, failover takes, failover minutes, reduce failover time, shorten failover, patroni ttl, loop_wait, master_start_timeout, failover pris minutes, reduire failover, faster failover, patroni slow failover, temps de bascule, bascule trop longue',
    'MySQL: automated restore test, and errors when a full dump is restored':
      'mysql restore test, automated restore test, test mysql restore, sandbox mode, unknown command restore, enable the sandbox mode, can not create table mysql.db, create table mysql.db, full mysql backup restore, no database selected restore, restore all databases mysql, mysql restore error, verify mysql backup, testing their restore, automated test restore, mariadb dump restore',
    'Restore a dump over an existing database: nothing is overwritten':
      'input file does not appear, not a valid archive, does not appear to be a valid archive, restore over existing, not overwriting, relation already exists, restore existing database, restore does nothing, restores nothing, data never restored, cannot drop the currently open database, restore script success nothing, overwrite database, overwrite old data, psql exits 0, on_error_stop, clean if-exists, restore success but no data, restaurer base existante, ecraser base, pg_restore clean, restore silently fails, nothing is restored, already exists restore, restore fail-safe, pg_restore errors ignored, duplicate key restore dump',
    'Which rows are missing after the restore: verify the content':
      'verify restored data, verify restore, restored data expected, compare after restore, check restored, restore verification query, restored data complete, success but corrupt, backup corrupt success, verif sauvegarde, fichier corrompu, .bak corrompu, tester restauration, tester vraiment une restauration, restore verifyonly, validate restored, verify backup content, compare query results backup, data integrity after restore, verifier restauration, derniere sauvegarde success, verify that backup, corrupted backup, backup is corrupt',
    'Point-in-time restore misses the last rows, or ends before the target':
      'missing the last rows, missing last rows, recovery ended before, configured recovery target, archive does not exist, wal file missing restore, pitr missing, missing wal, timeline not a child, pitr missing data, wal-g recovery, point in time recovery fails, restored but missing, history does not exist, gap in archive, requested timeline, wal-fetch, recovery target not reached, pitr ne restaure pas, one table is missing',
    'Requested WAL segment has already been removed: the standby is too far behind':
      'requested wal segment, already been removed, segment has already been removed, standby too far behind, standby does not catch up, could not receive data from wal stream, replica broken wal removed, wal segment removed, rebuild standby, replica out of sync postgres, resync replica, pg_basebackup replica, wal_keep_size, standby ne rattrape pas',
    'Restore one table from a dump or a backup':
      'restore only table, only the table from dump, only table mysqldump, table from last night, restore one table, restore single table, single table restore, restore table from dump, extract table dump, one table from backup, restaurer une table, restaurer seule table, pg_restore -t, table from mysqldump, recover one table, restore specific table',
    'Deleted rows, dropped table, and there is no backup':
      'no backup, without backup, deleted no backup, recover without backup, pg_dirtyread, no backups exist, sans sauvegarde, recover deleted data no backup, lost database no backup, dropped database no backup, pas de sauvegarde, undelete rows, recover dropped database, data recovery',
    'Undo an UPDATE or DELETE that was just run':
      'overwrote all, update without where overwrote, without where what now, accidental update, accidentally updated all rows, wrong update all rows, update sans where, undo update, undo delete, rollback after commit, revert update, annuler update, annuler delete, undo committed, update without where, flashback query, revert delete, ran update without where, mis a jour toutes les lignes, undo a query',
    'Restore a managed database to a point in time: RDS, Aurora, Cloud SQL, Azure':
      'rds restore, restore rds, rds point in time, aurora restore, cloud sql restore, azure restore database, managed restore, restore snapshot rds, rds snapshot, supabase restore, neon restore, restaurer rds, restore-db-instance, aurora backtrack, rds postgres rows back, deleted rds instance, restore cloud sql, rds backup',
    'Database does not start: could not locate a valid checkpoint record, corruption':
      'does not start, could not locate a valid checkpoint, valid checkpoint record, database corruption, corrupted database, invalid page, disk image is malformed, malformed database, innodb corruption, force_recovery, innodb_force_recovery, pg_resetwal, base corrompue, page corruption, sqlite corrupt, corrupt after crash, power loss database, crash loop database, corrupted after power, missing chunk number, database corrupt',
    'Old primary cannot come back: timelines differ, split brain':
      'split brain, split-brain, old primary, ex-master, rejoin old primary, different xlog location, net-split, pg_rewind, timeline history, not in this server history, two primaries, former primary, old master rejoin, diverged standby, cannot come back, ancien maitre, reintegrer ancien primaire, errant gtid, rejoin cluster, forked off, patroni reinit, timelines differ',
    'Failover lost data, or applications still write to the old primary':
      'failover lost data, lost transactions failover, data loss failover, still connect old primary, application not reconnecting failover, read-only after failover, failover application errors, dns failover database, target_session_attrs, bascule perte donnees, reconnect after failover, failover connections, lost writes failover, after failover read only',
    'MongoDB: mongodump with the oplog, restore to a moment':
      'mongodump, mongorestore, oplog backup, save oplog, mongodb point in time, mongo backup, mongodb backup, oplogreplay, oplog insurance, mongodb restore, sauvegarde mongodb, mongodump only, percona backup mongodb, mongo restore moment, oplog replay',
    'Nightly backup by cron: script, retention, restore test':
      'nightly backup, cron backup, backup script, backup cron, automatic backup, automate backup, daily backup, sauvegarde automatique, sauvegarde planifiee, script de sauvegarde, cron sauvegarde, automatiser mysqldump, scheduled backup, backup every day, backup every night, pg_dump script, mysqldump cron, automatiser sauvegardes, backup automatique, backup job, sauvegarde quotidienne, auto backup, backup docker database',
    'mysqldump: consistent, without locking, and its errors':
      'mysqldump, mysqldump lock, mysqldump error, mysqldump consistent, single-transaction, process privilege mysqldump, column_statistics, gtid_purged, mysqldump locks tables, mysqldump access denied, mysqldump sans bloquer, mariadb-dump, mysqldump got error, mysqldump options',
    'pg_dump is too slow, or the database is too large for it':
      'pg_dump slow, pg_dump too slow, large database backup, pg_dump takes hours, backup 2tb, pg_dump large, pg_dump lent, backup terabytes, too large for pg_dump, pg_dump parallel, backup large postgres, pg_dump blocks, speed up pg_dump, sauvegarde trop longue, backup takes too long',
    'Set up pgBackRest or WAL-G':
      'pgbackrest, wal-g, barman, set up pgbackrest, stanza-create, stanza, pgbackrest s3, configure wal-g, archive-push, was not archived before, unable to find primary cluster, pgbackrest error, installer pgbackrest, wal-g setup, pgbackrest restore, physical backup setup',
    'archive_command fails, pg_wal grows':
      'archive_command, archive command failed, archive_command fails, failed_count, archiver failing, wal archiving failed, archiving fails, pg_wal grows archive, archive_status ready, wal archive stopped, archivage echoue, pg_stat_archiver, archive_mode off, archive fills',
    'Backup to S3: encrypted, immutable, with expiry':
      'backup to s3, backup s3, encrypted backup, immutable backup, object lock, encrypt backups, backup bucket, sauvegarde s3, sauvegarde chiffree, backup lifecycle, offsite backup, gpg backup, backup cloud storage, upload backup, sauvegarde hors site',
    'How long to keep backups: grandfather, father, son':
      'backup retention, how long keep backups, retention policy backups, keep backups, retention des sauvegardes, grandfather father son, delete old backups, combien de temps garder, how many backups, backup rotation',
    'Back up Redis, SQLite, ClickHouse, Elasticsearch':
      'backup redis, backup sqlite, backup clickhouse, backup elasticsearch, backup cassandra, redis rdb backup, restore redis, restore sqlite, sauvegarde redis, sauvegarde sqlite, litestream, elasticsearch snapshot, clickhouse backup, copy sqlite file, restore clickhouse, restaurer elasticsearch, backup rdb aof',
    'Disaster recovery plan on one page':
      'disaster recovery plan, dr plan, recovery plan, plan de reprise, plan de reprise d activite, pra, pca, business continuity, recovery runbook, write dr plan, plan de continuite, plan de secours, disaster plan, drp',
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
