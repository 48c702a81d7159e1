-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE public.users (id int PRIMARY KEY, name varchar(20));
CREATE TABLE notes (id bigserial PRIMARY KEY, body text);
-- @file db/migrations/002_again.sql
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name varchar(20));
--                         ^^^^^ misleading-if-not-exists 85
CREATE TABLE IF NOT EXISTS "users" (id int PRIMARY KEY, name text);
--                         ^^^^^^^ misleading-if-not-exists 85
CREATE TABLE IF NOT EXISTS notes (id bigint PRIMARY KEY, body text);
