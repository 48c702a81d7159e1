-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "9.6"}}
-- @file db/schema.sql
CREATE TABLE users (id bigserial PRIMARY KEY);
