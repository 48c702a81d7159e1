-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, score bigint, price numeric(10,4), at timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
  DROP TABLE orders;
--^^^^^^^^^^^^^^^^^ irreversible-migration 75
ALTER TABLE users DROP COLUMN name;
--                ^^^^^^^^^^^^^^^^ irreversible-migration 75
  TRUNCATE TABLE users;
--^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
  DELETE FROM users WHERE score = 0;
--^^^^^^^^^^^^^^^^^ irreversible-migration 75
ALTER TABLE users ALTER score TYPE int, ALTER price TYPE numeric(10,2), ALTER at TYPE date;
--                ^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
--                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
--                                                                      ^^^^^^^^^^^^^^^^^^ irreversible-migration 75
  DROP SCHEMA app CASCADE;
--^^^^^^^^^^^^^^^ irreversible-migration 75
  DROP TABLE elsewhere;
--^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
