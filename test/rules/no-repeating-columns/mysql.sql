-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE `contacts` (
  `id` bigint NOT NULL PRIMARY KEY,
  `phone1` varchar(20),
--^^^^^^^^ no-repeating-columns 50
  `phone2` varchar(20)
);
