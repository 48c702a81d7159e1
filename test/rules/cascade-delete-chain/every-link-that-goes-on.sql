-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE CASCADE);
--                                     ^^^^ cascade-delete-chain 50
CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint, FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE CASCADE);
--                                                               ^^^^ cascade-delete-chain 50
CREATE TABLE d (id bigint PRIMARY KEY, c_id bigint REFERENCES c (id) ON DELETE CASCADE, note text);
