-- @file schemawise.config.json
{"dialect": "postgresql", "preset": "all", "rules": {"naming-convention": ["info", {"tables": "PascalCase"}]}}
-- @file db/schema.sql
CREATE TABLE user_roles (id bigint PRIMARY KEY, role_name text);
--           ^^^^^^^^^^ naming-convention 75
