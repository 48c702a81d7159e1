-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE FUNCTION pick(p_state text, p_id bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  found_title text;
BEGIN
  SELECT title INTO found_title FROM posts WHERE state = p_state LIMIT 1;
--                                                                     ^ limit-without-order-by 75
  SELECT title INTO found_title FROM posts WHERE id = p_id LIMIT 1;
  PERFORM 1 FROM posts WHERE state = p_state LIMIT 1;
  IF EXISTS (SELECT id FROM posts LIMIT 1) THEN
    RETURN found_title;
  END IF;
  RETURN NULL;
END
$$;
