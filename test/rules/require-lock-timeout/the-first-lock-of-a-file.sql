-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int);
CREATE INDEX i ON users (id);
-- @file db/migrations/002_x.up.sql
UPDATE users SET id = 1 WHERE id = 2;
  ALTER TABLE users
--^^^^^^^^^^^^^^^^^ require-lock-timeout 75
    ADD COLUMN a int;
ALTER TABLE users ADD COLUMN b int;
-- @file db/migrations/003_x.up.sql
  CREATE INDEX j ON users (id);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/004_x.up.sql
  DROP TABLE users;
--^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/005_x.up.sql
  DROP INDEX elsewhere_idx;
--^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
-- @file db/migrations/006_x.up.sql
  CREATE TRIGGER g BEFORE UPDATE ON elsewhere FOR EACH ROW EXECUTE FUNCTION f();
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-lock-timeout 75
