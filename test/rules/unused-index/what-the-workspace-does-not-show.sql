-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, nickname text, email text, owner text);
CREATE INDEX by_nickname ON users (nickname);
CREATE INDEX by_owner ON users (owner);
CREATE INDEX live_idx ON users (id) WHERE owner IS NULL;
CREATE POLICY own ON users USING (owner = current_user);
CREATE TABLE lonely (id bigint PRIMARY KEY, nickname text);
CREATE INDEX lonely_idx ON lonely (nickname);
-- @file queries/q.sql
SELECT u.email FROM users u NATURAL JOIN elsewhere WHERE u.email = $1;
