-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @deployed
-- @file db/migrations/006_orders.up.sql
  CREATE TABLE orders (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed
-- @deployed-as db/migrations/002_a.up.sql
CREATE TABLE a (id int);
-- @deployed-as db/migrations/003_b.up.sql
CREATE TABLE b (id int);
-- @deployed-as db/migrations/004_c.up.sql
CREATE TABLE c (id int);
-- @deployed-as db/migrations/005_d.up.sql
CREATE TABLE d (id int);
