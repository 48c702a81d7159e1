-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_x.sql
BEGIN;
ALTER TABLE t ADD COLUMN a int;
COMMIT;
VACUUM ANALYZE t;
BEGIN;
ALTER TABLE t ADD COLUMN b int;
ROLLBACK;
CREATE INDEX CONCURRENTLY i ON t (a);
