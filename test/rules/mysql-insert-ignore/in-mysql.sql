-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE tags (id int PRIMARY KEY, name varchar(20), n int);
-- @file q.sql
  INSERT IGNORE INTO tags (id, name) VALUES (1, 'a');
--^^^^^^^^^^^^^ mysql-insert-ignore 75
  insert /* x */ ignore tags (id) values (1);
--^^^^^^^^^^^^^^^^^^^^^ mysql-insert-ignore 75
  REPLACE INTO tags (id, name) VALUES (1, 'a');
--^^^^^^^ mysql-insert-ignore 75
  replace low_priority into `tags` set id = 1;
--^^^^^^^ mysql-insert-ignore 75
  INSERT LOW_PRIORITY IGNORE INTO other SELECT id FROM tags;
--^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-insert-ignore 75
INSERT INTO tags (id, name) VALUES (1, 'a') ON DUPLICATE KEY UPDATE name = VALUES(name);
INSERT INTO tags (id) VALUES (1);
UPDATE IGNORE tags SET n = 1 WHERE id = 2;
SELECT REPLACE(name, 'a', 'b') FROM tags;
