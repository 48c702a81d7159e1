-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "10"}}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int DEFAULT 0;
--                                 ^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD COLUMN b timestamptz DEFAULT now();
--                                         ^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD COLUMN c int DEFAULT NULL;
ALTER TABLE users ADD COLUMN d int;
