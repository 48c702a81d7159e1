-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE CASCADE, note text);
CREATE TABLE b2 (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE CASCADE, note text);
CREATE TABLE p (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE RESTRICT, note text);
CREATE TABLE q (id bigint PRIMARY KEY, p_id bigint REFERENCES p (id) ON DELETE CASCADE, note text);
CREATE TABLE tags (id bigint PRIMARY KEY, name text);
CREATE TABLE b_tags (b_id bigint REFERENCES b ON DELETE CASCADE, tag_id bigint REFERENCES tags ON DELETE CASCADE, PRIMARY KEY (b_id, tag_id));
CREATE TABLE nodes (id bigint PRIMARY KEY, parent_id bigint REFERENCES nodes ON DELETE CASCADE);
