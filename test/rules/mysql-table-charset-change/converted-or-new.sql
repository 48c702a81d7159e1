-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/002_charset.sql
ALTER TABLE notes CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE both DEFAULT CHARSET=utf8mb4, MODIFY body text CHARACTER SET utf8mb4;
CREATE TABLE fresh (body text);
ALTER TABLE fresh DEFAULT CHARACTER SET utf8mb4;
ALTER TABLE notes ENGINE=InnoDB;
