create role authenticator noinherit;
create role web_anon nologin;
create table public.todos (id int primary key);
--           ^^^^^^^^^^^^ rls-disabled 90
