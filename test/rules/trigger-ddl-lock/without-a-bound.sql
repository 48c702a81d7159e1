-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE app.users (id bigint PRIMARY KEY);
-- @file db/migrations/002_audit.up.sql
  CREATE TRIGGER g AFTER INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION f();
--^^^^^^^^^^^^^^ trigger-ddl-lock 50
  DROP TRIGGER IF EXISTS h ON app.users;
--^^^^^^^^^^^^ trigger-ddl-lock 50
