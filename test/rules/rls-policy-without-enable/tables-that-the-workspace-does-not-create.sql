create policy p on t for select using (true);
--            ^ rls-policy-without-enable 75
create policy q on u for select using (true);
alter table u enable row level security;
