-- @file db/migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text, team_id bigint);
CREATE FUNCTION find_user(p_email text) RETURNS SETOF users LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT * FROM users u WHERE u.email = p_email;
--                                         ^^^^^^^ missing-predicate-index 50
END $$;
CREATE VIEW of_team AS SELECT id, name FROM users WHERE team_id = 7;
--                                                      ^^^^^^^ missing-predicate-index 50
CREATE VIEW gone AS SELECT id FROM users WHERE name = 'x';
DROP VIEW gone;
