-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, name text, "firstName" text, joined_at timestamptz);
-- @file db/queries/users.sql
SELECT id FROM users WHERE email = $1;
--                         ^^^^^ missing-predicate-index 50
SELECT id FROM users u WHERE u.name IN ('a', 'b') AND u.joined_at IS NOT NULL;
--                           ^^^^^^ missing-predicate-index 50
SELECT id FROM public.users WHERE /* recently */ joined_at > now() - interval '7 days';
--                                               ^^^^^^^^^ missing-predicate-index 50
UPDATE Users SET name = 'x' WHERE "firstName" = ANY($1);
--                                ^^^^^^^^^^^ missing-predicate-index 50
SELECT id FROM users WHERE id = $1 AND email = $2;
SELECT id FROM users WHERE lower(email) = lower($1);
SELECT id FROM users WHERE email LIKE '%x';
SELECT id FROM users WHERE email <> $1;
SELECT id FROM users ORDER BY name;
SELECT id FROM users;
