-- @file db/migrations/001_init.up.sql
CREATE TABLE events (id bigint PRIMARY KEY, payload json);
-- @file db/migrations/002_jsonb.up.sql
ALTER TABLE events ALTER COLUMN payload TYPE jsonb USING payload::jsonb;
-- @file db/migrations/002_jsonb.down.sql
ALTER TABLE events ALTER COLUMN payload TYPE json USING payload::json;
