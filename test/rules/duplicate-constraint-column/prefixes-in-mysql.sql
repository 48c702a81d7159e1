-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (
  id int PRIMARY KEY,
  a varchar(200),
  KEY k1 (a(10), a(20)),
  KEY k2 (a(10), a(10)),
--               ^ duplicate-constraint-column 95
  KEY k3 (a, `a`)
--           ^^^ duplicate-constraint-column 95
);
ALTER TABLE t ADD INDEX k4 (a, a);
--                             ^ duplicate-constraint-column 95
