-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file diesel.toml
[print_schema]
-- @file migrations/2024-01-01-000000_a/up.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
-- @file migrations/2024-01-02-000000_b/up.sql
CREATE TABLE orders (id int);
-- @file migrations/2024-01-02-000000_b/down.sql
DROP TABLE orders;
