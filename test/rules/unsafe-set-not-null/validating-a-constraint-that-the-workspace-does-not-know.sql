-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_required.up.sql
ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_email_not_null;
-- @file db/migrations/008_required.up.sql
ALTER TABLE members VALIDATE CONSTRAINT members_name_not_null;
ALTER TABLE members ALTER COLUMN surname SET NOT NULL;
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 50
ALTER TABLE members ALTER COLUMN name SET NOT NULL;
-- @file db/migrations/009_dropped.up.sql
ALTER TABLE teams VALIDATE CONSTRAINT teams_name_not_null;
ALTER TABLE teams DROP CONSTRAINT teams_name_not_null;
ALTER TABLE teams ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
