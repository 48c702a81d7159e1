import type { Subjects } from './subjects.ts';

/** Subjects of MySQL's and MariaDB's error messages and everyday tasks. */
export const MYSQL_SUBJECTS: Subjects = {
  'mysql-patterns': {
    'GROUP BY refused: only_full_group_by, error 1055':
      'only_full_group_by, 1055, not in group by clause, nonaggregated column, incompatible with sql_mode only_full_group_by, sql_mode group by, any_value, expression of select list is not in group by',
    'Zero dates: 1067 Invalid default value, 1292 Incorrect datetime value':
      '1067, invalid default value, 1292, 1525, incorrect datetime value, incorrect date value, zero date, no_zero_date, no_zero_in_date, 0000 00 00, default 0000, date a zero, dates invalides, datetime not null default',
    'Reserved words: rank, groups, system, window (error 1064)':
      'reserved word, reserved keyword, rank reserved, groups reserved, mysql 8 syntax error, 1064, you have an error in your sql syntax, mot reserve, mots reserves, erreur de syntaxe mysql, backtick',
    'Emoji: Incorrect string value, error 1366':
      'emoji, incorrect string value, 1366, utf8 to utf8mb4, convert utf8mb4, xf0 x9f, emojis, smiley, convertir utf8mb4, question marks instead of emoji, utf8mb3, caracteres speciaux mysql, 3988',
    'Value too long or out of range: 1406, 1264, 1265, 1366':
      'data too long for column, 1406, out of range value, 1264, data truncated for column, 1265, incorrect integer value, truncated incorrect double value, truncated incorrect integer value, 1690, bigint unsigned value is out of range, 22001, valeur trop longue, strict_trans_tables, strict mode',
    'No default value, NULL refused: 1364, 1048':
      'field doesn have a default value, 1364, column cannot be null, 1048, no default value, doesn t have a default value, pas de valeur par defaut',
    'AUTO_INCREMENT full, or with gaps':
      'auto_increment gap, auto increment gap, ids jump, ids skip, auto_increment exhausted, auto increment full, auto_increment reset, reset auto_increment, out of ids, 2147483647, 4294967295, 167, 1467, failed to read auto increment value, auto_increment_increment, trous dans les identifiants, remettre auto_increment, compteur auto_increment, autoincrement gap',
    'Row size too large, error 1118 (and 1074)':
      'row size too large, 1118, 8126, 65535, column length too big, 1074, changing some columns to text or blob, row_format dynamic, ligne trop grande, maximum row size',
    'Duplicate entry, error 1062':
      'duplicate entry, 1062, duplicate entry for key, insert ignore, replace into, on duplicate key update mysql, upsert mysql, doublon cle mysql, duplicate primary key mysql, integrity constraint violation 1062',
    'UPDATE or DELETE with a subquery on the same table: 1093':
      '1093, specify target table for update, target table for update in from clause, delete from same table subquery, update same table subquery, update with subquery mysql',
    'Time zones: hours are off, unknown time zone 1298':
      '1298, unknown or incorrect time zone, time zone mysql, convert_tz, mysql_tzinfo_to_sql, hours off mysql, serverTimezone, server time zone value, datetime off by hours, heure decalee mysql, fuseau horaire mysql, decalage heure mysql, timestamp or datetime mysql, datetime or timestamp mysql',
    'Packet bigger than max_allowed_packet, error 1153':
      '1153, got a packet bigger than max_allowed_packet, packet too large, max_allowed_packet, increase max_allowed_packet, packet bigger, augmenter max_allowed_packet, paquet trop grand',
    'Import of a dump breaks off: 2013, 2006':
      'lost connection during query import, import dump lost connection, gone away import, importing dump, import sql file lost connection, import database gone away, error 2013 import, restore dump gone away, import interrompu, import dump mysql, importer dump mysql, gone away pendant l import, lost connection at line',
    'Dump from another server refused: definer, collation, privileges':
      'definer, 1227, 1449, the user specified as a definer does not exist, unknown collation utf8mb4_0900_ai_ci, 1273, utf8mb4_0900_ai_ci, super privilege, set_user_id, gtid_purged, 1419, log_bin_trust_function_creators, no_auto_create_user, sandbox mode, mysqldump process privilege, mysqldump tablespaces, unknown command import, mysql to mariadb dump, dump mysql 8 to mariadb, dump mysql 8 vers mariadb',
    'Login fails: caching_sha2_password, 1045, 1698':
      'caching_sha2_password, 1045, access denied for user, 1698, mysql_native_password, authentication plugin cannot be loaded, authentication plugin, unable to load authentication plugin, client does not support authentication protocol, public key retrieval is not allowed, 1410, create user with grant, creating user grant mysql 8, 1524, 1044, 1142, using password yes, acces refuse mysql, acces refuse utilisateur, mysql root password docker, er_not_supported_auth_mode',
    'Cannot connect: 2002, 2003, root password lost':
      '2002, can connect to local mysql server through socket, mysqld.sock, 2003, can connect to mysql server on, connection refused mysql, econnrefused 3306, connect to mysql docker, lost root password, forgot root password, reset root password mysql, mot de passe root perdu, connexion impossible mysql, 2005, 2026, ssl connection error mysql, connection refused mariadb',
    'Disk full: binary logs, ibdata1, 1114 The table is full':
      'binlog disk full, binary logs fill disk, purge binary logs, ibdata1, ibdata1 huge, ibtmp1, 1114, the table is full, mysql disk full, no space left mysql, expire_logs_days, binlog_expire_logs_seconds, disque plein mysql, optimize table space, reclaim space mysql, data_free, journaux binaires, mysql bin files',
    'LOAD DATA LOCAL refused: 3948, 1290, 2068':
      'load data local infile, local_infile, 3948, loading local data is disabled, secure_file_priv, secure file priv, 2068, load data infile error, load data csv mysql, importer csv mysql',
    'Upgrade from 5.7 to 8.0 or 8.4':
      'upgrade mysql 5.7, mysql 5.7 to 8, upgrade mysql 8, upgrade to mysql 8, mysql 8.4 upgrade, mysql_upgrade, check for server upgrade, migrer mysql 5.7, passer a mysql 8, monter mysql 8, montee de version mysql, mysql 5.7 end of life',
    'Server does not start, table is corrupt':
      'mysql does not start, mysqld won start, mysql won start, mariadb does not start, innodb_force_recovery, innodb corruption, table is marked as crashed, crashed and should be repaired, unable to lock ibdata1, cannot boot server version, table corrupt mysql, mysql ne demarre plus, mysql crash, unknown variable my.cnf, innodb assertion failure, mysql restart loop',
    'CPU at 100 %, everything slow: find the query':
      'mysql cpu 100, mysql high cpu, mysql cpu, mysqld cpu, mariadb cpu, mysql slow after import, mysql slow everything, find slow query mysql now, show processlist, mysql lent, mysql ralenti, mysql 100 cpu, mysql occupe cpu, base mysql lente, recherche lente mysql, events_statements_summary_by_digest, kill query mysql, my.cnf no difference, modifie my.cnf',
    'Slow query log: find the slow queries':
      'slow query log mysql, slow_query_log, long_query_time, mysqldumpslow, pt query digest, find slow queries mysql, slow queries mysql, journal requetes lentes, requetes lentes mysql, verifier requetes lentes, trouver requetes lentes mysql, log_queries_not_using_indexes, slow queries mariadb, slow log',
    'GROUP BY report scans the whole table':
      'group by slow mysql, report slow mysql, date_format group by, group by date slow, full_scan tmp_table, aggregate slow mysql, statistics query slow mysql, count group by slow, rows_examined group by, rapport lent mysql, using temporary using filesort, statistiques lentes, group by full scan',
    'Optimizer takes the wrong index, or none':
      'mysql wrong index, mysql not using index, optimizer wrong index mysql, force index, use index hint, mysql ignores index, index not used mysql, analyze table mysql, histogram mysql, update histogram, prefer_ordering_index, uses primary instead of index, order by limit wrong index mysql, mysql order by id limit slow, possible_keys null, index non utilise mysql, mauvais index mysql, mysql n utilise pas index, optimizer_switch',
    'COUNT(*) and pages are slow in InnoDB':
      'count innodb slow, select count slow mysql, count slow mysql, offset slow mysql, limit offset mysql, sql_calc_found_rows, pagination mysql, pagination lente mysql, compter lignes mysql, count lent, deep pagination mysql, found_rows',
    'Delete or update millions of rows':
      'delete millions rows mysql, delete many rows mysql, big delete mysql, purge table mysql, pt archiver, delete in batches mysql, delete limit mysql, truncate mysql foreign key, supprimer millions de lignes mysql, purger table mysql, delete old rows mysql, mass delete mysql, delete slow mysql, update millions rows mysql',
    "Search inside text: LIKE '%word%' and FULLTEXT":
      'fulltext mysql, full text mysql, match against, like slow mysql, innodb_ft_min_token_size, ft_min_word_len, 1191, can find fulltext index, boolean mode, recherche texte mysql, ngram parser, like percent mysql, fulltext short words',
    'JSON columns: index a value':
      'json index mysql, index json column mysql, json_extract slow, json column slow mysql, multi valued index, member of, json mysql, json_value, json mariadb, indexer json mysql, json_table, json contains mysql',
    'Memory: server killed, how large the buffer pool':
      'mysql memory, mysql oom, mysqld killed, buffer pool size, innodb_buffer_pool_size how, mysql ram, mysql uses too much memory, mariadb memory, memoire mysql, mysql configuration ram, my.cnf ram, my.cnf server, my.cnf gb, sort_buffer_size, join_buffer_size, configurer mysql memoire, mysqltuner, mysql out of memory',
    'A join is slow in MySQL: the missing index':
      'join slow mysql, join takes ages mysql, simple join slow, join takes forever, mysql join index, join order by limit mysql, left join slow mysql, jointure lente mysql, join query slow mysql, using join buffer',
    'Replication stopped: 1062, 1032, 1236':
      'replication cassee 1062, erreur 1062 replica, duplicate entry on replica, 1062 on the replica, duplicate entry replica, slave_sql_running no, replica_sql_running no, last_errno, replication stopped mysql, replication broken mysql, replication error, 1236, could not find first log file, 1032, can find record in, sql_slave_skip_counter, skip replication errors, slave_io_running connecting, replication arretee, replication cassee, replication mysql erreur, rebuild replica mysql, setup replica mysql, 2061, gtid replication error, got fatal error 1236',
    'Read-only errors: 1290, 1836, Galera 1047':
      'read only option, super read only, 1290, running with the read only, 1792, 1836, wsrep has not yet prepared, 1047, galera, galera bootstrap, grastate, safe_to_bootstrap, cluster galera, galera cluster down, read_only after failover, aurora read only failover, lecture seule mysql, wsrep_cluster_status, galera deadlock, 1100, was not locked with lock tables, lock tables galera',
    "Table doesn't exist: 1146, upper and lower case, prefixes":
      '1146, table doesn exist mysql, table does not exist mysql, lower_case_table_names, case sensitive table names mysql, base table or view not found, 42s02, 1932, doesn exist in engine, 1054, unknown column in field list, unknown column, table existe pas mysql, casse des noms de tables',
    'Drop an index or key: 1553, 1091, 1025':
      '1553, cannot drop index needed in a foreign key, needed in a foreign key constraint, 1091, can drop check that column exists, 1025, 1828, 1829, 1826, duplicate foreign key constraint name, drop foreign key mysql, supprimer cle etrangere mysql, supprimer index mysql, invisible index, 3959, drop index mysql',
  },
};
