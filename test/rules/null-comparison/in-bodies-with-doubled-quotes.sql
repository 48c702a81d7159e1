CREATE FUNCTION old_style() RETURNS void LANGUAGE plpgsql AS '
BEGIN
  DELETE FROM users WHERE name = ''x'' AND email = NULL;
--                                         ^^^^^^^^^^^^ null-comparison 97
  IF EXISTS (SELECT 1 FROM users WHERE name = ''it''''s'' AND NULL <> email) THEN
--                                                            ^^^^^^^^^^^^^ null-comparison 97
    RAISE NOTICE ''none'';
  END IF;
END';

CREATE FUNCTION escaped() RETURNS bigint LANGUAGE sql AS E'SELECT count(*)\n FROM users WHERE name = \'x\' AND email = NULL';
--                                                                                                             ^^^^^^^^^^^^ null-comparison 97
