-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT users.id FROM users x;
--     ^^^^^ unresolved-alias 85
SELECT u.id FROM users x;
--     ^ unresolved-alias 85
SELECT x.id FROM users x WHERE users.active;
--                             ^^^^^ unresolved-alias 85
SELECT u.* FROM users x;
--     ^ unresolved-alias 85
SELECT x.id FROM users AS x ORDER BY users.id;
--                                   ^^^^^ unresolved-alias 85
SELECT x.id FROM users x JOIN orders o ON o.user_id = users.id;
--                                                    ^^^^^ unresolved-alias 85
SELECT "X".id FROM users "X";
SELECT X.id FROM users x;
SELECT public.users.id FROM public.users;
SELECT users.id FROM public.users;
SELECT a.id FROM users /* the people */ a -- and more
WHERE a.active;
UPDATE users u SET name = 'x' WHERE users.id = 1;
--                                  ^^^^^ unresolved-alias 85
DELETE FROM users u USING teams t WHERE t.id = users.team_id;
--                                             ^^^^^ unresolved-alias 85
