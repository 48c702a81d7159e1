import type { Subjects } from './subjects.ts';

/** Subjects of SQLite, SQL Server and Oracle, and of the choices people ask for. */
export const OTHER_ENGINE_SUBJECTS: Subjects = {
  'databases-data-core': {
    'SQLite: database is locked (SQLITE_BUSY)':
      'database is locked, sqlite_busy, sqlite locked, sqlite_locked, database table is locked, busy_timeout, begin immediate, sqlite concurrent, sqlite concurrency, sqlite several writers, sqlite_busy_snapshot, sqlite verrouillee, base verrouillee, sqlite plusieurs utilisateurs, operationalerror database is locked, sqlite wal concurrent, transaction_mode immediate, sqlite multi process, enable wal sqlite',
    'SQLite: disk image is malformed':
      'database disk image is malformed, disk image malformed, sqlite corrupt, sqlite_corrupt, sqlite_notadb, file is not a database, file is encrypted or is not a database, recover sqlite, sqlite integrity_check, sqlite corrompue, base sqlite corrompue, reparer sqlite, repair sqlite',
    'SQLite: readonly database, unable to open database file':
      'attempt to write a readonly database, readonly database, sqlite_readonly, unable to open database file, sqlite_cantopen, sqlite permission, disk i o error sqlite, sqlite_ioerr, database or disk is full sqlite, sqlite docker volume, sqlite vercel, sqlite heroku, sqlite lambda, base en lecture seule sqlite, sqlite lecture seule, impossible d ouvrir sqlite, sqlite render deploy',
    'SQLite: foreign keys are not enforced, foreign key mismatch':
      'sqlite foreign key, foreign key mismatch, foreign_keys pragma, sqlite foreign keys not enforced, foreign key constraint failed sqlite, sqlite cascade, on delete cascade sqlite not working, cle etrangere sqlite, pragma foreign_keys, sqlite orphan, sqlite_constraint_foreignkey, foreign_key_check',
    'SQLite: inserts are slow':
      'sqlite insert slow, sqlite bulk insert, sqlite slow inserts, sqlite million rows insert, sqlite import csv, too many sql variables, sqlite insertion lente, sqlite inserts without transaction, sqlite performance insert, synchronous off, pragma synchronous, sqlite write performance',
    'SQLite: backup of a live database':
      'sqlite backup, backup sqlite, copy sqlite file, vacuum into, litestream, sauvegarde sqlite, sauvegarder sqlite, restore sqlite, sqlite_rsync, copier base sqlite, sqlite replication, restaurer sqlite',
    'SQLite: file does not shrink, WAL grows':
      'sqlite vacuum, sqlite file size, sqlite shrink, sqlite wal grows, wal file huge, sqlite wal file size, wal_checkpoint, sqlite auto_vacuum, sqlite fichier wal, sqlite disk space after delete, reduire sqlite, sqlite database too big, checkpoint sqlite, fichier wal grossit',
    'SQLite: dates, booleans, decimals and STRICT tables':
      'sqlite date, sqlite datetime, sqlite boolean, sqlite strict, strict tables, sqlite types, type affinity, sqlite decimal, sqlite money, sqlite timestamp, sqlite unix timestamp, strftime, sqlite stores text in integer, sqlite date type, type date sqlite, sqlite uuid, case insensitive sqlite, sqlite nocase',
    'SQLite: AUTOINCREMENT or not':
      'sqlite autoincrement, sqlite_sequence, rowid, without rowid, last_insert_rowid, sqlite auto increment, reset autoincrement sqlite, insert or replace sqlite, sqlite upsert, datatype mismatch sqlite, sqlite primary key',
    'SQLite: threads, in-memory databases, no such table':
      'sqlite objects created in a thread, same thread sqlite, check_same_thread, sqlite in memory, sqlite memory no such table, no such table sqlite, no such table in tests, sqlite thread, cannot start a transaction within a transaction, closed database sqlite, sqlite multithread, sqlite threads, table introuvable sqlite',
    'SQLite to PostgreSQL':
      'sqlite to postgres, sqlite to postgresql, migrate sqlite postgres, move sqlite postgres, passer de sqlite a postgres, migrer sqlite postgres, convert sqlite to postgres, pgloader sqlite, switch sqlite postgresql, remplacer sqlite par postgresql',
    'SQL Server: deadlock victim, error 1205':
      'deadlocked on lock resources, deadlock victim, chosen as the deadlock victim, sql server deadlock, rerun the transaction, process id deadlocked, mssql deadlock, interblocage sql server, bloquee sur les ressources verrou, deadlock graph, xml_deadlock_report, lock escalation',
    'SQL Server: who is blocking':
      'sql server blocking, blocked by spid, blocking session sql server, sp_who2, sp_whoisactive, lck_m_sch_m, lck_m_x, head blocker, sql server lock wait, bloque sql server, qui bloque sql server, lock request time out period exceeded, 1222, sql server session bloquante, kill spid, 1204, cannot obtain a lock resource, lock resource at this time',
    'SQL Server: execution timeout expired':
      'execution timeout expired, timeout period elapsed prior to completion of the operation, sql server timeout, commandtimeout, command timeout sql server, delai d execution expire, sqlexception timeout, azure sql timeout, query timeout sql server, timeout expire sql server, server is not responding, sql server slow query, sql server slow, requete lente sql server',
    'SQL Server: parameter sniffing, plan got worse':
      'parameter sniffing, option recompile, optimize for unknown, slow in application fast in ssms, fast in ssms, arithabort, stored procedure suddenly slow, query store force plan, sp_recompile, plan regression sql server, lent depuis l application rapide ssms',
    'SQL Server: cannot insert explicit value for identity column':
      'cannot insert explicit value for identity column, identity_insert, identity insert, 544, 8101, dbcc checkident, reseed identity, identity jump 1000, identity column gap sql server, scope_identity, identity seed, impossible d inserer une valeur explicite, colonne identite, identity column ef core, identity sql server',
    'SQL Server: string or binary data would be truncated':
      'string or binary data would be truncated, 8152, 2628, truncated sql server, les donnees de chaine ou binaires seront tronquees, donnees tronquees sql server, varchar truncated sql server, verbose_truncation_warnings',
    'SQL Server: connection pool exhausted, login failed':
      'prior to obtaining a connection from the pool, login failed for user, 18456, cannot open database requested by the login, 4060, certificate chain was issued by an authority, trustservercertificate, orphaned user, sql server connection error, provider tcp provider, network related or instance specific error, error 26 locating server, max pool size, echec de l ouverture de session, sql server login, 40613, enableretryonfailure, named pipes provider',
    'SQL Server: transaction log is full, error 9002':
      'transaction log is full, 9002, transaction log for database is full, log_reuse_wait_desc, ldf file huge, shrink log file, shrink ldf, journal des transactions plein, journal de transactions, sql server log file, tempdb full, ldf grows, shrink database sql server, recovery model simple',
    'SQL Server: change or drop a column':
      'sql server alter column, sql server drop column, object is dependent on column, 5074, df constraint drop column, sp_rename, multiple cascade paths, may cause cycles or multiple cascade paths, 1785, alter table alter column failed because, 1934, quoted_identifier, unique null sql server, unique nullable sql server, sql server add column, filtered unique index, default constraint sql server, sql server not null column, modifier colonne sql server, rename column sql server, int to bigint sql server',
    'SQL Server: index for a query':
      'sql server index, missing index sql server, include columns index, key lookup, clustered index, nonclustered index, sql server index fragmentation, index rebuild, covering index sql server, newid clustered, uniqueidentifier clustered, sys.dm_db_index_usage_stats, index sql server, missing index suggestion, columnstore',
    'SQL Server: conversions, collations, too many parameters':
      'conversion failed when converting, error converting data type, arithmetic overflow error, cannot resolve the collation conflict, 468, 245, 8114, 8115, 241, 242, out of range datetime value, 2100 parameters, too many parameters, 8003, incoming request has too many parameters, subquery returned more than 1 value, 512, invalid object name, 208, 2627, 2601, violation of primary key constraint, datetime2 data type to a datetime data type, datetime2 to datetime out of range, bulk insert conversion, conflit de classement, echec de la conversion, collation conflict',
    'SQL Server: delete or load many rows':
      'sql server delete millions, delete top, sql server bulk insert, sqlbulkcopy, bcp, sql server batch delete, load csv sql server, merge sql server, executedelete, sql server purge, supprimer beaucoup de lignes sql server, charger sql server, lock escalation delete, bulk insert sql server',
    'Oracle: ORA-00001 unique constraint violated':
      'ora 00001, unique constraint violated, oracle sequence behind, oracle sequence reset, oracle sequence, oracle identity, alter sequence restart, oracle upsert, oracle merge, allocationsize, oracle duplicate, contrainte unique violee',
    'Oracle: ORA-00972 identifier is too long':
      'ora 00972, identifier is too long, identifier too long, oracle identifier, oracle 30 characters, nom trop long oracle, oracle name length, ora 00955, identificateur trop long',
    'Oracle: table or column not found: ORA-00942, ORA-00904':
      'ora 00942, table or view does not exist, ora 00904, invalid identifier, ora 00911, ora 00933, ora 01747, oracle synonym, oracle schema not found, table ou vue inexistante, oracle case sensitive quotes, invalid character oracle',
    'Oracle: ORA-00054 resource busy, locks, ORA-00060 deadlock':
      'ora 00054, resource busy, acquire with nowait specified, ora 00060, oracle deadlock, oracle lock, oracle blocking session, ddl_lock_timeout, ora 30006, oracle verrou, oracle session bloquee, alter system kill session, ressource occupee, oracle alter table online',
    'Oracle: ORA-01555 snapshot too old':
      'ora 01555, snapshot too old, undo_retention, undo tablespace, ora 30036, rollback segment too small, cliche trop vieux, oracle undo',
    'Oracle: tablespace full: ORA-01653, ORA-01654, ORA-01688':
      'ora 01653, ora 01654, ora 01688, ora 01652, unable to extend, unable to extend table, tablespace full, oracle tablespace, ora 01536, ora 00257, archiver error, ora 19809, oracle disk full, tablespace plein, datafile autoextend, add datafile, space quota exceeded',
    'Oracle: ORA-01000 maximum open cursors, sessions, processes':
      'ora 01000, maximum open cursors exceeded, open_cursors, ora 00018, ora 00020, maximum number of processes, ora 12514, ora 12505, ora 12541, ora 12516, ora 12519, ora 28000, ora 28001, ora 01017, ora 03113, ora 03114, tns listener, oracle connection, listener does not currently know of service, account is locked oracle, compte oracle verrouille, invalid username password oracle, ora 12154, curseurs ouverts',
    'Oracle: value errors: ORA-12899, ORA-01722, ORA-01861, ORA-02291':
      'ora 12899, value too large for column, ora 01722, invalid number, ora 01861, ora 01843, ora 01830, ora 01438, ora 01400, cannot insert null oracle, ora 02291, ora 02292, integrity constraint parent key not found, child record found, ora 01795, maximum number of expressions in a list, ora 01427, ora 30926, unable to get a stable set of rows, ora 01440, ora 01441, oracle empty string null, varchar2 byte char, oracle date format, not a valid month, valeur trop grande oracle, nombre non valide oracle, chaine vide oracle, ora 01407',
    'Oracle: slow query, read the plan':
      'oracle slow query, oracle full table scan, oracle execution plan, dbms_xplan, dbms_stats, oracle statistics, oracle query slow, oracle lent, requete lente oracle, bind peeking, oracle plan, table access full, oracle index, awr, oracle performance, explain plan for oracle, rownum order by, oracle pagination',
    'PostgreSQL or SQLite':
      'postgres or sqlite, sqlite or postgres, sqlite vs postgres, postgresql vs sqlite, sqlite enough, sqlite suffit, sqlite in production, sqlite production ready, sqlite ou postgres, leave sqlite, quitter sqlite, garder sqlite, sqlite small site, sqlite petit site, sqlite self hosted, sqlite users, sqlite combien utilisateurs, why postgresql not sqlite, sqlite comme choix, sqlite charge',
    'PostgreSQL or MySQL / MariaDB':
      'postgres or mysql, mysql or postgres, postgres vs mysql, mysql vs postgresql, postgresql or mariadb, mariadb or mysql, mysql vs mariadb, mysql ou postgres, postgres ou mysql, mysql ou mariadb, support both mysql and postgres, drop mysql support, choose mysql postgresql',
    'PostgreSQL or MongoDB':
      'postgres or mongodb, mongodb or postgres, postgres vs mongodb, mongo vs postgres, mongo or sql, sql or nosql, mongodb ou postgresql, mongo ou postgres, nosql ou sql, should we use mongodb, jsonb or mongodb, document database or relational, mongodb vs mysql, relational or document, schema may change mongo, mongodb ou mysql',
    'Redis as the only database':
      'redis as database, redis primary database, redis only database, redis as storage backend, redis main database, redis comme base principale, redis as source of truth, redis instead of postgres, use redis as db, redis persistent store',
    'Files and images: in the database or outside':
      'store files database, store images database, images in database, files in database, blob or s3, store pdf database, upload files store, file storage database, stocker fichiers, stocker images, images en base, fichiers en base, base64 image database, bytea or s3, blob storage, pieces jointes base, attachments in database, photos in database, store photos',
    'Analytics: PostgreSQL, DuckDB or ClickHouse':
      'duckdb, clickhouse or postgres, postgres or clickhouse, analytics database, olap database, data warehouse or postgres, duckdb or clickhouse, bigquery or postgres, base analytique, analytics on postgres, duckdb or sqlite, snowflake or postgres, reporting database choice, clickhouse ou postgres, small analytics app',
    'UUID as primary key: v4, v7, collisions, cost':
      'uuid primary key, uuid or integer, uuid vs int, uuid vs bigint, uuid or auto increment, uuid or bigint, uuid collision, uuid performance, uuidv7 or uuidv4, uuid v4 or v7, ulid or uuid, guid primary key, uuid ou entier, uuid ou auto increment, uuid cle primaire, collision uuid, uuid string or binary, uuid slow, nanoid or uuid, hide ids url, exposed ids, sequential ids guess, masquer identifiants, int to uuid, identifiants devinables, autoincrement or uuid',
    'Pool exhausted: timeout while acquiring a connection':
      'timeout acquiring connection, timed out fetching a new connection from the connection pool, connection is not available request timed out, hikaripool connection is not available, pool exhausted, queuepool limit, queuepool limit of size overflow reached, timeout exceeded when trying to connect, resourcerequest timed out, p2024, connection pool timeout, knex timeout acquiring a connection, connection leak, pool epuise, fuite de connexion, delai connexion pool, pool is probably full, acquiring connection from pool, connectionpool is full, sequelizeconnectionacquiretimeouterror, could not obtain connection from pool, pool de connexions sature, leak detection',
    'Too many connections: the server refuses':
      'too many clients already, sorry too many clients, remaining connection slots are reserved, 53300, too many connections, max_connections reached, connections exhausted, trop de connexions, connection limit exceeded, hot reload connections, idle connections pile up, connections grow, nombre maximal de connexions, max clients reached, emergency too many connections, trop de clients',
  },
};
