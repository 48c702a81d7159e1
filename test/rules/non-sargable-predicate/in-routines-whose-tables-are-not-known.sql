-- @file db/functions.sql
CREATE FUNCTION found_by_name(p_name text) RETURNS SETOF int LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT id FROM accounts WHERE upper(login) = upper(p_name);
--                                           ^^^^^^^^^^^^ non-sargable-predicate 50
  RETURN QUERY SELECT id FROM accounts WHERE login = upper(p_name);
  RETURN QUERY SELECT id FROM accounts WHERE upper(p_name) = 'X';
END $$;
CREATE FUNCTION with_columns() RETURNS TABLE (login text) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT id FROM accounts WHERE upper(login) = 'X';
END $$;
