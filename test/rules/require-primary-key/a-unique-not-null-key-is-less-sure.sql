-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE settings (name text NOT NULL UNIQUE, value text);
--           ^^^^^^^^ require-primary-key 50
CREATE TABLE pairs (a int NOT NULL, b int NOT NULL, UNIQUE (a, b));
--           ^^^^^ require-primary-key 50
CREATE TABLE indexed (name text NOT NULL);
--           ^^^^^^^ require-primary-key 50
CREATE UNIQUE INDEX indexed_name_idx ON indexed (name);
CREATE TABLE nullable (name text UNIQUE);
--           ^^^^^^^^ require-primary-key 90
CREATE TABLE partial_key (name text NOT NULL);
--           ^^^^^^^^^^^ require-primary-key 90
CREATE UNIQUE INDEX partial_key_idx ON partial_key (name) WHERE name <> '';
