CREATE FUNCTION purge() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  n := NULL;
  n = NULL;
  DELETE FROM users WHERE deleted_at = NULL;
--                        ^^^^^^^^^^^^^^^^^ null-comparison 97
END
$$;
