-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id serial PRIMARY KEY);
--                     ^^^^^^ prefer-identity-over-serial 75
CREATE TABLE app."Notes" ("Id" bigserial PRIMARY KEY);
--                             ^^^^^^^^^ prefer-identity-over-serial 75
