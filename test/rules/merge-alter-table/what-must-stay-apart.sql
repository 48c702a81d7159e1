-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, a int);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_more.up.sql
ALTER TABLE users ADD COLUMN b int;
ALTER TABLE orders ADD COLUMN b int;
ALTER TABLE users RENAME COLUMN a TO c;
ALTER TABLE users ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES orders (id) NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT f;
ALTER TABLE users ADD COLUMN d int;
CREATE INDEX CONCURRENTLY i ON users (d);
ALTER TABLE users ALTER COLUMN d SET DEFAULT 1;
ALTER TABLE users ALTER COLUMN d SET NOT NULL;
CREATE TABLE fresh (a int);
ALTER TABLE fresh ADD b int;
ALTER TABLE fresh ADD c int;
