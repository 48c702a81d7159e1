-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file migrations/0001_init.sql
CREATE TABLE devices (id INTEGER, name TEXT);
CREATE TABLE users (id INTEGER);
-- @file migrations/0002_rebuild.sql
CREATE TABLE devices_new (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO devices_new SELECT * FROM devices;
DROP TABLE devices;
ALTER TABLE devices_new RENAME TO devices;
ALTER TABLE users RENAME TO _users_old;
CREATE TABLE users (id INTEGER PRIMARY KEY);
INSERT INTO users SELECT * FROM _users_old;
DROP TABLE _users_old;
INSERT INTO users SELECT id FROM devices;
--          ^^^^^ insert-without-columns 85
