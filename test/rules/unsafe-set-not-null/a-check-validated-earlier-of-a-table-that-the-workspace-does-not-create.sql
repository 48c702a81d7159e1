-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/0012_check.sql
ALTER TABLE users ADD CONSTRAINT users_filled CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_named CHECK (name IS NOT NULL) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_aged CHECK (age IS NOT NULL) NOT VALID;
-- @file db/migrations/0013_validate.sql
ALTER TABLE users VALIDATE CONSTRAINT users_filled;
ALTER TABLE users VALIDATE CONSTRAINT users_phone_not_null;
ALTER TABLE users VALIDATE CONSTRAINT users_aged;
-- @file db/migrations/0014_required.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_filled;
ALTER TABLE users ALTER COLUMN phone SET NOT NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 50
ALTER TABLE users DROP CONSTRAINT users_aged;
ALTER TABLE users ALTER COLUMN age SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 50
