-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @deployed
-- @file db/migrations/003_orders.up.sql
  CREATE TABLE orders (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as db/migrations/002_orders.up.sql
  CREATE TABLE orders (id int);
