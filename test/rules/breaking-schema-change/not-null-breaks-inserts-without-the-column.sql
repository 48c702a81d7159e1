-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, phone text, nick text DEFAULT '', fax text);
-- @file migrations/002_strict.up.sql
ALTER TABLE users ALTER COLUMN phone SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 75
ALTER TABLE users ALTER COLUMN nick SET NOT NULL;
ALTER TABLE users ALTER COLUMN fax SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 75
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
-- @file queries/users.sql
INSERT INTO users (id, email, fax) VALUES ($1, $2, $3);
UPDATE users SET fax = NULL WHERE id = $1;
SELECT phone, email FROM users WHERE phone IS NULL;
