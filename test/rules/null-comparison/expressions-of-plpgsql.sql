-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE FUNCTION judge(x int, y int DEFAULT NULL) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  a int := NULL;
  b int = NULL;
  c boolean := x = NULL;
--             ^^^^^^^^ null-comparison 97
BEGIN
  IF x = NULL THEN
--   ^^^^^^^^ null-comparison 97
    a := NULL;
    b = NULL;
  ELSIF y IS NULL OR coalesce(x, NULL) = 1 THEN
    RAISE NOTICE 'x = NULL';
  END IF;
  WHILE x <> NULL LOOP
--      ^^^^^^^^^ null-comparison 97
    x := x + 1;
  END LOOP;
  c := x IN (1, NULL);
--     ^^^^^^^^^^^^^^ null-comparison 97
  PERFORM notify(x => NULL, y := NULL);
  RETURN NULL = y;
--       ^^^^^^^^ null-comparison 97
END
$$;
