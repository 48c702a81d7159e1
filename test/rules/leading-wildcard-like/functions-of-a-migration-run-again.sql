-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
CREATE FUNCTION purge() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM users WHERE email LIKE '%@spam.example';
--                                   ^^^^^^^^^^^^^^^^ leading-wildcard-like 85
END
$$;
