-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL, FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE);
--                                                                  ^^^^ cascade-delete-chain 50
CREATE TABLE c (id int PRIMARY KEY, b_id int NOT NULL, note text, FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE CASCADE);
