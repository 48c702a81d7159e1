-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE FUNCTION find_user(wanted bigint) RETURNS SETOF users LANGUAGE sql AS $$
  SELECT * FROM users WHERE id = wanted;
$$;
CREATE FUNCTION touch(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found users%ROWTYPE;
BEGIN
  SELECT * INTO found FROM users WHERE id = wanted;
END
$$;
