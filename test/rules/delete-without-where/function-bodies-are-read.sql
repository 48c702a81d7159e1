CREATE FUNCTION purge() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE tmp_ids (id int);
  DELETE FROM tmp_ids;
  DELETE FROM sessions;
--^^^^^^^^^^^^^^^^^^^^ delete-without-where 95
  DELETE FROM sessions WHERE id = 1;
END
$$;
