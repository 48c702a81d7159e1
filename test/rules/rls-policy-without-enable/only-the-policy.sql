create table t (id int primary key, a int);
create policy p on t for select using (a = 1);
--            ^ rls-policy-without-enable 95
CREATE POLICY "Quoted name" ON public.t FOR DELETE USING (a = 2);
--            ^^^^^^^^^^^^^ rls-policy-without-enable 95
create table u (id int primary key);
create policy q on u using (true);
alter table u enable row level security;
create table v (id int primary key);
create policy r on v using (true);
drop policy r on v;
create table w (id int primary key);
create policy s on w using (true);
drop table w;
