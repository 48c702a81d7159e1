-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE lines (id bigint PRIMARY KEY, quantity int, unit_price numeric);
-- @file db/migrations/002_total.up.sql
ALTER TABLE lines ADD COLUMN total numeric;
--                           ^^^^^ no-stored-derived-column 50
