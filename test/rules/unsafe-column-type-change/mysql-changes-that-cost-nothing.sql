-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE t (id int(11) PRIMARY KEY, v varchar(100), e enum('a'), b bool) DEFAULT CHARSET=utf8mb4;
-- @file db/migrations/002_x.up.sql
ALTER TABLE t MODIFY id int NOT NULL, MODIFY v varchar(200) NOT NULL, MODIFY e enum('a', 'b');
ALTER TABLE t MODIFY b tinyint(1), CHANGE v vv varchar(300);
