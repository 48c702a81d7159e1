-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
  ALTER TABLE users ADD COLUMN a int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @file db/migrations/002_x.up.sql
  CREATE TABLE orders (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @deployed-as db/migrations/002_x.up.sql
CREATE TABLE orders (id int);
CREATE TABLE items (id int);
