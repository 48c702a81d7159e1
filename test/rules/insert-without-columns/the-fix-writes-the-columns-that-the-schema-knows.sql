-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, "E-mail" text);
-- @file db/queries/q.sql
INSERT INTO users VALUES (1, 'Ada', 'a@example.org'), (2, 'Bob', 'b@example.org');
--          ^^^^^ insert-without-columns 85
INSERT INTO users SELECT id, name FROM people;
--          ^^^^^ insert-without-columns 85
insert into public.users select id, name, mail, more from people;
--          ^^^^^^^^^^^^ insert-without-columns 85
