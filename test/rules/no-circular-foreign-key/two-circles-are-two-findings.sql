-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint NOT NULL);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint NOT NULL REFERENCES a (id));
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b (id);
--                             ^^^^ no-circular-foreign-key 90
CREATE TABLE x (id bigint PRIMARY KEY, y_id bigint);
CREATE TABLE y (id bigint PRIMARY KEY, x_id bigint REFERENCES x (id));
ALTER TABLE x ADD FOREIGN KEY (y_id) REFERENCES y (id);
--                             ^^^^ no-circular-foreign-key 50
