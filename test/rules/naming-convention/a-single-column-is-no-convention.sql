-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (
  id bigint PRIMARY KEY,
  "firstName" text
--^^^^^^^^^^^ naming-convention 75
);
