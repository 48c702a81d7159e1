-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint, created_at datetime2, INDEX by_time (created_at, tenant_id));
-- @file db/queries/q.sql
SELECT id FROM events WHERE tenant_id = @t AND created_at > @c;
--                          ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE TENANT_ID = @t;
--                          ^^^^^^^^^ composite-index-order 50
SELECT id FROM events WHERE created_at = @c;
