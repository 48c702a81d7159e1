-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE FUNCTION f(p_id bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE v_email text;
BEGIN
  SELECT email INTO v_email FROM users WHERE id = p_id;
  RETURN v_email;
END
$$;
-- @file db/queries/q.sql
SELECT ctid, xmin, tableoid FROM users;
SELECT users FROM users;
SELECT id FROM users WHERE email = sqlc.arg(mail) AND id = @user_id;
SELECT id FROM users WHERE email = ${mail};
INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET email = excluded.email;
SELECT u.email, x.a FROM users u, LATERAL (SELECT u.id AS a) x;
SELECT count(*) FILTER (WHERE email = 'x') OVER (PARTITION BY id ORDER BY email) FROM users;
