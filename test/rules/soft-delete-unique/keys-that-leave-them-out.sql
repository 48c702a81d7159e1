-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email text,
  slug text,
  name text,
  public_id uuid UNIQUE,
  api_token text UNIQUE,
  number int UNIQUE,
  deleted_at timestamptz,
  UNIQUE (slug, deleted_at)
);
CREATE UNIQUE INDEX a ON users (email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX b ON users (name, coalesce(deleted_at, 'infinity'));
CREATE INDEX c ON users (email);
CREATE TABLE orders (id bigint PRIMARY KEY, n int REFERENCES users (number));
CREATE TABLE tags (id bigint PRIMARY KEY, name text UNIQUE);
