-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE `order` (`id` int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, `tags` text);
--                                                                           ^^^^^^ no-comma-separated-list 50
