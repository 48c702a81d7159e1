-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
  SELECT id FROM events;
--^^^^^^ require-pagination 25
  SELECT e.id, u.name FROM events e JOIN users u ON u.id = e.user_id WHERE e.kind = 'x';
--^^^^^^ require-pagination 25
  SELECT DISTINCT kind FROM events;
--^^^^^^ require-pagination 25
  SELECT id FROM app.events ORDER BY created_at;
--^^^^^^ require-pagination 25
SELECT id FROM events LIMIT 100;
SELECT id FROM events FETCH FIRST 10 ROWS ONLY;
SELECT id FROM events WHERE id = $1;
SELECT id FROM events WHERE id = ANY($1);
SELECT id FROM events WHERE id IN (1, 2);
SELECT e.id, u.name FROM events e JOIN users u ON u.id = e.user_id WHERE e.id = $1;
SELECT count(*), max(id) FROM events;
SELECT kind, count(*) FROM events GROUP BY kind;
SELECT 1;
SELECT g FROM generate_series(1, 9) g;
SELECT id FROM (SELECT id FROM events LIMIT 9) d;
WITH c AS (SELECT id FROM events) SELECT id FROM c;
SELECT EXISTS (SELECT 1 FROM events);
SELECT relname FROM pg_class;
SELECT table_name FROM information_schema.tables;
INSERT INTO archive (id) SELECT id FROM events;
-- @file db/copy.sql
CREATE TABLE copy AS SELECT id FROM events;
  SELECT id FROM events;
--^^^^^^ require-pagination 25
