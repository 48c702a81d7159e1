-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
  SELECT id FROM events ORDER BY id;
--^^^^^^ require-pagination 25
SELECT TOP 10 id FROM events ORDER BY id;
SELECT id FROM events ORDER BY id OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY;
SELECT id FROM #temp;
SELECT @n = COUNT(*) FROM events;
DECLARE c CURSOR LOCAL FAST_FORWARD FOR SELECT id FROM events
OPEN c;
