-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50), e enum('a','b'), t text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users MODIFY name varchar(20), MODIFY e enum('a'), MODIFY t varchar(100);
--                ^^^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
--                                         ^^^^^^^^^^^^^^^^^^ irreversible-migration 75
--                                                             ^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
ALTER TABLE users MODIFY id bigint NOT NULL, MODIFY name varchar(60);
  DROP DATABASE old_app;
--^^^^^^^^^^^^^^^^^^^^^ irreversible-migration 75
