CREATE TABLE a (id int PRIMARY KEY, tenant_id uuid);
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON a USING (tenant_id::text = (SELECT current_setting('app.tenant')));
CREATE TABLE b (id int PRIMARY KEY, org_id bigint);
--           ^ rls-disabled 50
CREATE TABLE c (id int PRIMARY KEY, owner text);
--           ^ rls-disabled 50
CREATE TABLE countries (code text PRIMARY KEY);
--           ^^^^^^^^^ rls-disabled 25
