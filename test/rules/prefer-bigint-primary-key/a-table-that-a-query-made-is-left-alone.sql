-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE users (id int PRIMARY KEY, email text, a text, b text, c text);
--                     ^^^ prefer-bigint-primary-key 50
CREATE TABLE copies AS SELECT id AS user_id FROM users;
ALTER TABLE copies ADD FOREIGN KEY (user_id) REFERENCES users (id);
