-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE "User" (id bigint PRIMARY KEY, "createdAt" timestamptz, "lower_case" int, CamelCase int, CONSTRAINT "UserCheck" CHECK (id > 0));
--           ^^^^^^ mixed-case-identifier 75
--                                          ^^^^^^^^^^^ mixed-case-identifier 75
--                                                                                                               ^^^^^^^^^^^ mixed-case-identifier 75
CREATE TYPE "Status" AS ENUM ('A');
--          ^^^^^^^^ mixed-case-identifier 75
CREATE INDEX "User_idx" ON "User" ("createdAt");
--           ^^^^^^^^^^ mixed-case-identifier 75
ALTER TABLE "User" ADD COLUMN "Extra" int;
ALTER TABLE "User" RENAME COLUMN "Extra" TO "ExtraMore";
--                                          ^^^^^^^^^^^ mixed-case-identifier 75
CREATE VIEW "UserView" AS SELECT "createdAt" FROM "User";
--          ^^^^^^^^^^ mixed-case-identifier 75
SELECT "createdAt" AS "Created" FROM "User";
