-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_audit.up.sql
SET lock_timeout = '2s';
CREATE TRIGGER g AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();
-- @file db/migrations/003_new.up.sql
CREATE TABLE fresh (id bigint);
CREATE TRIGGER g AFTER INSERT ON fresh FOR EACH ROW EXECUTE FUNCTION f();
-- @file db/migrations/003_new.down.sql
DROP TRIGGER g ON users;
