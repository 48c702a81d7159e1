-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE UserRole (id bigint PRIMARY KEY);
--           ^^^^^^^^ naming-convention 75
