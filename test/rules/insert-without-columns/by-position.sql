INSERT INTO users VALUES (1, 'Ada');
--          ^^^^^ insert-without-columns 85
INSERT INTO app.users AS u VALUES (1, 'Ada') ON CONFLICT DO NOTHING;
--          ^^^^^^^^^ insert-without-columns 85
INSERT INTO "Users" SELECT id, name FROM people;
--          ^^^^^^^ insert-without-columns 85
INSERT INTO users SELECT * FROM people;
--          ^^^^^ insert-without-columns 85
WITH fresh AS (INSERT INTO users VALUES (1, 'Ada') RETURNING id) SELECT id FROM fresh;
--                         ^^^^^ insert-without-columns 85
INSERT INTO users (id, name) VALUES (1, 'Ada');
INSERT INTO users (id, name) SELECT id, name FROM people;
INSERT INTO users DEFAULT VALUES;
INSERT INTO pg_temp.scratch VALUES (1);
CREATE TEMPORARY TABLE tmp (a int);
INSERT INTO tmp VALUES (1);
CREATE FUNCTION route() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO users_2024 VALUES (NEW.*);
  INSERT INTO audit VALUES (now(), 'x');
--            ^^^^^ insert-without-columns 85
  RETURN NULL;
END
$$;
