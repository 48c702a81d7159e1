-- @file db/functions.sql
CREATE FUNCTION hidden(p_id int) RETURNS SETOF int LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT id FROM orders LOOP
    UPDATE orders o SET total = r.total WHERE o.id = r.id AND orders.paid;
--                                                            ^^^^^^ unresolved-alias 85
  END LOOP;
  RETURN QUERY SELECT users.id FROM users u WHERE u.id = hidden.p_id;
--                    ^^^^^ unresolved-alias 85
  RETURN QUERY SELECT u.id FROM (SELECT u.id FROM users u) x;
--                    ^ unresolved-alias 85
END $$;
CREATE FUNCTION of_row(users users) RETURNS int LANGUAGE sql AS $$ SELECT users.id FROM orders o $$;
CREATE FUNCTION inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log (id, action) SELECT n.id, tg_op FROM fresh n WHERE n.id = NEW.id;
  RETURN NULL;
END $$;
