-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TYPE order_status AS ENUM ('a');
CREATE TABLE users (id bigint PRIMARY KEY, value int, data json, name text, parent_id bigint, external_id text, created_at timestamptz(3), status order_status);
CREATE TABLE people (id int PRIMARY KEY, value text, data jsonb, name varchar(10), parent_id int, external_id bigint, created_at timestamptz, status text);
CREATE TABLE a (id bigint PRIMARY KEY, member_id bigint REFERENCES users (id), email varchar(10));
CREATE TABLE b (id bigint PRIMARY KEY, member_id int REFERENCES people (id), email text);
CREATE TABLE c (id serial PRIMARY KEY, order_id serial);
CREATE TABLE d (id serial PRIMARY KEY, order_id int);
CREATE TABLE accounts (id bigint PRIMARY KEY, expires_at int);
CREATE TABLE tokens (id bigint PRIMARY KEY, expires_at timestamptz);
CREATE TEMP TABLE t (created_at timestamp);
