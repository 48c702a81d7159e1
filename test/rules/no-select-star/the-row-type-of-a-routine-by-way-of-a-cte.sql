-- @file schema.sql
CREATE TABLE steps (id bigint PRIMARY KEY, slug text);
CREATE FUNCTION add_step(slug text) RETURNS steps LANGUAGE sql AS $$
  WITH created AS (INSERT INTO steps (slug) VALUES (add_step.slug) RETURNING *)
  SELECT * FROM created;
$$;
CREATE FUNCTION last_step() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  one steps%ROWTYPE;
BEGIN
  WITH last AS (SELECT * FROM steps ORDER BY id DESC LIMIT 1)
  SELECT * FROM last INTO one;
  RETURN one.slug;
END;
$$;
