CREATE TABLE users (id bigserial PRIMARY KEY, password_hash text);
SELECT id FROM users WHERE password_hash = md5($1);
--                                         ^^^ weak-hash 85
SELECT id FROM users WHERE hash = MD5(password || salt);
--                                ^^^ weak-hash 85
UPDATE users SET password_hash = md5('x') WHERE id = 1;
--                               ^^^ weak-hash 85
INSERT INTO users (password_hash) VALUES (md5('hunter2'));
--                                        ^^^ weak-hash 85
SELECT digest(password, 'sha1') FROM users;
--     ^^^^^^ weak-hash 85
SELECT encode(digest(u.password::bytea, 'md5'), 'hex') FROM users u;
--            ^^^^^^ weak-hash 85
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.password := md5(NEW.password);
--                ^^^ weak-hash 85
  RETURN NEW;
END $$;
SELECT md5(email) FROM users;
SELECT md5(random()::text);
UPDATE users SET password_reset_token = md5(random()::text);
SELECT crypt(password, gen_salt('bf')), digest(password, 'sha256') FROM users;
SELECT md5(password_hash) FROM users;
-- md5(password) in a comment, and 'md5(password)' in a string
SELECT 'md5(password)';
