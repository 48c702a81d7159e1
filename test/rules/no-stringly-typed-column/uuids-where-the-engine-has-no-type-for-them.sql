-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, user_uuid char(36), b_uuid varchar(40), c_uuid varchar(36), d_uuid varchar(255));
--                                                                                                        ^^^^^^^^^^^^ no-stringly-typed-column 50
