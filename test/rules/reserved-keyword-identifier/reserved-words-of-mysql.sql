-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE `groups` (id bigint PRIMARY KEY, `key` varchar(10), `rank` int, master_server_id int, name varchar(10), `status` int);
--           ^^^^^^^^ reserved-keyword-identifier 85
--                                            ^^^^^ reserved-keyword-identifier 85
--                                                               ^^^^^^ reserved-keyword-identifier 85
CREATE TABLE orders (id bigint PRIMARY KEY, `order` int, user int, KEY `index` (id));
--                                          ^^^^^^^ reserved-keyword-identifier 85
--                                                                     ^^^^^^^ reserved-keyword-identifier 85
