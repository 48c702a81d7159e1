CREATE TABLE t (id bigserial PRIMARY KEY);
GRANT ALL ON t TO app;
--    ^^^ excessive-grant 85
GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO app;
--    ^^^^^^^^^^^^^^ excessive-grant 85
GRANT SELECT ON t TO PUBLIC;
--                   ^^^^^^ excessive-grant 85
GRANT SELECT ON t TO reader, anon;
--                           ^^^^ excessive-grant 85
GRANT SELECT ON t TO app WITH GRANT OPTION;
--                       ^^^^^^^^^^^^^^^^^ excessive-grant 85
GRANT reader TO app WITH ADMIN OPTION;
--                  ^^^^^^^^^^^^^^^^^ excessive-grant 85
CREATE ROLE app SUPERUSER;
--              ^^^^^^^^^ excessive-grant 85
ALTER USER app WITH BYPASSRLS;
--                  ^^^^^^^^^ excessive-grant 85
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
--                                                                  ^^^^^^ excessive-grant 85
GRANT EXECUTE ON FUNCTION f() TO PUBLIC;
--                               ^^^^^^ excessive-grant 50
GRANT USAGE ON SCHEMA app TO public;
--                           ^^^^^^ excessive-grant 50
GRANT CREATE ON SCHEMA public TO PUBLIC;
--                               ^^^^^^ excessive-grant 85
GRANT pg_execute_server_program TO app;
--    ^^^^^^^^^^^^^^^^^^^^^^^^^ excessive-grant 85
DO $$ BEGIN GRANT ALL ON t TO app; END $$;
--                ^^^ excessive-grant 85
GRANT SELECT ON t TO reporter;
GRANT SELECT (id), INSERT ON t TO app;
GRANT ALL ON t TO app_owner, postgres;
REVOKE ALL ON t FROM PUBLIC;
REVOKE GRANT OPTION FOR SELECT ON t FROM app;
CREATE ROLE app2 NOSUPERUSER NOBYPASSRLS;
ALTER ROLE postgres SUPERUSER;
GRANT USAGE ON SCHEMA public TO anon;
GRANT EXECUTE ON FUNCTION f() TO anon;
GRANT reader TO app;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT ALL ON t TO service_role;
GRANT SELECT ON "all" TO reporter;
