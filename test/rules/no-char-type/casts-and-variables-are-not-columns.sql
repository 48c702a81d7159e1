SELECT 'a'::char(1);
CREATE FUNCTION f(c char(3)) RETURNS char(3) LANGUAGE sql AS $$ SELECT c $$;
