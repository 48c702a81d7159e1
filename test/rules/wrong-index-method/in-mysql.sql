-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE t (id int PRIMARY KEY, body text, raw longblob, name varchar(100),
  KEY body_idx (body),
--^^^^^^^^^^^^^^^^^^^ wrong-index-method 75
  KEY prefix_idx (body(50)), FULLTEXT KEY words_idx (body), KEY name_idx (name));
CREATE INDEX raw_idx ON t (name, raw);
--           ^^^^^^^ wrong-index-method 75
CREATE INDEX raw_prefix_idx ON t (raw(20));
