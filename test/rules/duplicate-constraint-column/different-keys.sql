-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (a int, "A" int, b text, PRIMARY KEY (a, "A"));
CREATE INDEX i ON t (b, lower(b));
CREATE INDEX j ON t (b text_pattern_ops, b);
CREATE INDEX k ON t (b COLLATE "C", b);
CREATE INDEX l ON t (a) INCLUDE (b);
CREATE INDEX m ON t (lower(b), lower(b));
CREATE TABLE s (a int, b int, FOREIGN KEY (a, b) REFERENCES p (a, b));
