-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "user" (id bigint PRIMARY KEY);
ALTER TABLE "user" RENAME TO users;
CREATE TABLE "end" (id bigint PRIMARY KEY);
DROP TABLE "end";
CREATE INDEX people_idx ON "order" ("limit");
INSERT INTO "group" ("desc") VALUES (1);
CREATE TEMP TABLE "column" (id int);
