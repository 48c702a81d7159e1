-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
ALTER TABLE users RENAME TO customers;
CREATE TABLE orders (id int);
-- @file db/migrations/002_x.up.sql
CREATE TABLE new_things (id int);
ALTER TABLE new_things RENAME TO things;
ALTER TABLE orders RENAME TO _deprecated_orders;
-- @file db/migrations/002_x.down.sql
ALTER TABLE things RENAME TO users;
