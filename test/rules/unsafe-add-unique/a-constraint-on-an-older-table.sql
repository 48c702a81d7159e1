-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, org int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE public.users ADD UNIQUE (org, email);
--                           ^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
alter table "users" add column code text unique;
--                                       ^^^^^^ unsafe-add-unique 90
ALTER TABLE users ADD COLUMN a int, ADD CONSTRAINT u2 UNIQUE (email) DEFERRABLE INITIALLY DEFERRED, ADD COLUMN b int;
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE unknown_table ADD COLUMN x text NOT NULL DEFAULT '' CONSTRAINT x_once UNIQUE;
--                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
