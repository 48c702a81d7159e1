-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
INSERT INTO users (id, name) VALUES (1, 'a') AS fresh ON DUPLICATE KEY UPDATE name = fresh.name;
INSERT INTO users (id, name) SELECT n.id, n.name FROM news n ON DUPLICATE KEY UPDATE name = n.name;
UPDATE users u JOIN teams t ON t.id = u.team_id SET u.name = t.title;
UPDATE users u JOIN teams t ON t.id = u.team_id SET u.name = teams.title;
--                                                           ^^^^^ unresolved-alias 85
DELETE u FROM users u JOIN teams t ON t.id = u.team_id WHERE t.gone = 1;
SELECT shop.users.id FROM shop.users;
SELECT `u`.`id` FROM `users` AS `u`;
SELECT `users`.`id` FROM `users` AS `u`;
--     ^^^^^^^ unresolved-alias 85
-- @file triggers/a.sql
CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.name = (SELECT n.name FROM names n WHERE n.id = NEW.id);
