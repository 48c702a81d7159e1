-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM users;
CREATE MATERIALIZED VIEW mv AS SELECT id FROM users;
