-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE t (id int PRIMARY KEY, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int);
CREATE INDEX wide_idx ON t (c1, c2, c3, c4, c5, c6);
--           ^^^^^^^^ index-too-many-columns 50
CREATE INDEX fine_idx ON t (c1, c2, c3, c4, c5);
CREATE UNIQUE INDEX unique_idx ON t (c1, c2, c3, c4, c5, c6);
