-- @file db/migrations/001_init.up.sql
CREATE TYPE mood AS ENUM ('sad');
-- @file db/migrations/002_drop.up.sql
DROP TYPE mood;
