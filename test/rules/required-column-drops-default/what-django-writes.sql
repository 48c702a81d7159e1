-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE "app_user" (id bigint PRIMARY KEY);
-- @file db/migrations/002_locale.up.sql
ALTER TABLE "app_user" ADD COLUMN "locale" varchar(5) DEFAULT 'en' NOT NULL;
ALTER TABLE "app_user" ALTER COLUMN "locale" DROP DEFAULT;
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ required-column-drops-default 75
