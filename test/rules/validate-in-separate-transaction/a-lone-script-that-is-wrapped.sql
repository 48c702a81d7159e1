-- @file schemawise.config.json
{"dialect": "postgresql", "migrations": {"transaction": "wrapped"}}
-- @file change.sql
ALTER TABLE posts ADD CONSTRAINT c CHECK (u > 0) NOT VALID;
ALTER TABLE posts VALIDATE CONSTRAINT c;
--                ^^^^^^^^^^^^^^^^^^^^^ validate-in-separate-transaction 90
