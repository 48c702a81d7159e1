-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
alter table public."users" add column a uuid default uuid_generate_v4() not null;
--                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD b float8 DEFAULT random(), ADD c timestamptz DEFAULT clock_timestamp();
--                             ^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
--                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD d text DEFAULT (timeofday());
--                           ^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD e int DEFAULT nextval('s'::regclass);
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE IF EXISTS users ADD COLUMN IF NOT EXISTS f text DEFAULT md5(random()::text);
--                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD g uuid DEFAULT extensions.uuid_generate_v4();
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD h timestamptz DEFAULT now() + random() * interval '1 day';
--                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD i text DEFAULT encode(gen_random_bytes(16), 'hex');
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE unknown_table ADD i uuid DEFAULT uuidv7();
--                                   ^^^^^^^^^^^^^^^^ volatile-default-rewrite 90
