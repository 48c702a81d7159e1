-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id int(11) PRIMARY KEY, a int, s ENUM('a', 'b'), v varchar(20));
-- @file db/migrations/002_x.up.sql
ALTER TABLE t MODIFY v varchar(40);
ALTER TABLE t MODIFY v varchar(40) NOT NULL DEFAULT '';
ALTER TABLE t MODIFY s ENUM('a', 'b', 'c');
ALTER TABLE t MODIFY a integer(10);
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a);
ALTER TABLE t CHANGE a b int;
ALTER TABLE t ADD COLUMN y int AFTER s;
ALTER TABLE unknown_table MODIFY a bigint;
CREATE TABLE u (a int);
ALTER TABLE u MODIFY a bigint, ALGORITHM=COPY;
-- @file db/migrations/002_x.down.sql
ALTER TABLE t MODIFY v varchar(10), ALGORITHM=COPY;
