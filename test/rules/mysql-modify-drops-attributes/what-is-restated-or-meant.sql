-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name varchar(50) NOT NULL DEFAULT '' COMMENT 'the name',
  nick varchar(9) NOT NULL,
  note varchar(9),
  state int DEFAULT 1
);
-- @file db/migrations/002_modify.sql
ALTER TABLE users MODIFY id bigint AUTO_INCREMENT;
ALTER TABLE users MODIFY name varchar(200) NOT NULL DEFAULT '' COMMENT 'the full name';
ALTER TABLE users MODIFY nick varchar(9) NULL;
ALTER TABLE users MODIFY note varchar(200);
ALTER TABLE users MODIFY state bigint DEFAULT NULL;
ALTER TABLE users MODIFY elsewhere bigint;
ALTER TABLE nowhere MODIFY name varchar(9);
ALTER TABLE users ALTER COLUMN state SET DEFAULT 2;
-- @file db/migrations/002_modify.down.sql
ALTER TABLE users MODIFY name varchar(50);
