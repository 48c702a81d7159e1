-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE t (a int DEFAULT 5, b int, c varchar(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin);
-- @file db/migrations/002_change.sql
ALTER TABLE t CHANGE b bb bigint;
ALTER TABLE t RENAME COLUMN bb TO b;
ALTER TABLE t CHANGE COLUMN a aa int;
--            ^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
ALTER TABLE t MODIFY c varchar(10);
--            ^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
