-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE notes (body text);
-- @file db/migrations/002_charset.sql
ALTER TABLE notes DEFAULT CHARACTER SET utf8mb4;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-table-charset-change 85
ALTER TABLE elsewhere CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-table-charset-change 85
