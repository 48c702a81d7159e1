-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE UNLOGGED TABLE app.carts (id bigint PRIMARY KEY);
--     ^^^^^^^^ no-unlogged-table 50
CREATE TABLE unlogged (id bigint PRIMARY KEY);
CREATE TEMP TABLE staging (id bigint);
