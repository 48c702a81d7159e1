-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
  CREATE TABLE users (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
CREATE INDEX i ON users (id);
-- @file db/migrations/002_x.up.sql
  ALTER TABLE users ADD COLUMN a int;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
INSERT INTO users VALUES (1);
-- @file db/migrations/003_x.up.sql
ALTER TABLE users ADD COLUMN b int;
-- @file db/migrations/003_x.down.sql
ALTER TABLE users DROP COLUMN b;
