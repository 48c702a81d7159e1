-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file functions/a.sql
CREATE FUNCTION f(p users) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT id FROM users LOOP
    UPDATE orders SET seen = true WHERE user_id = r.id AND team = p.team AND owner = f.p;
    UPDATE orders o SET seen = true WHERE o.user_id = users2.id;
--                                                    ^^^^^^ unresolved-alias 85
  END LOOP;
  INSERT INTO audit SELECT NEW.id, OLD.id;
END
$$;
