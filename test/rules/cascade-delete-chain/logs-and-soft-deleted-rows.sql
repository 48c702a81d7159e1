-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE audit_log (id bigint PRIMARY KEY, user_id bigint REFERENCES users ON DELETE CASCADE, note text);
--                                             ^^^^^^^ cascade-delete-chain 50
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint REFERENCES users ON DELETE CASCADE, deleted_at timestamptz);
--                                         ^^^^^^^ cascade-delete-chain 50
