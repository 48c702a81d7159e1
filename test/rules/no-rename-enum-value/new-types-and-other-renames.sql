-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_rename.up.sql
CREATE TYPE state AS ENUM ('open');
ALTER TYPE state RENAME VALUE 'open' TO 'active';
ALTER TYPE mood RENAME TO feeling;
ALTER TYPE mood ADD VALUE 'x' AFTER 'y';
ALTER SCHEMA shop OWNER TO joe;
CREATE SCHEMA scratch;
ALTER SCHEMA scratch RENAME TO other;
-- @file db/migrations/002_rename.down.sql
ALTER TYPE mood RENAME VALUE 'open' TO 'active';
