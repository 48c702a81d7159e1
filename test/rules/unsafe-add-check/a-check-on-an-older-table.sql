-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE items (id bigint PRIMARY KEY, n int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE items ADD CHECK (n > 0);
--                    ^^^^^^^^^^^^^ unsafe-add-check 90
ALTER TABLE public.items ADD CONSTRAINT n_small CHECK (n < 10);
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-check 90
alter table "items" add column m int check (m > 0) default 1;
--                                   ^^^^^^^^^^^^^ unsafe-add-check 90
ALTER TABLE items ADD k int NOT NULL DEFAULT 1 CONSTRAINT k_ok CHECK (k > 0), ADD l int;
--                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-check 90
ALTER TABLE ONLY elsewhere ADD CHECK (a <> b), ADD CONSTRAINT twice CHECK (a > 0);
--                             ^^^^^^^^^^^^^^ unsafe-add-check 90
--                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-check 90
