-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
SET search_path = app;
CREATE TABLE orders (id bigint PRIMARY KEY);
