-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE Users (Id int PRIMARY KEY);
CREATE TABLE Orders (UserId int CONSTRAINT FK_User FOREIGN KEY REFERENCES Users (Id));
-- @file db/migrations/002_loose.up.sql
ALTER TABLE Orders DROP CONSTRAINT FK_User;
--                 ^^^^^^^^^^^^^^^^^^^^^^^ no-drop-foreign-key 50
