-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (a int);
ALTER TABLE t ALTER a TYPE bigint;
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ADD COLUMN b int;
ALTER TABLE t ALTER b TYPE bigint;
TRUNCATE TABLE t;
ALTER TABLE t ALTER a TYPE text;
-- @file db/migrations/002_x.down.sql
ALTER TABLE t ALTER a TYPE int;
