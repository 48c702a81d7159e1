-- @file db/schema.sql
CREATE TABLE invoices (id bigserial PRIMARY KEY, tenant_id uuid NOT NULL);
CREATE TABLE items (id bigserial PRIMARY KEY, invoice_id bigint, tenant_id uuid NOT NULL);
CREATE TABLE countries (code text PRIMARY KEY);
CREATE TABLE safe (id bigserial PRIMARY KEY, tenant_id uuid NOT NULL);
ALTER TABLE safe ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON safe USING (tenant_id = (SELECT current_setting('app.tenant'))::uuid);
-- @file db/queries/all.sql
SELECT id FROM invoices;
--             ^^^^^^^^ missing-tenant-filter 50
SELECT i.id FROM public.invoices i WHERE i.id = $1 OR i.id = $2;
--               ^^^^^^^^^^^^^^^ missing-tenant-filter 50
UPDATE invoices SET id = 2 WHERE id = 1;
--     ^^^^^^^^ missing-tenant-filter 50
DELETE FROM invoices WHERE id = 1;
--          ^^^^^^^^ missing-tenant-filter 50
SELECT c.code FROM countries c JOIN invoices i ON true;
--                                  ^^^^^^^^ missing-tenant-filter 50
SELECT id FROM invoices WHERE tenant_id = $1;
SELECT i.id FROM items i JOIN invoices v ON v.id = i.invoice_id WHERE v.tenant_id = $1;
SELECT id FROM countries;
SELECT id FROM safe;
SELECT id FROM unknown_table;
INSERT INTO invoices (id, tenant_id) VALUES (1, $1);
WITH invoices AS (SELECT 1 AS id) SELECT id FROM invoices;
-- @file db/queries/admin/all.sql
SELECT id FROM invoices;
-- @file db/seeds/seed.sql
INSERT INTO invoices (id, tenant_id) VALUES (1, '00000000-0000-0000-0000-000000000000');
