-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
BEGIN;
ALTER TABLE a.posts ADD CONSTRAINT c CHECK (u > 0) NOT VALID;
ALTER TABLE b.posts VALIDATE CONSTRAINT c;
ALTER TABLE public.posts ADD CONSTRAINT d CHECK (u > 0) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT d;
--                ^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
COMMIT;
