-- @file db/schema.sql
CREATE TABLE users (id bigserial PRIMARY KEY, email text, password_hash text);
-- @file db/queries/login.sql
SELECT id FROM users WHERE email = $1 AND password = 'hunter2';
--                                        ^^^^^^^^^^^^^^^^^^^^ plaintext-password 90
SELECT id FROM users u WHERE u.password = $2;
--                           ^^^^^^^^^^^^^^^ plaintext-password 75
SELECT id FROM users WHERE 'hunter2' = password;
--                         ^^^^^^^^^^^^^^^^^^^^ plaintext-password 90
UPDATE users SET password = 'hunter2' WHERE id = 1;
--                          ^^^^^^^^^ plaintext-password 90
INSERT INTO users (email, password) VALUES ('a@b.c', 'hunter2'), ('b@b.c', 'x2');
--                                                   ^^^^^^^^^ plaintext-password 90
INSERT INTO users (email, pwd) SELECT 'a@b.c', 'hunter2';
--                                             ^^^^^^^^^ plaintext-password 90
SELECT id FROM users WHERE password = crypt($1, password);
SELECT id FROM users WHERE password_hash = $1;
SELECT id FROM users WHERE password = '' OR password IS NULL;
SELECT id FROM users WHERE password <> 'x';
INSERT INTO users (email, password) VALUES ($1, $2);
INSERT INTO users (email, password) VALUES ('a', crypt('x', gen_salt('bf')));
INSERT INTO users (email, password) VALUES ('a', '$2y$10$abcdefghijklmnopqrstuv');
INSERT INTO users (email, password) VALUES ('a', '5f4dcc3b5aa765d61d8327deb882cf99');
UPDATE users SET password_hash = 'abc', password_reset = 'x' WHERE id = 1;
-- @file db/tests/login_test.sql
SELECT id FROM users WHERE password = 'hunter2';
