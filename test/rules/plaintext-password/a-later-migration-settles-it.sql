-- @file migrations/001_init.up.sql
CREATE TABLE users (id bigserial PRIMARY KEY, password text, pwd text, passwd text);
--                                                                     ^^^^^^ plaintext-password 75
-- @file migrations/002_fix.up.sql
ALTER TABLE users RENAME COLUMN password TO password_hash;
ALTER TABLE users DROP COLUMN pwd;
