-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_x.up.sql
RENAME TABLE users TO customers;
--           ^^^^^^^^^^^^^^^^^^ no-rename-table 85
ALTER TABLE `teams` RENAME `groups`;
--                  ^^^^^^^^^^^^^^^ no-rename-table 85
ALTER TABLE a RENAME TO b, ADD COLUMN c int;
--            ^^^^^^^^^^^ no-rename-table 85
