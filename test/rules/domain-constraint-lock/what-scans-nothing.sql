-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_price.up.sql
CREATE DOMAIN name AS text;
CREATE DOMAIN code AS text NOT NULL;
ALTER DOMAIN price ADD CONSTRAINT small CHECK (value < 1000) NOT VALID;
ALTER DOMAIN price DROP CONSTRAINT small;
ALTER DOMAIN price SET DEFAULT 1;
