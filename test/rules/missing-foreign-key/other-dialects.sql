-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE `users` (`id` bigint unsigned AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE `orders` (
  `id` bigint AUTO_INCREMENT PRIMARY KEY,
  `user_id` bigint unsigned NOT NULL
--^^^^^^^^^ missing-foreign-key 50
);
CREATE TABLE logs_part (id bigint, user_id bigint unsigned, PRIMARY KEY (id, user_id)) PARTITION BY HASH (user_id) PARTITIONS 4;
CREATE TABLE old_style (id bigint PRIMARY KEY, user_id bigint unsigned) ENGINE=MyISAM;
