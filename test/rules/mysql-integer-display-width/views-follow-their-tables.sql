-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id int(11) PRIMARY KEY);
--                 ^^^^^^^ mysql-integer-display-width 75
CREATE VIEW v AS SELECT id FROM a;
