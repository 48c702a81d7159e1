-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY, c_id bigint NOT NULL);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a (id));
CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint NOT NULL REFERENCES b (id));
ALTER TABLE a ADD CONSTRAINT a_c FOREIGN KEY (c_id) REFERENCES c (id);
--                                            ^^^^ no-circular-foreign-key 90
