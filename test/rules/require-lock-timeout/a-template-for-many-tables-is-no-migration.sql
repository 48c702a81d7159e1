-- @file db/migrations/0001_after_each.sql
create trigger set_tenant_id before insert on ${name} for each row execute procedure set_tenant_id();
alter table ${name} enable row level security;
