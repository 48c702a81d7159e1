-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_try.up.sql
CREATE TABLE scratch (id int);
CREATE TEMP TABLE staging (id int);
DROP TABLE scratch CASCADE;
DROP TABLE staging CASCADE;
CREATE FUNCTION tidy() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE orders CASCADE; END $$;
-- @file db/migrations/002_try.down.sql
DROP TABLE orders CASCADE;
