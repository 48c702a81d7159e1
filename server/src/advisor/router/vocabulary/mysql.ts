import { type SpokeVocabulary, terms } from './terms.ts';

/** MySQL, MariaDB, their clusters and their proxies. */
export const mysql: SpokeVocabulary = {
  spoke: 'mysql-patterns',
  names: terms(`
    mysql; mariadb; maria db; innodb; myisam; percona; galera; proxysql; maxscale; aurora mysql; mysql8; mysql2;
    mysqld; group replication; ndb cluster; planetscale; my cnf; mycnf; utf8mb4; utf8mb3; wsrep; binlog; ibdata1;
    innodb_buffer_pool_size; innodb_log_file_size; innodb_flush_log_at_trx_commit; max_allowed_packet;
    only_full_group_by; caching_sha2_password; utf8mb4_unicode_ci; utf8mb4_0900_ai_ci; replica_parallel_workers;
    gap lock; on duplicate key update; slave_sql_running; slave_io_running
  `),
  errors: terms(`
    deadlock found when trying to get lock; deadlock found; lock wait timeout exceeded; incorrect string value;
    server has gone away; lost connection to mysql server; specified key was too long; max key length; row size
    too large; got error 1236; illegal mix of collations; host is blocked because; is marked as crashed;
    last_errno; duplicate entry; cannot delete or update a parent row; total number of locks exceeds; error 1118;
    error 1071; error 1213; error 1205; error 1062; error 1045; error 1364; error 1452; error 1055; error 1292;
    data too long for column; doesn't have a default value; client does not support authentication protocol; table
    is full; donor desynced; has not yet prepared node
  `),
  tools: terms(`
    wait_timeout; binary log; gtid; relay log; show engine innodb status; query cache; query_cache_size; latin1;
    sql_mode; mysql_native_password; mysqlcheck; auto_increment; lower_case_table_names; optimizer_switch;
    mysqladmin; insert ignore
  `),
  concerns: terms(`
    next key lock; verrou d'intervalle; jeu de caracteres; collation; emoji; emojis; x lock; metadata lock; force
    index; row format; online ddl; replication cassee; replication broken; broken replication; group_concat
  `),
};
