-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY, created_at datetime);
CREATE TABLE order_lines (id bigint PRIMARY KEY, unit_price numeric);
CREATE TABLE blog_posts (id bigint PRIMARY KEY, published_at datetime);
CREATE TABLE user_tokens (id bigint PRIMARY KEY, expires_at datetime, used_at datetime, user_id bigint, token_hash text, ip_address text);
CREATE TABLE `UserRole` (id bigint PRIMARY KEY, `roleName` varchar(10), KEY `idxRole` (`roleName`), CONSTRAINT uq_user_role UNIQUE (id));
--           ^^^^^^^^^^ naming-convention 75
--                                              ^^^^^^^^^^ naming-convention 75
--                                                                          ^^^^^^^^^ naming-convention 75
