-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE `orders` (
  `id` bigint NOT NULL PRIMARY KEY,
  `status` enum('open','paid') NOT NULL DEFAULT 'open',
--         ^^^^^^^^^^^^^^^^^^^ no-enum-type 25
  flags SET('a','b'),
--      ^^^^^^^^^^^^ no-enum-type 25
  note varchar(9)
);
ALTER TABLE orders ADD COLUMN kind enum('x');
--                                 ^^^^^^^^^ no-enum-type 25
