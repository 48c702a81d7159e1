-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE FUNCTION ids() RETURNS TABLE (id bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM * FROM users;
  IF EXISTS (SELECT * FROM users) THEN
    RETURN QUERY SELECT * FROM users;
--                      ^ no-select-star 85
  END IF;
END
$$;
