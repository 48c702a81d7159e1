-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE b (id int) CHARACTER SET 'UTF8';
--                                    ^^^^^^ mysql-utf8mb3 85
ALTER TABLE c CONVERT TO CHARACTER SET latin1;
--                                     ^^^^^^ mysql-utf8mb3 85
ALTER TABLE c ADD note text CHARSET utf8;
--                                  ^^^^ mysql-utf8mb3 85
ALTER TABLE c MODIFY note text CHARACTER SET ascii;
--                                           ^^^^^ mysql-utf8mb3 85
