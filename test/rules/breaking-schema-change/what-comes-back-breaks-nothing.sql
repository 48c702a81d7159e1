-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, nick text);
CREATE TABLE logs (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
-- @file migrations/002_change.up.sql
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users ADD COLUMN email varchar(100);
DROP TABLE logs;
CREATE TABLE logs (id bigint PRIMARY KEY, line text);
ALTER TABLE items RENAME TO products;
CREATE VIEW items AS SELECT id FROM products;
-- @file migrations/002_change.down.sql
ALTER TABLE users DROP COLUMN nick;
-- @file queries/q.sql
SELECT email, nick FROM users;
SELECT id FROM logs;
SELECT id FROM items;
