-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (line text);
ALTER TABLE logs ADD COLUMN id bigserial;
-- @file db/migrations/002_more.up.sql
CREATE TABLE posts (line text);
ALTER TABLE posts ADD COLUMN id bigserial PRIMARY KEY;
DELETE FROM logs;
ALTER TABLE logs ADD COLUMN n bigserial;
-- @file db/migrations/002_more.down.sql
ALTER TABLE logs ADD COLUMN m bigserial;
