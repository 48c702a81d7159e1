-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
CREATE TEMP TABLE tmp (a int);
ALTER TABLE tmp ADD COLUMN token uuid DEFAULT gen_random_uuid();
-- @file db/migrations/002_x.up.sql
ALTER TABLE users DROP COLUMN token;
-- @file db/migrations/002_x.down.sql
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
