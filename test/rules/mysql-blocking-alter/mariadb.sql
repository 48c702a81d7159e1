-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ADD COLUMN b int, ALGORITHM=COPY;
--                              ^^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t MODIFY COLUMN a varchar(10);
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
