-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, created_at varchar(30), is_x varchar(1), user_uuid char(36), note_uuid text);
--                                                ^^^^^^^^^^^ no-stringly-typed-column 50
--                                                                  ^^^^^^^^^^ no-stringly-typed-column 50
--                                                                                                            ^^^^ no-stringly-typed-column 50
