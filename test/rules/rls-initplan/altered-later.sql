-- @file supabase/migrations/20240101000000_init.sql
create table t (id int primary key, user_id uuid);
alter table t enable row level security;
create policy a on t using (user_id = auth.uid());
create policy b on storage.objects using (owner = auth.uid());
-- @file supabase/migrations/20240102000000_wrap.sql
alter policy a on t using (user_id = (select auth.uid()));
