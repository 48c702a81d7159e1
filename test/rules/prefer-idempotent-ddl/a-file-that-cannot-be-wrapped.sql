-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_email.sql
ALTER TABLE users ADD COLUMN email text, DROP COLUMN IF_NOT;
--                ^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
--                                       ^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
  CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
--^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
  CREATE TABLE app.notes (id int);
--^^^^^^^^^^^^ prefer-idempotent-ddl 50
  DROP VIEW v;
--^^^^^^^^^ prefer-idempotent-ddl 50
ALTER TABLE users ADD CONSTRAINT c CHECK (email <> '') NOT VALID;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
ALTER TABLE users DROP CONSTRAINT d;
--                ^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
