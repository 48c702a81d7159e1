-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT orders_user REFERENCES users (id));
--                                          ^^^^^^^ missing-foreign-key 50
-- @file db/migrations/002_drop.up.sql
ALTER TABLE orders DROP CONSTRAINT orders_user;
