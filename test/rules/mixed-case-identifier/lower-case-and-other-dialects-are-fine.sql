-- @file mysql/schemawise.config.json
{"dialect": "mysql"}
-- @file mysql/schema.sql
CREATE TABLE `User` (`Id` int PRIMARY KEY);
-- @file pg/schemawise.config.json
{"dialect": "postgresql"}
-- @file pg/schema.sql
CREATE TABLE Users (ID bigint PRIMARY KEY, "order_id" int, "é" int);
CREATE TEMP TABLE "Tmp" (id int);
