-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE "order" (id integer PRIMARY KEY, "group" text, user text, key text, [index] text);
--           ^^^^^^^ reserved-keyword-identifier 85
--                                            ^^^^^^^ reserved-keyword-identifier 85
--                                                                               ^^^^^^^ reserved-keyword-identifier 85
