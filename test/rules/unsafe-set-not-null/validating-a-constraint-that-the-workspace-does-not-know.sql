-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_required.up.sql
ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
-- @file db/migrations/008_required.up.sql
ALTER TABLE users VALIDATE CONSTRAINT users_name_not_null, ALTER COLUMN name SET NOT NULL;
