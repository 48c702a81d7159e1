-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id integer PRIMARY KEY, email text);
-- @file db/migrations/002_x.up.sql
  CREATE UNIQUE INDEX e ON users (email);
--^^^^^^^^^^^^^^^^^^^ unsafe-add-unique 90
ALTER TABLE users ADD COLUMN code text UNIQUE;
--                                     ^^^^^^ unsafe-add-unique 90
CREATE TABLE others (a int);
CREATE UNIQUE INDEX f ON others (a);
