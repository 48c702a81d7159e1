create table t (id int primary key);
alter table t enable row level security;
do $$ begin
  create policy p on t for delete using (true);
--                                       ^^^^ rls-policy-always-true 90
end $$;
