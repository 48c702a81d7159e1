-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email text UNIQUE,
--           ^^^^^^ soft-delete-unique 50
  name text,
  org_id bigint,
  deleted_at timestamptz,
  UNIQUE (org_id, name)
--^^^^^^^^^^^^^^^^^^^^^ soft-delete-unique 50
);
CREATE TABLE teams (id bigint PRIMARY KEY, slug text NOT NULL, is_deleted boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX teams_slug ON teams (slug);
--                  ^^^^^^^^^^ soft-delete-unique 50
