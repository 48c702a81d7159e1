-- @file db/schema.sql
CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at timestamptz, actor_id bigint);
CREATE INDEX events_idx ON events (created_at, tenant_id);
-- @file db/queries/q.sql
SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2;
--                          ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE created_at BETWEEN $1 AND $2 AND tenant_id = ANY($3);
--                                                           ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE created_at > $1;
SELECT id FROM events WHERE created_at = $1 AND tenant_id = $2;
SELECT id FROM events WHERE created_at > $1 AND tenant_id > $2;
