-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id int PRIMARY KEY, v varchar(20), w varchar(50), x varchar(200) CHARACTER SET latin1, e enum('a'), d decimal(10,2), dt datetime);
-- @file db/migrations/002_x.up.sql
ALTER TABLE t MODIFY id bigint;
--            ^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t MODIFY v varchar(60);
ALTER TABLE t MODIFY v varchar(300);
--            ^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t CHANGE w ww varchar(100);
--            ^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
ALTER TABLE t MODIFY e enum('b', 'a');
--            ^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t MODIFY d decimal(12,2);
--            ^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t MODIFY dt datetime(6);
--            ^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE t MODIFY d varchar(10), ADD COLUMN q int;
--            ^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 90
ALTER TABLE other MODIFY COLUMN a bigint NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-column-type-change 50
