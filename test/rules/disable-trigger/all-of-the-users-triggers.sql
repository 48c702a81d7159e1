-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_fill.sql
ALTER TABLE public.t DISABLE TRIGGER a;
ALTER TABLE t ENABLE TRIGGER USER;
ALTER TABLE u DISABLE TRIGGER ALL;
--            ^^^^^^^^^^^^^^^^^^^ disable-trigger 75
ALTER TABLE u ENABLE TRIGGER USER;
