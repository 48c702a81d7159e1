-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE `posts` (
  `id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `tag_ids` varchar(255) DEFAULT NULL,
--^^^^^^^^^ no-comma-separated-list 50
  `author_ids` json DEFAULT NULL
);
