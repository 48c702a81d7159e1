create table public.foo (id bigserial primary key);
--           ^^^^^^^^^^ rls-disabled 90
grant select on table public.foo to anon, authenticated;
