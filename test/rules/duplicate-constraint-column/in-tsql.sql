-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE t (
  a int NOT NULL,
  b varchar(50) NOT NULL,
  PRIMARY KEY (a, A),
--                ^ duplicate-constraint-column 95
  CONSTRAINT u UNIQUE (a, b)
);
CREATE INDEX i ON t (b, a, b);
--                         ^ duplicate-constraint-column 95
