create policy a on public.t for insert with check (true);
--                                                 ^^^^ rls-policy-always-true 90
create policy b on public.u for insert with check (true);
drop policy b on public.u;
