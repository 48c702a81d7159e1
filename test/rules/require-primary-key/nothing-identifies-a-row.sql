-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE events (happened_at timestamptz, body text);
--           ^^^^^^ require-primary-key 90
CREATE TABLE app.logs (body text);
--           ^^^^^^^^ require-primary-key 90
