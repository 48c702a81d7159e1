-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE customers ADD COLUMN note text;
-- @file db/queries/q.sql
SELECT id FROM usres;
