-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/0001_init.up.sql
CREATE TABLE customers (id bigint PRIMARY KEY, email text);
-- @file migrations/0002_more.up.sql
UPDATE legacy SET a = 1 WHERE b = 2;
UPDATE custmers SET email = 'x' WHERE id = 2;
--     ^^^^^^^^ unknown-table 75
-- @file migrations/0003_rename.up.sql
ALTER TABLE customers RENAME TO clients;
UPDATE clients SET email = 'y' WHERE id = 2;
