-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE logs (line text);
-- @file db/migrations/002_id.up.sql
ALTER TABLE logs ADD COLUMN id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add-auto-increment-column 90
