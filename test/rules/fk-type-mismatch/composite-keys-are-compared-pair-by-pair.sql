-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE parents (a int, b uuid, PRIMARY KEY (a, b));
CREATE TABLE good (id bigint PRIMARY KEY, a int, b uuid, FOREIGN KEY (a, b) REFERENCES parents (a, b));
CREATE TABLE swapped (id bigint PRIMARY KEY, a int, b uuid, FOREIGN KEY (b, a) REFERENCES parents (b, a));
CREATE TABLE bad (
  id bigint PRIMARY KEY,
  a bigint,
  b uuid,
  FOREIGN KEY (a, b) REFERENCES parents (a, b)
--             ^^^^ fk-type-mismatch 90
);
