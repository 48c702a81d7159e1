-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.users (id bigint PRIMARY KEY, tenant_id bigint, email text, name text, state text, boss bigint REFERENCES app.users (id), UNIQUE (tenant_id, email));
CREATE INDEX users_name_idx ON app.users (lower(name)) WHERE state = 'open';
-- @file db/migrations/002_drop.up.sql
ALTER TABLE app.users DROP COLUMN boss;
--                    ^^^^^^^^^^^^^^^^ drop-column-loses-constraint 90
ALTER TABLE app.users DROP COLUMN IF EXISTS "email";
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ drop-column-loses-constraint 90
ALTER TABLE app.users DROP state, ADD note text;
--                    ^^^^^^^^^^ drop-column-loses-constraint 90
