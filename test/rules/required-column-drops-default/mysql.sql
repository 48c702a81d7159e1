-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_locale.up.sql
ALTER TABLE `users` ADD COLUMN `a` int NOT NULL DEFAULT 0;
ALTER TABLE `users` ALTER COLUMN `a` DROP DEFAULT;
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ required-column-drops-default 75
ALTER TABLE users ADD COLUMN b int NOT NULL DEFAULT 0;
ALTER TABLE users MODIFY b int NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^ required-column-drops-default 75
ALTER TABLE users ADD COLUMN c int NOT NULL DEFAULT 0;
ALTER TABLE users MODIFY c bigint NOT NULL DEFAULT 1;
