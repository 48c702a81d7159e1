CREATE TABLE a (id int PRIMARY KEY, t text, u text, v text, w text);
--                 ^^^ prefer-bigint-primary-key 50
CREATE TABLE b (id serial PRIMARY KEY);
--                 ^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE c (id smallint, t text, CONSTRAINT c_pk PRIMARY KEY (id));
--                 ^^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE d (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--                 ^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE e (n bigint PRIMARY KEY, m int);
CREATE TABLE f (id uuid PRIMARY KEY);
CREATE TABLE g (id bigserial PRIMARY KEY);
CREATE TABLE h (a_id int REFERENCES a (id), b_id int REFERENCES b (id), PRIMARY KEY (a_id, b_id));
CREATE TABLE i (a_id int PRIMARY KEY REFERENCES a (id));
CREATE TABLE j (e_n bigint, line_no int, PRIMARY KEY (e_n, line_no));
