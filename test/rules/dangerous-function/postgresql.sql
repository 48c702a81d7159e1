CREATE TABLE t (id bigserial PRIMARY KEY, program text);
COPY t FROM PROGRAM 'curl example.com';
--          ^^^^^^^ dangerous-function 85
COPY (SELECT 1) TO program 'cat > /tmp/x';
--                 ^^^^^^^ dangerous-function 85
SELECT pg_read_file('/etc/passwd');
--     ^^^^^^^^^^^^ dangerous-function 85
SELECT pg_catalog.pg_ls_dir('/');
--                ^^^^^^^^^ dangerous-function 85
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  COPY t TO PROGRAM 'sh';
--          ^^^^^^^ dangerous-function 85
END $$;
COPY t FROM STDIN;
COPY t TO STDOUT WITH (FORMAT csv);
SELECT program FROM t;
REVOKE EXECUTE ON FUNCTION pg_read_file(text) FROM PUBLIC;
SELECT 'pg_read_file(x)';
