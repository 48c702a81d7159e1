-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE orders (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, t text);
--                      ^^^ prefer-bigint-primary-key 50
CREATE TABLE lines (id bigint PRIMARY KEY, order_id int, FOREIGN KEY (order_id) REFERENCES orders (id));
