-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (
  a int,
  b int,
  PRIMARY KEY (a, a),
--                ^ duplicate-constraint-column 95
  CONSTRAINT u UNIQUE (b, a, B),
--                           ^ duplicate-constraint-column 95
  FOREIGN KEY (a, a) REFERENCES p (x, y)
--                ^ duplicate-constraint-column 95
);
CREATE INDEX i ON t (a, "a");
--                      ^^^ duplicate-constraint-column 95
CREATE UNIQUE INDEX CONCURRENTLY j ON t (b DESC, b);
--                                               ^ duplicate-constraint-column 95
ALTER TABLE t ADD CONSTRAINT c UNIQUE (b, b);
--                                        ^ duplicate-constraint-column 95
