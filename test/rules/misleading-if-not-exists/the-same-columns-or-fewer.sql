-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id bigint PRIMARY KEY, name varchar(20));
-- @file db/migrations/002_email.sql
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name character varying(20));
CREATE TABLE IF NOT EXISTS users (id int8 PRIMARY KEY);
CREATE TABLE IF NOT EXISTS fresh (id bigint);
CREATE TABLE IF NOT EXISTS other.users (id bigint, x int);
