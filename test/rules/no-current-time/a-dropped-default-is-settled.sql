-- @file db/migrations/001_init.up.sql
CREATE TABLE visits (id bigint PRIMARY KEY, a time DEFAULT CURRENT_TIME);
-- @file db/migrations/002_default.up.sql
ALTER TABLE visits ALTER COLUMN a DROP DEFAULT;
