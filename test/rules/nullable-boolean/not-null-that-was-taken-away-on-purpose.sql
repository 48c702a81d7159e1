-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, is_active boolean NOT NULL DEFAULT true);
-- @file db/migrations/002_active.up.sql
ALTER TABLE users ALTER COLUMN is_active DROP NOT NULL;
