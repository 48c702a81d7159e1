import type { Subjects } from './subjects.ts';

/** Subjects of the spokes about queries, integrity, moving data, and running a database. */
export const RUN_SUBJECTS: Subjects = {
  queries: {
    'Predicates an index can serve':
      'function on column, date(created_at), lower(email), sargable, index not used where, or condition index, implicit cast index, cast column where, why is index not used, leading wildcard, between dates, filter by date, index non utilise',
    'NULL, duplicates, empty sets':
      'not in returns nothing, not in null, not exists, null comparison, count null, left join duplicates, distinct duplicates, is null, rows without match, anti join, not in subquery, lignes sans correspondance, avg null, query returns duplicates, returns no rows, count(*) join, sum doubled, customers without orders, ne retourne rien',
    Pagination:
      'pagination, offset slow, keyset, infinite scroll, cursor pagination, page 5000, limit offset, next page, seek method, paginer, deep pages, stable order pages, total count pages',
    'Top N per group':
      'customers last order, with their last, with last order, latest row per group, top n per group, latest order of each customer, last per customer, greatest n per group, distinct on, row_number, most recent per, latest per user, dernier par client, derniere commande, derniere ligne par groupe, newest per, first per group, top 3 per category, plus recent de chaque, latest order of each, last order of each customer, derniere commande de chaque, derniere commande client, dernier de chaque, last order per customer, most recent row for each',
    'Joins, sets, CTEs':
      'select distinct join, distinct join, cte, recursive query, with recursive, left join, union or union all, exists or join, lateral, join multiplies rows, where on left join, jointure, recursive cte, full outer join, pivot, self join, cte slow, intersect',
    'N+1':
      'n+1, query in a loop, query per row, many small queries, requete dans une boucle, dataloader, batch load children',
    Writes:
      'upsert, on conflict, merge statement, insert or update, bulk insert, insert returning, update from join, delete in batches, delete duplicates, remove duplicate rows, on duplicate key, supprimer doublons, delete millions rows, update join, inserer ou mettre a jour, bulk update, insert select, deduplicate rows, delete old rows',
    'Search in text':
      'lower like select, select where like, like slow query, like million rows, requete lente like million, like %, ilike, text search, full text, fuzzy search, trigram, pg_trgm, tsvector, autocomplete, search by name, recherche plein texte, recherche texte, like slow, rechercher un mot, levenshtein, accent insensitive, unaccent, fulltext mysql, search box',
    'JSON and time':
      'query json, json field query, jsonb query, date_trunc, group by day, group by month, timezone query, json array, json_extract, time zone group, par jour, extraire json, gaps in dates, generate_series, group by hour, fuseau horaire, interval, unnest',
    'Reports and raw SQL':
      'report query, reporting, raw sql, view for report, dynamic filters, optional filters, window function, running total, cumulative sum, rapport, pivot table, crosstab, total cumule, moving average, rank, percentile, median, rollup, grouping sets, cumul, cumule, somme cumulee',
    'Safe to run':
      'safe to run, delete without where, update without where, run query production, dry run, test update before, requete dangereuse, read only, limit blast radius',
    Portability:
      'portable sql, works in mysql and postgres, dialect difference, convert query, mysql syntax in postgres, convertir requete, limit vs top, translate query, ifnull coalesce, equivalent in postgres, equivalent mysql',
  },
  'query-optimization': {
    Method:
      'slow query, optimise query, optimize query, query takes seconds, speed up query, make faster, requete lente, accelerer requete, optimiser requete, slow endpoint, query timeout, takes 30 seconds, performance problem, why is my query slow',
    'Getting the plan':
      'explain analyze, get plan, explain buffers, auto_explain, how to run explain, obtenir plan, analyze format json, explain mysql',
    'Reading the plan':
      'seq scan, read explain, nested loop, hash join, rows estimated actual, explain output, query plan, bitmap heap scan, index only scan, rows removed by filter, lire plan, actual time, external merge, type all, using filesort, estimate wrong, misestimate, cost=, heap fetches, full table scan, parcours sequentiel, plan execution',
    'When the estimate is wrong':
      'estimate wrong, wrong estimate, rows estimated actual, estimated rows actual rows, estimate off, misestimate, bad estimate, rows estimated 1, nested loop loops, planner chooses wrong, create statistics, wrong plan, estimation fausse, mauvaise estimation, planner misestimates',
    'Index rules':
      'which index to add, missing index, composite index, index for query, index for where order by, index foreign key, quel index ajouter, index manquant, should i index, do i need index, index order by, index low cardinality, index boolean, index composite, multi column index',
    'What an index costs':
      'too many indexes, index slow inserts, cost of index, index overhead, index every column, trop d index, cout index, hot update, inserts slow indexes',
    'Rewrites before indexes':
      'rewrite query, or to union, correlated subquery, select star, count slow, count(*) slow, subquery slow, distinct slow, in list large, order by random, reecrire requete, count lent, sous requete, large in list, group by slow',
    'Cache and precompute, in this order':
      'materialized view, cache query result, precompute, summary table, dashboard slow, rollup table, vue materialisee, refresh materialized view, tableau de bord lent, pre calculer, cache the query',
    'Optimise everything':
      'optimise everything, all queries slow, whole database slow, audit performance, top queries, tout optimiser, toutes les requetes, workload review',
    Targets: 'latency target, p99 budget, acceptable query time, how fast should',
    'Composite order: equality, then range':
      'composite index column order, equality range, index column order, order of columns index, multicolumn index, ordre des colonnes, leftmost prefix, equality then range',
    Selectivity:
      'selectivity, low cardinality index, index boolean column, index not used low selectivity, selectivite, index on status',
    'Covering indexes': 'covering index, include columns, index only scan, heap fetches, index couvrant',
    'Partial and expression indexes':
      'partial index, expression index, functional index, index lower, index where, index partiel, index expression',
    'Choice of type': 'index type, btree gin gist brin, choose index type, hash index',
    'Find duplicate, unused and missing indexes':
      'unused index, unused indexes, duplicate index, redundant index, find missing index, drop unused, index inutilises, index inutile, which indexes can i drop, indexes never used, sys.schema_unused_indexes, index doublons',
    'Ask before building: hypothetical indexes':
      'hypopg, hypothetical index, test index without building, invisible index, what if index',
    'Build, hide, drop': 'invisible index, drop index safely, build index, hide index, supprimer index',
    Maintenance: 'reindex, index bloat, rebuild index, index corruption, reconstruire index',
    'Triage order':
      'database slow, cpu 100, high cpu, slow server, where to start, base lente, cpu eleve, everything slow, iowait',
    'PostgreSQL memory and planner by size':
      'shared_buffers, work_mem, effective_cache_size, random_page_cost, postgres memory settings, postgresql.conf, tune postgres, reglage memoire, maintenance_work_mem, jit',
    'PostgreSQL writes and checkpoints':
      'checkpoint, max_wal_size, checkpoints too frequent, wal writes, synchronous_commit, checkpoints are occurring too frequently, write heavy postgres',
    'Vacuum strategy': 'vacuum strategy, tune vacuum, autovacuum per table',
    'MySQL and MariaDB levers':
      'innodb_buffer_pool_size, mysql tuning, innodb_log_file_size, tune mysql, mysql cpu, mysql configuration performance, regler mysql, mysql lent',
    Connections: 'many connections slow, connection overhead',
    'Caching ladder': 'cache levels, where to cache, niveaux de cache',
    'Counting rows fast':
      'count slow, count(*) slow, select count, select count from takes, count takes seconds, count rows fast, fast count, total count slow, count million rows, count lent, compter les lignes, nombre de lignes lent, approximate count, estimate count',
    'Regression guard':
      'query regression, plan regression, plan changed, performance test ci, slow after upgrade, slower after deploy, plan change, plan flip',
  },
  transactions: {
    'What each level really stops':
      'transaction sees old data, transaction see old data, transaction voit anciennes donnees, repeatable read mysql vs postgres, repeatable read prevent, isolation level mysql vs postgres, isolation level, read committed, repeatable read, serializable, snapshot isolation, phantom read, dirty read, non repeatable, niveau isolation, lecture fantome, default isolation, repeatable read mysql, which isolation level, isolation level should our job use, isolation level mysql job, see half finished, half committed, consistent snapshot report, niveau isolation pour',
    'One statement, or a version':
      'deux reservations, double reservation, reserver deux fois, meme creneau, same slot, booked twice, vendre deux fois, dernier article stock, sell last item twice, lost update, race condition, optimistic locking, version column, read modify write, double booking, same seat, same time, concurrent update balance, oversell, stock negative, inventory race, balance negative, verrouillage optimiste, deux utilisateurs, stale object, two requests same row, double spend, survente, last item, coupon used twice',
    'Retry policy':
      'retry, could not serialize access, serialization failure, 40001, 40p01, deadlock detected, deadlock retry, retry transaction, reessayer, should i retry, p2034, current transaction is aborted',
    Locks:
      'select for update, row lock, deadlock, lock order, advisory lock, for update, skip locked, lock wait, pessimistic, interblocage, verrou, verrous, nowait, deadlock detected, interblocages, lock rows, foreign key lock, for no key update, locks rows i did not select, locks too many rows',
    'Integrity in the schema first':
      'duplicate entry for key, error 1062, unique constraint, check constraint, constraint race, foreign key violation, violates foreign key, deferrable, duplicate key value violates unique constraint, violates check constraint, contrainte, integrite, insert duplicate race, exclusion constraint, overlapping bookings, violates not-null',
    'Orphans and data checks':
      'orphan rows, orphans, find inconsistent data, check data integrity, missing parent, lignes orphelines, orphelins, data quality, dangling',
    'Designing the transaction':
      'transaction boundary, long transaction, http call in transaction, transaction scope, where to begin transaction, nested transaction, savepoint, transaction longue, appel http transaction, email in transaction, idle in transaction application, transaction too long, money transfer, virement, transaction design, batch transaction',
    'Transfer between two rows':
      'transfer money, money transfer, transfer between two accounts, transfer between accounts, move balance, move amount, virement, virement entre comptes, transferer argent, debit and credit, wallet transfer, double entry, two accounts safely',
    'Numbers without gaps':
      'without gaps, gapless, invoice number, invoice numbers, sequential number per, number per customer, number per organization, numbers per tenant, ticket numbers, consecutive numbers, numero de facture, numerotation, numerotation continue, sans trou, counter per tenant, per tenant sequence, max id plus one',
    ORMs: 'transaction typeorm, transactional spring, orm transaction, sqlalchemy transaction, prisma transaction isolation, django atomic, select_for_update, entity manager, django transaction',
    'Audit trail':
      'audit trigger, history of changes, who changed, who changed what, what changed, keep history of changes, audit triggers, row history, qui a change quoi, historique des modifications',
  },
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
