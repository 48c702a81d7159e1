create table t (id int primary key);
alter table t enable row level security;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^ rls-enabled-no-policy 75
create table u (id int primary key);
alter table u enable row level security;
create policy p on u using (true);
create table v (id int primary key);
alter table v ENABLE ROW LEVEL SECURITY, force row level security;
--            ^^^^^^^^^^^^^^^^^^^^^^^^^ rls-enabled-no-policy 75
create policy q on v using (true);
drop policy q on v;
create table w (id int primary key);
alter table w enable row level security;
alter table w disable row level security;
alter table elsewhere enable row level security;
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^ rls-enabled-no-policy 50
