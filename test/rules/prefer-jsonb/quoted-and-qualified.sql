-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, a "json", b pg_catalog.json, c json NOT NULL DEFAULT '[]', d jsonb DEFAULT '{}'::json);
--                                       ^^^^^^ prefer-jsonb 75
--                                                 ^^^^^^^^^^^^^^^ prefer-jsonb 75
--                                                                    ^^^^ prefer-jsonb 75
CREATE AGGREGATE f (json) (sfunc = g, stype = json);
