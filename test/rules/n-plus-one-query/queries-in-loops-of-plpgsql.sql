-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file functions/a.sql
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  r record;
  v bigint;
  c CURSOR FOR SELECT id FROM users;
BEGIN
  FOR r IN SELECT id FROM orders WHERE paid LOOP
    UPDATE lines SET state = 'x' WHERE order_id = r.id;
--  ^^^^^^ n-plus-one-query 50
    SELECT total INTO v FROM invoices WHERE order_id = r.id;
--  ^^^^^^ n-plus-one-query 50
    INSERT INTO log (id) VALUES (r.id);
    UPDATE counters SET n = n + 1 WHERE name = 'orders';
    PERFORM 1 FROM orders WHERE id = r.id FOR UPDATE;
  END LOOP;
  FOREACH v IN ARRAY $1 LOOP
    DELETE FROM lines WHERE order_id = v;
--  ^^^^^^ n-plus-one-query 50
  END LOOP;
  OPEN c;
  LOOP
    FETCH c INTO v;
    EXIT WHEN NOT FOUND;
    PERFORM 1 FROM orders WHERE user_id = v;
--  ^^^^^^^ n-plus-one-query 50
  END LOOP;
  SELECT total INTO v FROM invoices WHERE order_id = r.id;
END
$$;
