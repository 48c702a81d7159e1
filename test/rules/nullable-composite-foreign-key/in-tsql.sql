-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE p (a int NOT NULL, b int NOT NULL, PRIMARY KEY (a, b));
CREATE TABLE c (
  id int PRIMARY KEY,
  a int NULL,
  b int NOT NULL,
  FOREIGN KEY (a, b) REFERENCES p (a, b)
--             ^^^^ nullable-composite-foreign-key 75
);
CREATE TABLE d (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL, FOREIGN KEY (a, b) REFERENCES p (a, b));
