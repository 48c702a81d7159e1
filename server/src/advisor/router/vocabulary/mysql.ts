import { type SpokeVocabulary, terms } from './terms.ts';

/** MySQL, MariaDB, their clusters and their proxies. */
export const mysql: SpokeVocabulary = {
  spoke: 'mysql-patterns',
  names: terms(`
    mysql; mariadb; maria db; innodb; myisam; percona; galera; proxysql; maxscale; aurora mysql; mysql8; mysql2;
    mysqld; group replication; ndb cluster; planetscale; my cnf; mycnf; utf8mb4; utf8mb3; wsrep; binlog; ibdata1;
    innodb_buffer_pool_size; innodb_log_file_size; innodb_flush_log_at_trx_commit; max_allowed_packet;
    only_full_group_by; caching_sha2_password; utf8mb4_unicode_ci; utf8mb4_0900_ai_ci; replica_parallel_workers;
    gap lock; on duplicate key update; slave_sql_running; slave_io_running; mariadbd; mysqldump version;
    mysqld_safe; mysqlx; mycli; innodb_force_recovery; innodb_file_per_table; innodb cluster; mysql router;
    xtradb; aria engine; rocksdb mariadb; vitess mysql; mysqlnd; connector j; mysqlclient; pymysql; go sql driver;
    phpmyadmin; heidisql; mysql workbench; slave lag; max_connections mysql; skip slave; sql_slave_skip_counter;
    semi sync; utf8_general_ci; utf8mb4_general_ci; tinyint; datetime default; zero date; strict mode; generated
    virtual column; max_user_connections; performance schema memory
  `),
  errors: terms(`
    definer does not exist; specified as a definer; only_full_group_by; could not find first log file;
    fatal error 1236; deadlock found when trying to get lock; deadlock found; lock wait timeout exceeded;
    incorrect string value; server has gone away; lost connection to mysql server; specified key was too long;
    max key length; row size too large; got error 1236; illegal mix of collations; host is blocked because;
    is marked as crashed; last_errno; duplicate entry; cannot delete or update a parent row;
    total number of locks exceeds; error 1118; error 1071; error 1213; error 1205; error 1062; error 1045;
    error 1364; error 1452; error 1055; error 1292; data too long for column; doesn't have a default value;
    client does not support authentication protocol; table is full; donor desynced; has not yet prepared node;
    access denied for user; can t connect to local mysql server; unknown collation; unknown character set;
    plugin is not loaded; the used command is not allowed; subquery returns more than 1 row;
    got a packet bigger than; table doesn t exist in engine; tablespace is missing;
    foreign key constraint is incorrectly formed; incorrect datetime value; out of range value for column;
    data truncated for column; you have an error in your sql syntax; column cannot be null; duplicate key name;
    innodb assertion failure; assertion failure; host is not allowed to connect; too many connections mysql;
    can t create table; errno 150; temporary file; the table is full; public key retrieval is not allowed;
    unknown column in field list; expression of select list is not in group by; mysql server has gone away;
    cannot add or update a child row; cannot add foreign key constraint;
    host is blocked because of many connection errors; authentication plugin; table is marked as crashed;
    marquee comme plantee; error 1064; error 1215; error 1236; er_lock_deadlock; er_dup_entry; er_no_such_table;
    group_concat_max_len; errno 1205; errno 1213; errno 1062; got fatal error from master; replace into;
    find_in_set; prepared statement needs to be re prepared; field doesn t have a default value;
    invalid default value; innodb operating system error; er_con_count_error; error 1366; error 1366 hy000;
    error 1032; mojibake; hostgroup; percona xtradb; error 2002; error 2003; error 2006; error 2013; error 1040;
    error 1054; error 1146; error 1217; error 1265; error 1267; error 1406; error 1451; error 1594; error 1690;
    error 1819; error 3780; relay log read failure; could not parse relay log; unknown column in where clause;
    too many keys specified; multiple primary key defined; check the manual that corresponds to your;
    exceeds the lock table size; caching_sha2_password cannot be loaded;
    authentication plugin caching_sha2_password; invalid default value for; commands out of sync;
    you need super privilege; isn't in group by; plugin innodb init function returned error; slave sql thread;
    can't create table errno
  `),
  tools: terms(`
    mysqlimport;
    wait_timeout; binary log; gtid; relay log; show engine innodb status; query cache; query_cache_size; latin1;
    sql_mode; mysql_native_password; mysqlcheck; auto_increment; lower_case_table_names; optimizer_switch;
    mysqladmin; insert ignore; buffer pool; redo log; undo log; slow_query_log; tmp_table_size;
    max_heap_table_size; thread_cache; on update current_timestamp; unsigned; charset; character set; bin log;
    replica thread; io thread; sql thread; convert to character set; optimize table; analyze table;
    full text index mysql; ngram; grant privileges; root password; mysql_upgrade; use index hint;
    fulltext stopword; innodb_ft; ft_min_word_len; innodb_ft_min_token_size; explain extended; show processlist;
    threads_running; information_schema innodb
  `),
  concerns: terms(`
    next key lock; verrou d'intervalle; jeu de caracteres; collation; emoji; emojis; x lock; metadata lock; force
    index; row format; online ddl; replication cassee; replication broken; broken replication; group_concat
  `),
};
