-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (id int);
CREATE TABLE "A" (id int);
-- @file db/migrations/002_x.up.sql
DROP TABLE public.a RESTRICT;
--         ^^^^^^^^ no-drop-table 75
DO $$ BEGIN DROP TABLE "A"; END $$;
--                     ^^^ no-drop-table 75
CREATE FUNCTION x() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$;
SELECT 'DROP TABLE a';
