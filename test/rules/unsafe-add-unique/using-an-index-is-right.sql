-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE);
-- @file db/migrations/002_x.up.sql
CREATE UNIQUE INDEX CONCURRENTLY users_email_key2 ON users (email);
-- @file db/migrations/003_x.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_key2 UNIQUE USING INDEX users_email_key2;
ALTER TABLE users DROP CONSTRAINT users_email_key;
ALTER TABLE users ADD CONSTRAINT pk PRIMARY KEY USING INDEX i;
