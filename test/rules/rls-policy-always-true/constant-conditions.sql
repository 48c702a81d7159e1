create table t (id int primary key, user_id uuid);
alter table t enable row level security;
create policy a on t for update using (true);
--                                     ^^^^ rls-policy-always-true 90
create policy b on t for insert with check (true);
--                                          ^^^^ rls-policy-always-true 90
create policy c on t for delete to authenticated using (1=1);
--                                                      ^^^ rls-policy-always-true 90
create policy d on t using (true) with check (true);
--                          ^^^^ rls-policy-always-true 90
create policy e on t for all to anon using (user_id = (select auth.uid())) with check ((TRUE));
--                                                                                      ^^^^ rls-policy-always-true 90
create policy f on t for update using (true OR user_id IS NULL);
--                                     ^^^^^^^^^^^^^^^^^^^^^^^ rls-policy-always-true 90
create policy g on public.t as permissive for delete using ('a' = 'a');
--                                                          ^^^^^^^^^ rls-policy-always-true 90
create policy aa on t for select using (true);
create policy bb on t as restrictive for update using (true);
create policy cc on t for all to service_role using (true) with check (true);
create policy dd on t for update using (user_id = (select auth.uid()));
create policy ee on t for delete using (false);
create policy ff on t for all to authenticated;
create policy gg on t for update using (true and user_id is not null);
