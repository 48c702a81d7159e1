-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE b (id int);
-- @file db/migrations/002_x.up.sql
ALTER SEQUENCE s RENAME TO s2;
ALTER TYPE x RENAME TO y;
ALTER FUNCTION f() RENAME TO g;
ALTER MATERIALIZED VIEW m RENAME TO n;
ALTER TABLE b RENAME TO b_live;
CREATE OR REPLACE VIEW public.b AS SELECT id FROM b_live;
