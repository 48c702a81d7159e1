-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, c text, d jsonb, e varchar(10), tags text[]);
CREATE INDEX a1 ON t (a);
CREATE INDEX a2 ON t (a int4_ops);
--           ^^ duplicate-index 95
CREATE INDEX c1 ON t (c text_pattern_ops);
CREATE INDEX c2 ON t (c text_ops);
CREATE INDEX d1 ON t USING gin (d);
CREATE INDEX d2 ON t USING gin (d jsonb_ops);
--           ^^ duplicate-index 95
CREATE INDEX d3 ON t USING gin (d jsonb_path_ops);
CREATE INDEX e1 ON t (e);
CREATE INDEX e2 ON t (e text_ops);
--           ^^ duplicate-index 95
CREATE INDEX tags1 ON t USING gin (tags);
CREATE INDEX tags2 ON t USING gin (tags array_ops);
--           ^^^^^ duplicate-index 95
