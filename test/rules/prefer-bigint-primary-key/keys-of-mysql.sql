-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE `a` (`id` int(11) NOT NULL AUTO_INCREMENT, `t` varchar(9), PRIMARY KEY (`id`));
--                     ^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE b (id int unsigned AUTO_INCREMENT PRIMARY KEY);
--                 ^^^^^^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE c (id mediumint PRIMARY KEY);
--                 ^^^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE d (id bigint unsigned AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE e (a_id int PRIMARY KEY, FOREIGN KEY (a_id) REFERENCES a (id));
