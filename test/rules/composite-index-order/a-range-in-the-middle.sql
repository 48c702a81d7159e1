CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at timestamptz, user_id bigint, archived boolean);
CREATE INDEX events_idx ON events (tenant_id, created_at, user_id, archived);

SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2 AND user_id = $3;
--                                                                 ^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2;
SELECT id FROM events WHERE tenant_id = $1 AND created_at = $2 AND user_id > $3;
SELECT id FROM events WHERE tenant_id = $1 AND user_id = $2;
SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2 AND archived = true;
