-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (id bigint, line text);
-- @file db/migrations/002_index.up.sql
CREATE UNIQUE INDEX CONCURRENTLY logs_pkey ON logs (id);
-- @file db/migrations/003_key.up.sql
ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY USING INDEX logs_pkey;
--                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-primary-key 85
