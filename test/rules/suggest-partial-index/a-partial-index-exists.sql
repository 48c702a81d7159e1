-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, status text, team_id bigint);
CREATE INDEX by_status ON users (status);
CREATE INDEX active_idx ON users (team_id) WHERE status = 'active';
-- @file queries/q.sql
SELECT id FROM users WHERE status = 'active';
SELECT count(*) FROM users WHERE status = 'active';
SELECT team_id FROM users WHERE status = 'active';
