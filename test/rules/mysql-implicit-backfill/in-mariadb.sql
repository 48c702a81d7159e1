-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_more.sql
ALTER TABLE orders ADD COLUMN a text NOT NULL;
--                                   ^^^^^^^^ mysql-implicit-backfill 90
