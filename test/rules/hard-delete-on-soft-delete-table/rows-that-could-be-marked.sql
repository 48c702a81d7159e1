-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);
CREATE TABLE flags (id bigint PRIMARY KEY, is_deleted boolean NOT NULL DEFAULT false);
CREATE TABLE notes (id bigint PRIMARY KEY, "deletedAt" timestamptz);
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE deleted_users (id bigint PRIMARY KEY, deleted_at timestamptz NOT NULL);
-- @file db/queries/q.sql
  DELETE FROM users WHERE id = $1;
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  DELETE FROM public.users u USING tags t WHERE t.id = u.id;
--^^^^^^^^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  /* all */ DELETE FROM flags;
--          ^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  delete from notes where id in (1, 2);
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
WITH gone AS (DELETE FROM users WHERE id = $1 RETURNING id) SELECT id FROM gone;
--            ^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE FROM tags WHERE id = $1;
DELETE FROM deleted_users WHERE id = $1;
DELETE FROM unknown WHERE id = $1;
