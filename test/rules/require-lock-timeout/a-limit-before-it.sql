-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
-- @file db/migrations/002_x.up.sql
SET lock_timeout = '5s';
ALTER TABLE users ADD COLUMN a int;
-- @file db/migrations/003_x.up.sql
BEGIN;
SET LOCAL lock_timeout TO 2000;
ALTER TABLE users ADD COLUMN b int;
COMMIT;
-- @file db/migrations/004_x.up.sql
SELECT set_config('lock_timeout', '3s', false);
DROP TABLE users;
