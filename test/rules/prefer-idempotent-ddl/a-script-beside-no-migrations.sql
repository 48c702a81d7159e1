-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
SELECT 1;
ALTER TABLE users ADD COLUMN email text;
--                ^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
ALTER TABLE users DROP CONSTRAINT users_email_key;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50
-- @file other/remove.sql
  DROP TYPE state;
--^^^^^^^^^ prefer-idempotent-ddl 50
  DROP TABLE notes;
--^^^^^^^^^^ prefer-idempotent-ddl 50
-- @file another/change.sql
BEGIN;
ALTER TABLE users ADD COLUMN email text;
ALTER TABLE users DROP CONSTRAINT users_email_key;
COMMIT;
