-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id int(11) PRIMARY KEY, n BIGINT (20) unsigned NOT NULL, t tinyint(4));
--                 ^^^^^^^ mysql-integer-display-width 75
--                                        ^^^^^^^^^^^^^^^^^^^^ mysql-integer-display-width 75
--                                                                         ^^^^^^^^^^ mysql-integer-display-width 75
