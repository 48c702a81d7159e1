-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/000_baseline.up.sql
CREATE TABLE users (id int);
-- @file db/migrations/001_squashed.up.sql
CREATE TABLE orders (id int);
-- @file db/migrations/002_x.up.sql
SELECT 1;
-- @file db/migrations/003_x.up.sql
-- schemawise: irreversible the rows were worthless
DROP TABLE orders;
