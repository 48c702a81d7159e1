-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "order" (id bigint PRIMARY KEY, "user" text, "group" text, name text, type text, value text, status text, date date, key text);
--           ^^^^^^^ reserved-keyword-identifier 85
--                                           ^^^^^^ reserved-keyword-identifier 85
--                                                        ^^^^^^^ reserved-keyword-identifier 85
CREATE TABLE app."USER" (id bigint PRIMARY KEY);
--               ^^^^^^ reserved-keyword-identifier 85
CREATE TABLE "Order" (id bigint PRIMARY KEY, order_id bigint, "orderBy" text);
--           ^^^^^^^ reserved-keyword-identifier 85
ALTER TABLE people ADD COLUMN "limit" int;
--                            ^^^^^^^ reserved-keyword-identifier 85
ALTER TABLE people RENAME COLUMN a TO "default";
--                                    ^^^^^^^^^ reserved-keyword-identifier 85
ALTER TABLE others RENAME TO "table";
--                           ^^^^^^^ reserved-keyword-identifier 85
CREATE INDEX "check" ON people (id);
--           ^^^^^^^ reserved-keyword-identifier 85
CREATE VIEW "select" AS SELECT 1 AS a;
--          ^^^^^^^^ reserved-keyword-identifier 85
