-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_fix.up.sql
DELETE FROM events WHERE ts < '2024-01-01';
ALTER TABLE events DROP PARTITION '202401';
ALTER TABLE events DROP COLUMN name;
ALTER TABLE events MODIFY TTL ts + INTERVAL 30 DAY DELETE;
ALTER TABLE events ADD COLUMN update UInt8;
ALTER TABLE events MODIFY COLUMN name String;
ALTER TABLE events CLEAR COLUMN name IN PARTITION 202401;
