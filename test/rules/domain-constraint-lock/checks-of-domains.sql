-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_price.up.sql
  CREATE DOMAIN price AS numeric CHECK (value > 0);
--^^^^^^^^^^^^^ domain-constraint-lock 50
  ALTER DOMAIN price ADD CONSTRAINT small CHECK (value < 1000);
--^^^^^^^^^^^^ domain-constraint-lock 50
