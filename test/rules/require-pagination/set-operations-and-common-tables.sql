  SELECT id FROM events UNION ALL SELECT id FROM logs;
--^^^^^^ require-pagination 25
SELECT id FROM events UNION ALL SELECT id FROM logs ORDER BY id LIMIT 10;
SELECT id FROM events WHERE id = $1 UNION ALL SELECT id FROM logs WHERE id = $1;
SELECT id FROM events UNION ALL SELECT 1;
SELECT count(*) FROM events UNION ALL SELECT count(*) FROM logs;
WITH c AS (SELECT max(id) AS id FROM events) SELECT id FROM logs WHERE id > (SELECT id FROM c);
--                                           ^^^^^^ require-pagination 25
WITH c AS (SELECT id FROM events LIMIT 10) SELECT e.id FROM events e JOIN c ON c.id = e.id;
WITH events AS (SELECT id FROM logs LIMIT 10) SELECT id FROM events;
