DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT tablename FROM pg_tables LOOP
    EXECUTE 'drop table ' || r.tablename;
--          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dynamic-sql-injection 50
    EXECUTE format('drop table %I', r.tablename);
  END LOOP;
END $$;
CREATE FUNCTION quoted() RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE ''select '' || ''1''; END';
