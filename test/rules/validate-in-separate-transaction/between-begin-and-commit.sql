-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.sql
BEGIN;
ALTER TABLE posts ADD CONSTRAINT fk FOREIGN KEY (u) REFERENCES users (id) NOT VALID;
ALTER TABLE public.posts VALIDATE CONSTRAINT fk;
--                       ^^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
ALTER TABLE posts ADD CONSTRAINT "Chk" CHECK (u > 0) NOT VALID, ADD COLUMN a int;
ALTER TABLE posts ADD COLUMN b int, VALIDATE CONSTRAINT "Chk";
--                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
COMMIT;
