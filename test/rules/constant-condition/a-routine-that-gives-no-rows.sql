-- @file schema.sql
CREATE TABLE tasks (id bigint PRIMARY KEY, state text);
CREATE FUNCTION done(id bigint) RETURNS SETOF tasks LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT * FROM tasks WHERE false;
  RETURN QUERY SELECT tasks.id, tasks.state FROM tasks WHERE 1 = 2;
--                                                           ^^^^^ constant-condition 75
END;
$$;
-- @file empty.sql
SELECT 1 AS id, 'x' AS name WHERE false;
SELECT 1 AS id WHERE 1 = 2;
--                   ^^^^^ constant-condition 75
