-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE audit (op text, id bigint, email text);
CREATE FUNCTION log_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit SELECT 'D', OLD.*;
  RETURN NULL;
END
$$;
