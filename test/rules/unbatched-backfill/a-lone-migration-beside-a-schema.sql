-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, x int);
UPDATE users SET x = 0;
-- @file migrations/backfill.sql
  UPDATE users SET x = 0;
--^^^^^^^^^^^^ unbatched-backfill 75
UPDATE users SET x = 0 WHERE id = 1;
-- @file migrations/clear.sql
  DELETE FROM users;
--^^^^^^^^^^^^^^^^^ unbatched-backfill 75
-- @file queries/users.sql
UPDATE users SET x = 0;
