-- @file db/schema.sql
CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, kind text, created_at timestamptz, actor_id bigint, note text);
CREATE INDEX events_idx ON events (tenant_id, actor_id);
-- @file db/queries/q.sql
SELECT id FROM events WHERE actor_id = $1;
--                          ^^^^^^^^ composite-index-order 50
SELECT id FROM "events" e WHERE e."actor_id" IN (1, 2) AND e.note = 'x';
--                              ^^^^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE tenant_id = $1;
SELECT id FROM events WHERE tenant_id = $1 AND actor_id = $2;
SELECT id FROM events WHERE actor_id = $1 AND tenant_id = $2;
SELECT id FROM events WHERE id = $1 AND actor_id = $2;
SELECT id FROM events WHERE tenant_id = $1 OR actor_id = $2;
SELECT id FROM events ORDER BY actor_id;
