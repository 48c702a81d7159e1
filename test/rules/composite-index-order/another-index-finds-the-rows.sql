-- @file db/schema.sql
CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at timestamptz, actor_id bigint, slug text UNIQUE);
CREATE INDEX events_idx ON events (created_at, tenant_id);
CREATE INDEX events_actor_idx ON events (created_at, actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX events_tenant_idx ON events (tenant_id);
-- @file db/queries/q.sql
SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2;
SELECT id FROM events WHERE tenant_id = $1;
SELECT id FROM events WHERE slug = $1 AND tenant_id = $2;
-- @file tests/q.sql
SELECT id FROM events WHERE actor_id = $1;
