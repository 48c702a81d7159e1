-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN locale text DEFAULT NULL NOT NULL;
--                                                    ^^^^^^^^ add-not-null-column-without-default 95
