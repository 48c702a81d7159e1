-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, deleted_at timestamptz);
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY live ON users FOR SELECT USING (deleted_at IS NULL);
-- @file db/queries/q.sql
SELECT id FROM users WHERE email = $1;
