-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, active boolean);
-- @file db/migrations/002_fill.up.sql
UPDATE users SET active = true;
DO $$ BEGIN UPDATE users SET active = true; END $$;
-- @file db/migrations/002_fill.down.sql
UPDATE users SET active = NULL;
