-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (id int PRIMARY KEY, a int, b int, FOREIGN KEY (a, b) REFERENCES p (a, b));
--                                                             ^^^^ nullable-composite-foreign-key 75
CREATE TABLE d (id int PRIMARY KEY, a int NOT NULL, b int);
ALTER TABLE d ADD CONSTRAINT dp FOREIGN KEY (a, b) REFERENCES p MATCH SIMPLE;
--                                           ^^^^ nullable-composite-foreign-key 75
