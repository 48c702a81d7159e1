-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
WITH src AS (SELECT * FROM users), final AS (SELECT id, email FROM src) SELECT * FROM final;
WITH src AS (SELECT * FROM users), FINAL AS (SELECT SRC.* FROM src) SELECT * FROM Final;
--                                                                         ^ no-select-star 85
WITH users AS (SELECT id FROM users) SELECT * FROM users;
SELECT * FROM (SELECT * FROM (SELECT id FROM users) a) b;
SELECT * FROM (SELECT * FROM (SELECT * FROM users) a) b;
--     ^ no-select-star 85
SELECT id FROM users WHERE EXISTS (SELECT * FROM orders WHERE orders.user_id = users.id);
WITH a AS (SELECT id FROM users), b AS (SELECT * FROM a UNION ALL SELECT * FROM a) SELECT b.* FROM b;
SELECT a.x * b.y FROM a JOIN b ON b.id = a.id;
