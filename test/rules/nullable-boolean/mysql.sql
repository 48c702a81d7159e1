-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, a boolean, b tinyint(1) DEFAULT NULL, c tinyint(1) NOT NULL DEFAULT '0', d tinyint(4), e BOOL NULL DEFAULT NULL, f bit(1));
--                                       ^^^^^^^ nullable-boolean 25
--                                                  ^^^^^^^^^^ nullable-boolean 25
--                                                                                                                              ^^^^ nullable-boolean 25
--                                                                                                                                                        ^^^^^^ nullable-boolean 25
