CREATE TABLE users (id serial PRIMARY KEY, email text, a text, b text, c text);
--                     ^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE posts (id bigint PRIMARY KEY, user_id int REFERENCES users (id));
CREATE TABLE notes (user_id int PRIMARY KEY REFERENCES users (id));
CREATE TABLE parts (note_id int REFERENCES notes (user_id));
