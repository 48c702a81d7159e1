-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int NOT NULL, a text, b text, c text, d text);
--                      ^^^ prefer-bigint-primary-key 50
-- @file db/migrations/002_key.up.sql
ALTER TABLE orders ADD PRIMARY KEY (id);
