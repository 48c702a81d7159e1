-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE posts (id bigint PRIMARY KEY);
CREATE TABLE notes (body text) INHERITS (posts);
--                                       ^^^^^ no-table-inheritance 75
CREATE TABLE pages (id bigint);
ALTER TABLE pages INHERIT posts;
--                ^^^^^^^^^^^^^ no-table-inheritance 75
  CREATE RULE r AS ON INSERT TO posts DO INSTEAD NOTHING;
--^^^^^^^^^^^ no-table-inheritance 75
