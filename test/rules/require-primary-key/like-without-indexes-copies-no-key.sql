-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE copied (LIKE elsewhere INCLUDING DEFAULTS);
--           ^^^^^^ require-primary-key 90
CREATE TABLE whole (LIKE elsewhere INCLUDING ALL);
CREATE TABLE child (note text) INHERITS (elsewhere);
CREATE TABLE part PARTITION OF elsewhere FOR VALUES IN (1);
