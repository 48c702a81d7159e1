-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, name varchar(9));
ALTER TABLE t ADD COLUMN skill_1 varchar(9), ADD COLUMN skill_2 varchar(9), ADD COLUMN skill_3 varchar(9);
--                       ^^^^^^^ no-repeating-columns 50
CREATE TABLE u (id bigint PRIMARY KEY, couleur1 varchar(9), COULEUR2 varchar(9), annee_2020 int, q2 int, q3 int);
--                                     ^^^^^^^^ no-repeating-columns 50
CREATE TABLE v (id bigint PRIMARY KEY, sales_2019 int, sales_2020 int, sales_2021 int);
--                                     ^^^^^^^^^^ no-repeating-columns 50
CREATE TEMPORARY TABLE w (id int, a int, b int);
