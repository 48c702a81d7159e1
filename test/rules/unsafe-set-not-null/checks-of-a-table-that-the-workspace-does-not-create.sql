-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_email.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL AND email <> '') NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT users_email_check;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
-- @file db/migrations/008_name.up.sql
ALTER TABLE members ADD CONSTRAINT members_check CHECK (NOT (name IS NULL));
ALTER TABLE members RENAME CONSTRAINT members_check TO members_name_check;
ALTER TABLE members ALTER COLUMN name SET NOT NULL;
-- @file db/migrations/009_other.up.sql
ALTER TABLE teams ADD CONSTRAINT teams_name_check CHECK (name IS NOT NULL) NOT VALID;
ALTER TABLE teams VALIDATE CONSTRAINT teams_name_check;
ALTER TABLE teams ALTER COLUMN code SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
-- @file db/migrations/010_either.up.sql
ALTER TABLE clubs ADD CONSTRAINT clubs_check CHECK (name IS NOT NULL OR code IS NOT NULL) NOT VALID;
ALTER TABLE clubs VALIDATE CONSTRAINT clubs_check;
ALTER TABLE clubs ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
-- @file db/migrations/011_dropped.up.sql
ALTER TABLE halls ADD CONSTRAINT halls_check CHECK (name IS NOT NULL);
ALTER TABLE halls DROP CONSTRAINT halls_check;
ALTER TABLE halls ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
-- @file db/migrations/012_not_validated.up.sql
ALTER TABLE seats ADD CONSTRAINT seats_check CHECK (name IS NOT NULL) NOT VALID;
ALTER TABLE seats ALTER COLUMN name SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
