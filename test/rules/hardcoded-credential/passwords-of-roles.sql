CREATE ROLE app LOGIN PASSWORD 's3cret';
--                             ^^^^^^^^ hardcoded-credential 90
ALTER USER app WITH ENCRYPTED PASSWORD 's3cret' VALID UNTIL 'infinity';
--                                     ^^^^^^^^ hardcoded-credential 90
CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'app', password 's3cret');
--                                                                 ^^^^^^^^ hardcoded-credential 90
SELECT id FROM dblink('host=db.example.com user=app password=s3cret dbname=x', 'select 1') AS t(id int);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential 90
CREATE SUBSCRIPTION sub CONNECTION 'postgres://app:s3cret@db.example.com/x' PUBLICATION p;
--                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential 90
COPY t FROM 's3://bucket/x' CREDENTIALS 'aws_access_key_id=A;aws_secret_access_key=<secret>';
SELECT 'AKIAABCDEFGHIJKLMNOP';
--     ^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential 90
SELECT net.http_post(headers := '{"Authorization": "Bearer eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.abcdefghijklmnop"}');
--                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential 90
DO $$ BEGIN
  CREATE ROLE inner_role LOGIN PASSWORD 's3cret';
--                                      ^^^^^^^^ hardcoded-credential 90
END $$;
CREATE ROLE a LOGIN PASSWORD :'pw';
CREATE ROLE b LOGIN PASSWORD '${PW}';
CREATE ROLE c LOGIN PASSWORD NULL;
CREATE ROLE d LOGIN;
CREATE ROLE e LOGIN PASSWORD '';
CREATE ROLE f LOGIN PASSWORD '<password>';
ALTER ROLE g PASSWORD 'SCRAM-SHA-256$4096:abc$def:ghi';
SELECT 'AKIAIOSFODNN7EXAMPLE', 'https://example.com/a:b', 'password';
SELECT id FROM users WHERE password = 'x';
COMMENT ON COLUMN users.password IS 'the password';
SELECT 'postgres://app:app@localhost:5432/dev';
--     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential 50
