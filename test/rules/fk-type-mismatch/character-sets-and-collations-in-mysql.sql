-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id varchar(36) CHARACTER SET utf8mb4 PRIMARY KEY);
CREATE TABLE b (id varchar(36) COLLATE utf8mb4_bin PRIMARY KEY);
CREATE TABLE c (id varchar(36) PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE x (
  id int PRIMARY KEY,
  a1 varchar(36) CHARACTER SET latin1,
  a2 varchar(36) CHARACTER SET utf8mb4,
  a3 varchar(20),
  b1 varchar(36) COLLATE utf8mb4_general_ci,
  b2 varchar(36) COLLATE utf8mb4_bin,
  c1 varchar(36) CHARACTER SET utf8mb4,
  FOREIGN KEY (a1) REFERENCES a (id),
--             ^^ fk-type-mismatch 90
  FOREIGN KEY (a2) REFERENCES a (id),
  FOREIGN KEY (a3) REFERENCES a (id),
  FOREIGN KEY (b1) REFERENCES b (id),
--             ^^ fk-type-mismatch 90
  FOREIGN KEY (b2) REFERENCES b (id),
  FOREIGN KEY (c1) REFERENCES c (id)
);
CREATE TABLE y (c_id varchar(36), FOREIGN KEY (c_id) REFERENCES c (id)) DEFAULT CHARSET=latin1;
--                                             ^^^^ fk-type-mismatch 90
