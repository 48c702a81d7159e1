CREATE FUNCTION a(t text, n int, r regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  sql text;
  safe_sql text := 'select 1';
  i integer;
  rec record;
BEGIN
  EXECUTE 'select * from ' || t;
--        ^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  EXECUTE 'select * from x where a = ''' || t || '''' INTO rec;
--        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  EXECUTE format('select * from %s', t) USING n;
--        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  EXECUTE concat('drop table ', t);
--        ^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  RETURN QUERY EXECUTE 'select ' || t;
--                     ^^^^^^^^^^^^^^ dynamic-sql-injection 85
  FOR rec IN EXECUTE 'select ' || t || ' from x' LOOP NULL; END LOOP;
--                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  OPEN c FOR EXECUTE 'select ' || rec.name;
--                   ^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  sql := 'select * from ' || t;
  EXECUTE sql;
--        ^^^ dynamic-sql-injection 85
  sql := 'select ';
  sql := sql || t;
  EXECUTE sql USING n;
--        ^^^ dynamic-sql-injection 85
  SELECT 'drop table ' || t INTO sql;
  EXECUTE sql;
--        ^^^ dynamic-sql-injection 85
  EXECUTE 'select ' || $1;
--        ^^^^^^^^^^^^^^^ dynamic-sql-injection 85
  EXECUTE t;
--        ^ dynamic-sql-injection 50
  EXECUTE 'select 1';
  EXECUTE 'select ' || 'a' || ' from b';
  EXECUTE format('select %I from %I where a = %L', t, t, t);
  EXECUTE 'select * from ' || quote_ident(t) || ' where a = ' || quote_literal(t);
  EXECUTE 'select * from ' || t::regclass;
  EXECUTE 'select * from ' || r;
  EXECUTE 'select * from x limit ' || n;
  EXECUTE format('select %s', n);
  EXECUTE 'select * from x where a = $1' USING t;
  EXECUTE 'select ' || CASE WHEN t = 'a' THEN 'a' ELSE 'b' END || ' from x';
  EXECUTE safe_sql;
  EXECUTE format('create index on %I.%I (%s)', TG_TABLE_SCHEMA, TG_TABLE_NAME, quote_ident(t));
  FOR i IN 1..10 LOOP EXECUTE 'drop table p_' || i; END LOOP;
  sql := 'select * from ' || t;
  sql := 'select 1';
  EXECUTE sql;
  RAISE NOTICE 'select %', 'a' || t;
END $$;
CREATE TRIGGER g BEFORE INSERT ON x FOR EACH ROW EXECUTE FUNCTION a();
CREATE FUNCTION b(t text) RETURNS text LANGUAGE sql AS $$ SELECT 'select ' || t $$;
