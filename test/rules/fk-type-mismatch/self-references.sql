-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE nodes (
  id bigint PRIMARY KEY,
  parent_id int REFERENCES nodes (id)
--^^^^^^^^^ fk-type-mismatch 90
);
CREATE TABLE trees (id bigint PRIMARY KEY, parent_id bigint REFERENCES trees (id));
