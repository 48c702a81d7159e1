create table t (id int primary key, user_id uuid, org uuid);
alter table t enable row level security;
create policy a on t using (user_id = auth.uid());
--                                    ^^^^^^^^^^ rls-initplan 90
create policy b on t for insert with check (auth.uid() = user_id);
--                                          ^^^^^^^^^^ rls-initplan 90
create policy c on t using (user_id = (select auth.uid()) and auth.role() = 'authenticated');
--                                                            ^^^^^^^^^^^ rls-initplan 90
create policy d on t using ((auth.jwt() ->> 'org')::uuid = org);
--                           ^^^^^^^^^^ rls-initplan 90
create policy e on t using (org = current_setting('app.org')::uuid);
--                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ rls-initplan 90
create policy f on t using (exists (select 1 from members m where m.user_id = auth.uid()));
--                                                                            ^^^^^^^^^^ rls-initplan 90
create policy g on t using (is_member(AUTH.UID(), org)) with check (auth.uid() = user_id);
--                                    ^^^^^^^^^^ rls-initplan 90
create policy aa on t using (user_id = (select auth.uid()));
create policy bb on t using (user_id = (SELECT auth.uid() AS uid));
create policy cc on t using ((select auth.jwt() ->> 'org')::uuid = org);
create policy dd on t using (org = (select current_setting('app.org', true)::uuid));
create policy ee on t using (user_id = uid());
create policy ff on t using (org in (select org from members where user_id = (select auth.uid())));
create policy gg on t to authenticated using (true);
