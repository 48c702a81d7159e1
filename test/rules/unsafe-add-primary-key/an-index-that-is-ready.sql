-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (id bigint NOT NULL, line text);
CREATE TABLE checked (id bigint, CHECK (id IS NOT NULL));
-- @file db/migrations/002_index.up.sql
CREATE UNIQUE INDEX CONCURRENTLY logs_pkey ON logs (id);
-- @file db/migrations/003_index.up.sql
CREATE UNIQUE INDEX CONCURRENTLY checked_pkey ON checked (id);
-- @file db/migrations/004_key.up.sql
ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY USING INDEX logs_pkey;
ALTER TABLE checked ADD CONSTRAINT checked_pkey PRIMARY KEY USING INDEX checked_pkey;
ALTER TABLE elsewhere ADD PRIMARY KEY USING INDEX elsewhere_idx;
