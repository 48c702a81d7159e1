-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN locale text NOT NULL;
--                                       ^^^^^^^^ add-not-null-column-without-default 95
ALTER TABLE users ADD age int not null, ADD COLUMN IF NOT EXISTS plan text NOT NULL;
--                            ^^^^^^^^ add-not-null-column-without-default 95
--                                                                         ^^^^^^^^ add-not-null-column-without-default 95
ALTER TABLE users ADD COLUMN town text CONSTRAINT users_town_required NOT NULL;
--                                                                    ^^^^^^^^ add-not-null-column-without-default 95
