-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (email text);
-- @file db/migrations/002_key.up.sql
ALTER TABLE users ADD COLUMN id uuid PRIMARY KEY;
--                                   ^^^^^^^^^^^ add-not-null-column-without-default 95
-- @file db/migrations/003_other.up.sql
ALTER TABLE others ADD COLUMN id uuid DEFAULT gen_random_uuid() PRIMARY KEY;
