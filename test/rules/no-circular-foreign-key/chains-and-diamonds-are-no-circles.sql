-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a (id));
CREATE TABLE c (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a (id));
CREATE TABLE d (id bigint PRIMARY KEY, b_id bigint NOT NULL REFERENCES b (id), c_id bigint NOT NULL REFERENCES c (id));
