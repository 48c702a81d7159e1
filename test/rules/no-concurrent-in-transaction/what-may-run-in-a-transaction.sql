-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
BEGIN;
CREATE INDEX i ON t (a);
REFRESH MATERIALIZED VIEW CONCURRENTLY v;
REINDEX TABLE t;
DROP INDEX j;
ALTER TABLE parts DETACH PARTITION p1;
ANALYZE t;
CLUSTER t USING i;
COMMIT;
