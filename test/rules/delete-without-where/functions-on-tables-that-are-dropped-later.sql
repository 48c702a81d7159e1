-- @file db/migrations/001_init.up.sql
CREATE TABLE user_fast (id bigint PRIMARY KEY, email text);
CREATE TABLE user_slow (id bigint PRIMARY KEY, email text);
CREATE FUNCTION refresh() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM user_fast;
  DELETE FROM user_slow;
--^^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
END
$$;
-- @file db/migrations/002_drop.up.sql
DROP TABLE user_fast;
