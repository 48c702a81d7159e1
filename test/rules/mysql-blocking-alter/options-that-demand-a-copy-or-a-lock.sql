-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id bigint PRIMARY KEY, a int);
-- @file db/migrations/002_x.up.sql
ALTER TABLE t ADD INDEX i (a), ALGORITHM=COPY;
--                             ^^^^^^^^^^^^^^ mysql-blocking-alter 85
alter table `t` add column b int, algorithm = copy, lock = shared;
--                                ^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
--                                                  ^^^^^^^^^^^^^ mysql-blocking-alter 85
ALTER TABLE t ADD COLUMN c int, LOCK EXCLUSIVE;
--                              ^^^^^^^^^^^^^^ mysql-blocking-alter 85
CREATE INDEX j ON t (a) ALGORITHM=COPY;
--                      ^^^^^^^^^^^^^^ mysql-blocking-alter 85
CREATE INDEX k ON t (a) LOCK = SHARED;
--                      ^^^^^^^^^^^^^ mysql-blocking-alter 85
