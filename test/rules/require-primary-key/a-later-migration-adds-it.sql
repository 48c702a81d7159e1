-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE events (id bigint NOT NULL, body text);
-- @file db/migrations/002_key.up.sql
ALTER TABLE events ADD PRIMARY KEY (id);
