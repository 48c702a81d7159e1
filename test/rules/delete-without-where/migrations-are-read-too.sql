-- @file db/migrations/001_init.up.sql
CREATE TABLE sessions (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
-- @file db/migrations/002_purge.up.sql
  DELETE FROM sessions;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
