-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a) STORED);
ALTER TABLE items ADD COLUMN c int GENERATED ALWAYS AS (a) STORED;
-- @file db/migrations/002_more.up.sql
CREATE TEMP TABLE staging (a int);
ALTER TABLE staging ADD COLUMN b int GENERATED ALWAYS AS (a) STORED;
TRUNCATE items;
ALTER TABLE items ADD COLUMN d int GENERATED ALWAYS AS (a) STORED;
-- @file db/migrations/002_more.down.sql
ALTER TABLE items ADD COLUMN e int GENERATED ALWAYS AS (a) STORED;
