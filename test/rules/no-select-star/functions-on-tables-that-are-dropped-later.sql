-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
CREATE VIEW user_view AS SELECT id, email FROM users;
CREATE TABLE user_fast (id bigint PRIMARY KEY, email text);
CREATE FUNCTION refresh() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM user_fast;
  INSERT INTO user_fast SELECT * FROM user_view;
END
$$;
-- @file db/migrations/002_drop.up.sql
DROP FUNCTION refresh;
DROP VIEW user_view;
DROP TABLE user_fast;
