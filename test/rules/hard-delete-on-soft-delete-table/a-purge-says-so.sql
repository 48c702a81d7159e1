-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);
CREATE TABLE flags (id bigint PRIMARY KEY, is_deleted boolean NOT NULL DEFAULT false);
CREATE TABLE notes (id bigint PRIMARY KEY, "deletedAt" timestamptz);
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE deleted_users (id bigint PRIMARY KEY, deleted_at timestamptz NOT NULL);
-- @file db/queries/q.sql
DELETE FROM users WHERE deleted_at < now() - interval '30 days';
DELETE FROM users u WHERE u.id = $1 AND u.deleted_at IS NOT NULL;
DELETE FROM flags WHERE is_deleted;
DELETE FROM users WHERE id IN (SELECT id FROM users WHERE deleted_at IS NOT NULL LIMIT 100);
WITH deleted_at AS (SELECT 1) DELETE FROM tags;
