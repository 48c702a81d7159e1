-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/0001_init.up.sql
CREATE TABLE customers (id bigint PRIMARY KEY, email text, old_name text);
-- @file migrations/0002_more.up.sql
UPDATE customers SET email = old_name WHERE id = 2;
UPDATE customers SET legacy = 1 WHERE id = 2;
UPDATE customers SET emial = 'x' WHERE id = 2;
--                   ^^^^^ unknown-column 75
-- @file migrations/0003_drop.up.sql
ALTER TABLE customers DROP COLUMN old_name;
-- @file migrations/0003_drop.down.sql
UPDATE customers SET emial = 'x' WHERE id = 2;
