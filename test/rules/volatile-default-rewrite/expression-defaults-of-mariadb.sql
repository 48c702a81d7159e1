-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a uuid DEFAULT uuid();
--                                  ^^^^^^^^^^^^^^ volatile-default-rewrite 90
ALTER TABLE users ADD COLUMN c datetime DEFAULT CURRENT_TIMESTAMP();
ALTER TABLE users ADD COLUMN d varchar(10) DEFAULT 'x';
