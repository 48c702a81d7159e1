-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_more.up.sql
ALTER TABLE users ADD COLUMN a int;
  ALTER TABLE users ADD INDEX i (b);
--^^^^^^^^^^^^^^^^^ merge-alter-table 50
