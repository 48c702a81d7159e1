-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, a bigint);
ALTER TABLE ONLY posts ADD CONSTRAINT fa FOREIGN KEY (a) REFERENCES users (id);
