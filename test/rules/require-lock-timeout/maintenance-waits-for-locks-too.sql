-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM users;
-- @file db/migrations/002_cluster.sql
  CLUSTER users USING users_email_idx;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/003_vacuum.sql
  VACUUM (FULL, ANALYZE) users;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/004_reindex.sql
  REINDEX INDEX users_email_idx;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/005_reindex.sql
  REINDEX TABLE users;
--^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/006_reindex.sql
  REINDEX INDEX of_nobody_knows_what;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/007_refresh.sql
  REFRESH MATERIALIZED VIEW totals;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/008_lock.sql
  LOCK TABLE users IN SHARE MODE;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/009_fine.sql
VACUUM users;
VACUUM (FULL false) users;
REINDEX TABLE CONCURRENTLY users;
REINDEX (CONCURRENTLY) INDEX users_email_idx;
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
LOCK TABLE users IN SHARE MODE NOWAIT;
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE INDEX notes_idx ON notes (id);
CLUSTER notes USING notes_idx;
REINDEX INDEX notes_idx;
ANALYZE users;
