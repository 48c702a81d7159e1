-- @file schema.sql
CREATE TABLE notes (id bigint PRIMARY KEY, tenant_id bigint NOT NULL);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY notes_tenant ON notes AS RESTRICTIVE USING (tenant_id = current_setting('app.tenant')::bigint);
CREATE POLICY notes_all ON notes USING (true);
CREATE TABLE lists (id bigint PRIMARY KEY, tenant_id bigint NOT NULL);
ALTER TABLE lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY lists_read ON lists AS RESTRICTIVE FOR SELECT USING (tenant_id = 1);
CREATE POLICY lists_all ON lists USING (true);
--                                      ^^^^ rls-policy-always-true 90
