-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
DELETE FROM users OUTPUT deleted.* WHERE id = 1;
--                       ^^^^^^^^^ no-select-star 85
UPDATE users SET name = 'x' OUTPUT inserted.id, inserted.name WHERE id = 1;
INSERT INTO users (name) OUTPUT inserted.* VALUES ('x');
--                              ^^^^^^^^^^ no-select-star 85
IF EXISTS (SELECT * FROM users WHERE id = 1) SELECT 1;
WITH tree AS (SELECT id, parent FROM nodes WHERE parent IS NULL UNION ALL SELECT n.id, n.parent FROM nodes n JOIN tree t ON t.id = n.parent) SELECT * FROM tree;
WITH tree AS (SELECT * FROM nodes WHERE parent IS NULL UNION ALL SELECT n.* FROM nodes n JOIN tree t ON t.id = n.parent) SELECT * FROM tree;
--                                                                                                                              ^ no-select-star 85
