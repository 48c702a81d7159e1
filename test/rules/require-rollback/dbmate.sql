-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/20240101000000_a.sql
-- migrate:up
CREATE TABLE users (id int);
-- migrate:down
DROP TABLE users;
-- @file db/migrations/20240102000000_b.sql
-- migrate:up
  CREATE TABLE orders (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85

-- migrate:down
