-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
  CREATE TABLE users (id int, KEY k (id));
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
ALTER TABLE users ADD INDEX j (id), ADD CONSTRAINT c CHECK (id > 0);
