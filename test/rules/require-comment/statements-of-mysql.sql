-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY) ENGINE = InnoDB;
--           ^^^^^^ require-comment 25
CREATE TABLE users (id bigint PRIMARY KEY) COMMENT = 'People';
CREATE TABLE notes (id bigint PRIMARY KEY);
ALTER TABLE notes COMMENT = 'Notes';
