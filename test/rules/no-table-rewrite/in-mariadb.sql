-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_bloat.up.sql
ALTER TABLE orders ENGINE=Aria;
--                 ^^^^^^^^^^^ no-table-rewrite 90
