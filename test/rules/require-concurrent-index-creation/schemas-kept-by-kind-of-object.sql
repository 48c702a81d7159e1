-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema/tables/users.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
-- @file db/schema/indexes/users.sql
CREATE INDEX users_email_idx ON users (email);
-- @file sql/01_tables.sql
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- @file sql/02_indexes.sql
  CREATE INDEX orders_code_idx ON orders (code);
--^^^^^^^^^^^^ require-concurrent-index-creation 90
-- @file scripts/tables.sql
CREATE TABLE crates (id bigint PRIMARY KEY, code text);
-- @file scripts/speed-up.sql
  CREATE INDEX crates_code_idx ON crates (code);
--^^^^^^^^^^^^ require-concurrent-index-creation 90
