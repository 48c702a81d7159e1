-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE users (id int PRIMARY KEY, deleted_at datetime NULL);
CREATE TABLE bans (user_id int PRIMARY KEY);
-- @file db/queries/q.sql
  DELETE u FROM users u JOIN bans b ON b.user_id = u.id;
--^^^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE b FROM users u JOIN bans b ON b.user_id = u.id;
