-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);
CREATE TABLE flags (id bigint PRIMARY KEY, is_deleted boolean NOT NULL DEFAULT false);
CREATE TABLE notes (id bigint PRIMARY KEY, "deletedAt" timestamptz);
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE deleted_users (id bigint PRIMARY KEY, deleted_at timestamptz NOT NULL);
-- @file db/functions.sql
CREATE FUNCTION remove_user(uid bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM users WHERE id = uid;
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  DELETE FROM users WHERE deleted_at IS NOT NULL;
END
$$;
CREATE FUNCTION drop_tag(t bigint) RETURNS void LANGUAGE sql AS $$ DELETE FROM tags WHERE id = t $$;
