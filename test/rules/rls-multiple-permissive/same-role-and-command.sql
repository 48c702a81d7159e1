create table t (id int primary key, a int);
alter table t enable row level security;
create policy a on t for select using (a = 1);
create policy b on t for select to authenticated using (a = 2);
--            ^ rls-multiple-permissive 85
create policy c on t as restrictive for select using (a = 3);
create policy d on t for insert to x with check (a = 1);
create policy e on t for insert to y with check (a = 1);
create policy f on t for update to x using (a = 1);
create policy g on t for all to x using (a = 1);
--            ^ rls-multiple-permissive 85
create table u (id int primary key);
create policy h on u for select using (true);
create policy i on u for select using (true);
drop policy h on u;
