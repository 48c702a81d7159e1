-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, c int NOT NULL, d int, "E" int NOT NULL);
CREATE INDEX c_idx ON t (c) WHERE c IS NOT NULL;
--           ^^^^^ redundant-index-predicate 90
CREATE INDEX e_idx ON t (d) WHERE (("E" IS NOT NULL) AND (c IS NOT NULL));
--           ^^^^^ redundant-index-predicate 90
CREATE INDEX d_idx ON t (d) WHERE d IS NOT NULL;
CREATE INDEX x_idx ON t (c) WHERE c IS NOT NULL AND d > 0;
CREATE INDEX n_idx ON t (d) WHERE d IS NULL;
CREATE INDEX p_idx ON t (c);
