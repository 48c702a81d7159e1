-- @file db/migrations/001_init.up.sql
CREATE TABLE events (id bigint PRIMARY KEY, created_at timestamp);
-- @file db/migrations/002_zone.up.sql
ALTER TABLE events ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC';
-- @file db/migrations/002_zone.down.sql
ALTER TABLE events ALTER COLUMN created_at TYPE timestamp;
