create table public.foo (id bigserial primary key);
--           ^^^^^^^^^^ rls-disabled 25
create table public.bar (id int primary key);
