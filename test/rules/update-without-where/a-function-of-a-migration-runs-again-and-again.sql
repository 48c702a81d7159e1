-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, active boolean);
CREATE FUNCTION reset() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE users SET active = true;
--^^^^^^^^^^^^ update-without-where 90
END
$$;
