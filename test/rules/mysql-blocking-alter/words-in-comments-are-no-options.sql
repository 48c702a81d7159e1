-- @file schemawise.config.json
{"dialect": "mysql", "targets": {"mysql": "5.7"}}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (x int, PRIMARY KEY (x));
-- @file db/migrations/002_x.up.sql
ALTER TABLE a ADD COLUMN `first` int;
ALTER TABLE a ADD COLUMN z int COMMENT 'after x';
ALTER TABLE a COMMENT = 'ALGORITHM=COPY';
ALTER TABLE a DEFAULT CHARACTER SET utf8mb4;
ALTER TABLE a ADD COLUMN y int AFTER `x`;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-blocking-alter 85
