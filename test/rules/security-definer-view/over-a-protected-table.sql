create table t (id int primary key, a int);
alter table t enable row level security;
create policy p on t using (a = 1);
create table open (id int primary key);
create view v as select id from t;
--          ^ security-definer-view 75
create or replace view public."V2" as select o.id from open o join t on t.id = o.id;
--                     ^^^^^^^^^^^ security-definer-view 75
create view v3 as select id from v;
--          ^^ security-definer-view 75
create view v4 with (security_barrier = true) as with x as (select id from t) select * from x;
--          ^^ security-definer-view 75
create view ok with (security_invoker = on) as select id from t;
create view ok2 with (security_invoker) as select id from t;
create view ok3 with (security_invoker=true) as select id from t;
create view plain as select id from open;
create temp view tv as select id from t;
create view app.v as select id from t;
create view unknown_source as select id from elsewhere;
create materialized view mv as select id from t;
create view shadow as with t as (select 1 as id) select id from t;
