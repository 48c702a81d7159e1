-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, post_type text, post_id bigint REFERENCES posts (id));
CREATE TABLE b (id bigint PRIMARY KEY, account_type text, account_id bigint);
CREATE TABLE devices (device_id bigint PRIMARY KEY, device_type text);
CREATE TABLE c (id bigint PRIMARY KEY, document_type text, document_id text);
CREATE TABLE d (id bigint PRIMARY KEY, target_type int, target_id bigint);
CREATE TABLE e (id bigint PRIMARY KEY, content_type text, note_id bigint);
