-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, deleted_at timestamptz);
CREATE TABLE roles (id bigint PRIMARY KEY, name text, deleted_at timestamptz);
CREATE TABLE user_roles (user_id bigint REFERENCES users, role_id bigint REFERENCES roles, PRIMARY KEY (user_id, role_id));
CREATE TABLE sessions (id uuid PRIMARY KEY, user_id bigint);
CREATE TABLE refresh_tokens (id uuid PRIMARY KEY, user_id bigint);
CREATE TABLE page_cache (id uuid PRIMARY KEY);
CREATE TABLE access_log (id bigint PRIMARY KEY);
CREATE TABLE job_queue (id bigint PRIMARY KEY);
CREATE TABLE tmp_import (id bigint PRIMARY KEY);
-- @file db/queries/q.sql
DELETE FROM user_roles WHERE user_id = $1;
DELETE FROM sessions WHERE id = $1;
DELETE FROM refresh_tokens WHERE id = $1;
DELETE FROM page_cache;
DELETE FROM access_log WHERE id < $1;
DELETE FROM job_queue WHERE id = $1;
DELETE FROM tmp_import WHERE id = $1;
