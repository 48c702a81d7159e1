-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE items (id bigint, n int);
ALTER TABLE ONLY items ADD CONSTRAINT c CHECK (n > 0);
