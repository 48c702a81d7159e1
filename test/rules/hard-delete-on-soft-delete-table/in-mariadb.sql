-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql
CREATE TABLE `users` (id int PRIMARY KEY, email varchar(99), deleted_at datetime NULL);
-- @file db/queries/q.sql
  DELETE FROM `users` WHERE id = ?;
--^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE FROM users WHERE deleted_at IS NOT NULL;
