-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_users.sql
-- migrate:up
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
-- migrate:down
DROP TABLE users;
-- @file db/migrations/20240102000000_alone.sql
-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
-- migrate:down transaction:false
DROP INDEX CONCURRENTLY users_email_idx;
-- @file db/migrations/20240103000000_in_company.sql
-- migrate:up transaction:false
  CREATE INDEX CONCURRENTLY users_name_idx ON users (name);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
  CREATE INDEX CONCURRENTLY users_both_idx ON users (name, email);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75
-- migrate:down
DROP INDEX users_name_idx;
