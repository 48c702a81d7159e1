-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at datetime, KEY `by_time` (created_at, tenant_id));
-- @file db/queries/q.sql
SELECT id FROM events WHERE tenant_id = ? AND created_at > ?;
--                          ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE TENANT_ID = ?;
--                          ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE created_at = ?;
