create table public.foo (id bigserial primary key);
create table public.bar (id int primary key, tenant_id int);
--           ^^^^^^^^^^ rls-disabled 25
