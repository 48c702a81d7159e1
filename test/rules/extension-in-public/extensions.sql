create extension hstore;
--               ^^^^^^ extension-in-public 50
CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
--                             ^^^^^^^^^^^ extension-in-public 50
create extension if not exists pg_trgm with schema public;
--                             ^^^^^^^ extension-in-public 50
create extension citext schema public cascade;
--               ^^^^^^ extension-in-public 50
create extension hstore with schema extensions;
create extension if not exists pgcrypto schema "extensions";
create extension plpgsql;
create extension pg_cron;
drop extension hstore;
