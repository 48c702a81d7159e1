-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(50) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT '' COMMENT 'It''s the name',
  nick varchar(9) NOT NULL,
  changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  state int DEFAULT 1
);
-- @file db/migrations/002_modify.sql
ALTER TABLE users MODIFY id bigint;
--                ^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
ALTER TABLE `users` MODIFY COLUMN `name` varchar(200);
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
ALTER TABLE users CHANGE nick nickname varchar(9), ADD x int;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
ALTER TABLE users MODIFY changed timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
ALTER TABLE users MODIFY state bigint AFTER id;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90
