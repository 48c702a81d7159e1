-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE parents (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE covered (
  id bigint PRIMARY KEY,
  a int,
  b int,
  FOREIGN KEY (a, b) REFERENCES parents (a, b)
);
CREATE INDEX covered_idx ON covered (b, a, id);
CREATE TABLE half_covered (
  id bigint PRIMARY KEY,
  a int,
  b int,
  FOREIGN KEY (a, b) REFERENCES parents (a, b)
--             ^^^^ missing-foreign-key-index 90
);
CREATE INDEX half_covered_idx ON half_covered (a);
