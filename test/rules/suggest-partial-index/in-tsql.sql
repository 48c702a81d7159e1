-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, status varchar(20), team_id bigint, deleted_at varchar(30), city varchar(50));
CREATE INDEX by_status ON users (status);
--           ^^^^^^^^^ suggest-partial-index 25
CREATE INDEX by_team ON users (team_id);
--           ^^^^^^^ suggest-partial-index 25
-- @file queries/q.sql
SELECT id FROM users WHERE status = 'active';
SELECT count(*) FROM users WHERE 'active' = status;
SELECT id FROM users u WHERE u.status = 'active' AND u.city = @u;
SELECT id FROM users WHERE team_id = @u AND deleted_at IS NULL;
SELECT count(*) FROM users WHERE team_id = @u AND deleted_at IS NULL;
UPDATE users SET city = 'x' WHERE team_id = @u AND deleted_at IS NULL;
SELECT id FROM users WHERE id = @u AND city = 'x';
SELECT city FROM users WHERE id = @u AND city = 'x';
SELECT team_id FROM users WHERE id = @u AND city = 'x';
SELECT id FROM users WHERE status = 'new';
