create table a (id int primary key, user_id uuid);
alter table a enable row level security;
create policy own on a using (user_id = (select auth.uid()));
create table b (id int primary key);
--           ^ rls-disabled 90
