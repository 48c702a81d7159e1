-- @file schemawise.config.json
{"dialect": "mysql", "targets": {"mysql": "8.0.20"}}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int, s ENUM('a', 'b', 'c'), v varchar(20), w varchar(20));
-- @file db/migrations/002_x.up.sql
ALTER TABLE t MODIFY a bigint;
--            ^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t CHANGE COLUMN a aa bigint unsigned;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t DROP PRIMARY KEY;
--            ^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t MODIFY s ENUM('a', 'c');
--            ^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (id + 1) STORED;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t ADD COLUMN y int AFTER s, ADD COLUMN z int FIRST;
--            ^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
--                                      ^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t MODIFY v varchar(10);
--            ^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
